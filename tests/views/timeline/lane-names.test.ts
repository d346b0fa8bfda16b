import { afterEach, describe, expect, it } from 'vitest';
import { createLaneNames } from '../../../src/views/timeline/lane-names.ts';
import { stubHeights } from '../../support/stub-heights.ts';

const VISITS = { id: 'visits', label: 'Visits' };
const POWER = { id: 'power', label: 'Power' };

/** Names of these lanes, in a page where each is as high as its label has letters. */
function show(...lanes: readonly { readonly id: string; readonly label: string }[]) {
  const measure = stubHeights((element) => element.querySelector('b')?.textContent.length ?? 0);
  const names = createLaneNames();
  document.body.append(names.element);
  const least = names.show(lanes);
  const nameOf = (place: number) => names.element.children[place] as HTMLElement;
  return { names, least, nameOf, measure };
}
const button = (element: HTMLElement) => element.querySelector('button');

afterEach(() => {
  document.body.replaceChildren();
});

describe('the names of the lanes', () => {
  it('say the lane and how many events it has', () => {
    const { names, nameOf } = show(VISITS);
    expect(nameOf(0)).toHaveTextContent(/^Visits/);
    names.setCount('visits', 3);
    expect(nameOf(0).querySelector('b')).toHaveTextContent('Visits');
    expect(nameOf(0).querySelector('p > span')).toHaveTextContent(/^3$/);
  });

  it('stand in the order of the lanes, and those of no lane nowhere', () => {
    const { names } = show(VISITS, POWER);
    const labels = () => [...names.element.querySelectorAll('b')].map((name) => name.textContent);
    expect(labels()).toEqual(['Visits', 'Power']);
    names.show([POWER, { id: 'security', label: 'Security' }, VISITS]);
    expect(labels()).toEqual(['Power', 'Security', 'Visits']);
    names.show([VISITS]);
    expect(labels()).toEqual(['Visits']);
    names.show([]);
    expect(labels()).toEqual([]);
  });

  it('have the heights they are given', () => {
    const { names, nameOf } = show(VISITS, POWER);
    names.setHeights([53, 79], 500);
    expect([0, 1].map((place) => nameOf(place).style.height)).toEqual(['53px', '79px']);
    expect(names.element.style.minHeight).toBe('500px');
  });

  it('say the heights they need, measured once for each label', () => {
    const { names, least, measure } = show(VISITS, POWER);
    expect(least).toEqual([6, 5]);
    measure.mockClear();
    expect(names.show([POWER, VISITS])).toEqual([5, 6]);
    expect(measure).not.toHaveBeenCalled();
    expect(names.show([{ ...VISITS, label: 'Visites' }])).toEqual([7]);
    expect(measure).toHaveBeenCalledTimes(1);
  });

  it('are measured again when they were in no page', () => {
    const names = createLaneNames();
    names.show([VISITS]);
    document.body.append(names.element);
    const measure = stubHeights(() => 60);
    expect(names.show([VISITS])).toEqual([60]);
    expect(measure).toHaveBeenCalled();
  });

  it('change in place', () => {
    const { names, nameOf } = show(VISITS);
    const before = nameOf(0);
    names.setCount('visits', 3);
    names.show([{ ...VISITS, label: 'Visites' }]);
    names.setCount('visits', 4);
    expect(nameOf(0)).toBe(before);
    expect(before.querySelector('b')).toHaveTextContent('Visites');
    expect(before.querySelector('p > span')).toHaveTextContent(/^4$/);
  });

  it('are one element for each lane', () => {
    const { names, nameOf } = show(VISITS, POWER);
    names.setCount('power', 7);
    expect(nameOf(0)).not.toHaveTextContent('7');
    expect(nameOf(1)).toHaveTextContent('7');
  });

  it('keep the focus of their button while others come and go', () => {
    const { names, nameOf } = show(VISITS, POWER);
    names.setAstride('power', 2);
    button(nameOf(1))?.focus();
    names.show([POWER]);
    expect(button(nameOf(0))).toHaveFocus();
  });

  it('show what the data says as text', () => {
    const { nameOf } = show({ id: 'visits', label: '<img src=x>' });
    expect(nameOf(0).querySelector('img')).toBeNull();
    expect(nameOf(0)).toHaveTextContent('<img src=x>');
  });
});

describe('the button for the events that begin outside the window', () => {
  it('stands by the name of its lane, with their number', () => {
    const { names, nameOf } = show(VISITS);
    names.setAstride('visits', 2);
    const astride = names.astrideButton('visits');
    expect(button(nameOf(0))).toBe(astride);
    expect(astride).toHaveTextContent('+2');
    expect(astride.hidden).toBe(false);
  });

  it('is hidden while there are none', () => {
    const { names, nameOf } = show(VISITS);
    expect(button(nameOf(0))?.hidden).toBe(true);
    names.setAstride('visits', 2);
    names.setAstride('visits', 0);
    expect(button(nameOf(0))?.hidden).toBe(true);
  });

  it('is the same for as long as its lane is, and does not hide its number of events', () => {
    const { names, nameOf } = show(VISITS);
    const before = names.astrideButton('visits');
    names.setAstride('visits', 1);
    names.setCount('visits', 5);
    names.setAstride('visits', 4);
    expect(names.astrideButton('visits')).toBe(before);
    expect(before).toHaveTextContent('+4');
    expect(button(nameOf(0))).toBe(before);
    expect(nameOf(0).querySelector('p > span')).toHaveTextContent(/^5$/);
  });

  it('is of its lane alone', () => {
    const { names } = show(VISITS, POWER);
    names.setAstride('visits', 1);
    names.setAstride('power', 0);
    expect(names.astrideButton('power').hidden).toBe(true);
    expect(names.astrideButton('visits').hidden).toBe(false);
  });
});
