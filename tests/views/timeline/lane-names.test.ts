import { describe, expect, it } from 'vitest';
import { createLaneNames } from '../../../src/views/timeline/lane-names.ts';

describe('the names of the lanes', () => {
  it('say the lane and how many events it has', () => {
    const element = createLaneNames().elementOf({ id: 'visits', label: 'Visits', count: 3 });
    expect([...element.children].map(({ textContent }) => textContent)).toEqual(['Visits', '3']);
  });

  it('change in place', () => {
    const names = createLaneNames();
    const before = names.elementOf({ id: 'visits', label: 'Visits', count: 3 });
    const after = names.elementOf({ id: 'visits', label: 'Visites', count: 4 });
    expect(after).toBe(before);
    expect([...after.children].map(({ textContent }) => textContent)).toEqual(['Visites', '4']);
  });

  it('are one element for each lane', () => {
    const names = createLaneNames();
    const visits = names.elementOf({ id: 'visits', label: 'Visits', count: 3 });
    expect(names.elementOf({ id: 'power', label: 'Power', count: 1 })).not.toBe(visits);
  });

  it('show what the data says as text', () => {
    const element = createLaneNames().elementOf({ id: 'x', label: '<img src=x>', count: 0 });
    expect(element.querySelector('img')).toBeNull();
  });
});
