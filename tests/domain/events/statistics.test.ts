import { describe, expect, it } from 'vitest';
import { toStatistics, type Tally } from '../../../src/domain/events/statistics';
import { fixtureFiles, parseValid } from '../../support/fixture-dataset';

const statistics = toStatistics(parseValid(fixtureFiles()));
const sum = (tally: Tally) => [...tally.values()].reduce((total, count) => total + count, 0);

describe('the statistics of a dataset', () => {
  it('count events, evidence, quotes, disagreements and the sources that are cited', () => {
    expect(statistics).toMatchObject({
      events: 12,
      evidence: 16,
      quotes: 2,
      disagreements: 1,
      sources: 5, // nothing cites the almanac
    });
  });

  it('count every event once by year, type and number of origins', () => {
    expect(sum(statistics.byYear)).toBe(12);
    expect(sum(statistics.byType)).toBe(12);
    expect(sum(statistics.byOrigins)).toBe(12);
  });

  it('give the years in their order', () => {
    expect([...statistics.byYear]).toEqual([
      ['2019', 1],
      ['2020', 5],
      ['2021', 4],
      ['2022', 2],
    ]);
  });

  it('give the most frequent first', () => {
    expect([...statistics.byActor].slice(0, 3)).toEqual([
      ['beta', 9],
      ['alpha', 8],
      ['eva-oeuvre', 3],
    ]);
    expect([...statistics.byLanguage]).toEqual([
      ['en', 2],
      ['fr', 2],
      ['other', 1],
    ]);
  });

  it('count reprints of one dispatch as one origin', () => {
    // The programme cites three outlets with one dispatch, the visit the gazette and twice that dispatch.
    expect([...statistics.byOrigins]).toEqual([
      ['1', 11],
      ['2', 1],
    ]);
  });
});
