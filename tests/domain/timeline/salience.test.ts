import { describe, expect, it } from 'vitest';
import type { HistoricalEvent } from '../../../src/domain/events/dataset';
import { bySalience, toSalience } from '../../../src/domain/timeline/salience';
import { realDataset } from '../../fixtures/real-dataset';
import { eventOf, eventsOf, fixtureDataset } from '../../support/fixture-dataset';

const dataset = fixtureDataset();
const visit = eventOf(dataset, '2020-03-05-eva-visits-betaport');
const like = (fields: Partial<HistoricalEvent>): HistoricalEvent => ({ ...visit, ...fields });

describe('salience', () => {
  it('adds origins, links and the weight of the deed', () => {
    expect(toSalience(visit)).toBe(2 + 2 + 1);
    expect(toSalience(eventOf(dataset, '2022-03-01-eva-statement'))).toBe(1 + 0 + 0);
    expect(toSalience(eventOf(dataset, '2022-beta-withdrawal'))).toBe(1 + 0 + 2);
  });

  it('counts up to six origins and four links', () => {
    expect(toSalience(like({ origins: 6, links: 0 }))).toBe(
      toSalience(like({ origins: 60, links: 0 })),
    );
    expect(toSalience(like({ origins: 0, links: 4 }))).toBe(
      toSalience(like({ origins: 0, links: 40 })),
    );
    expect(toSalience(like({ origins: 5, links: 3 }))).toBe(5 + 3 + 1);
  });

  it('is from 0 to 12', () => {
    for (const event of eventsOf(realDataset())) {
      expect(toSalience(event)).toBeGreaterThanOrEqual(0);
      expect(toSalience(event)).toBeLessThanOrEqual(12);
    }
  });

  it('is told by evidence alone: neither by the words nor by the date', () => {
    const other = eventOf(dataset, '2019-gamma-programme');
    const { title, short, date, index } = other;
    expect(toSalience(like({ title, short, date, index }))).toBe(toSalience(visit));
  });

  it('sorts the most salient first, and equals by row', () => {
    const events = eventsOf(realDataset());
    const sorted = events.toSorted(bySalience);
    expect(events.toReversed().toSorted(bySalience)).toEqual(sorted);
    sorted.slice(1).forEach((event, index) => {
      const before = sorted[index];
      if (before === undefined) throw new Error('unreachable');
      const drop = toSalience(before) - toSalience(event);
      expect(drop > 0 || (drop === 0 && before.index < event.index)).toBe(true);
    });
  });
});
