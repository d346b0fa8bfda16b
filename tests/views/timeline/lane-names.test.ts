import { describe, expect, it } from 'vitest';
import { createLaneNames } from '../../../src/views/timeline/lane-names.ts';

const VISITS = { id: 'visits', label: 'Visits', height: 53 };
const button = (element: HTMLElement) => element.querySelector('button');

describe('the names of the lanes', () => {
  it('say the lane and how many events it has', () => {
    const names = createLaneNames();
    const element = names.elementOf(VISITS);
    expect(element).toHaveTextContent(/^Visits/);
    names.setCount('visits', 3);
    expect(element.querySelector('b')).toHaveTextContent('Visits');
    expect(element.querySelector('p > span')).toHaveTextContent(/^3$/);
  });

  it('give the lane its height', () => {
    const names = createLaneNames();
    expect(names.elementOf(VISITS).style.minHeight).toBe('53px');
    expect(names.elementOf({ ...VISITS, height: 79 }).style.minHeight).toBe('79px');
  });

  it('change in place', () => {
    const names = createLaneNames();
    const before = names.elementOf(VISITS);
    names.setCount('visits', 3);
    const after = names.elementOf({ ...VISITS, label: 'Visites' });
    names.setCount('visits', 4);
    expect(after).toBe(before);
    expect(after.querySelector('b')).toHaveTextContent('Visites');
    expect(after.querySelector('p > span')).toHaveTextContent(/^4$/);
  });

  it('are one element for each lane', () => {
    const names = createLaneNames();
    const visits = names.elementOf(VISITS);
    const power = names.elementOf({ id: 'power', label: 'Power', height: 53 });
    expect(power).not.toBe(visits);
    names.setCount('power', 7);
    expect(visits).not.toHaveTextContent('7');
  });

  it('are found by their lane once they are there', () => {
    const names = createLaneNames();
    expect(names.get('visits')).toBeUndefined();
    const visits = names.elementOf(VISITS);
    expect(names.get('visits')).toBe(visits);
    expect(names.get(undefined)).toBeUndefined();
  });

  it('show what the data says as text', () => {
    const element = createLaneNames().elementOf({ ...VISITS, label: '<img src=x>' });
    expect(element.querySelector('img')).toBeNull();
    expect(element).toHaveTextContent('<img src=x>');
  });
});

describe('the button for the events that begin outside the window', () => {
  it('stands by the name of its lane, with their number', () => {
    const names = createLaneNames();
    const visits = names.elementOf(VISITS);
    const astride = names.astrideButton('visits', 2);
    expect(button(visits)).toBe(astride);
    expect(astride).toHaveTextContent('+2');
    expect(astride.hidden).toBe(false);
  });

  it('is hidden while there are none', () => {
    const names = createLaneNames();
    const visits = names.elementOf(VISITS);
    expect(button(visits)?.hidden).toBe(true);
    names.astrideButton('visits', 2);
    expect(names.astrideButton('visits', 0).hidden).toBe(true);
  });

  it('is the same for as long as its lane is, and does not hide its number of events', () => {
    const names = createLaneNames();
    const before = names.astrideButton('visits', 1);
    const visits = names.elementOf(VISITS);
    names.setCount('visits', 5);
    expect(names.astrideButton('visits', 4)).toBe(before);
    expect(button(visits)).toBe(before);
    expect(visits.querySelector('p > span')).toHaveTextContent(/^5$/);
  });

  it('is of its lane alone', () => {
    const names = createLaneNames();
    names.astrideButton('visits', 1);
    expect(names.astrideButton('power', 0).hidden).toBe(true);
    expect(names.astrideButton('visits', 1).hidden).toBe(false);
  });
});
