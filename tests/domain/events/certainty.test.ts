import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/domain/dates/edtf';
import { CERTAINTIES, isUncertain, toCertainties } from '../../../src/domain/events/certainty';
import { listAt } from '../../../src/domain/events/lists';
import { realDataset } from '../../fixtures/real-dataset';
import { eventsOf, fixtureDataset } from '../../support/fixture-dataset';

describe('the date of an event', () => {
  it.each([
    ['2021-05-26', false],
    ['2021-05-26/2021-05-28', false],
    ['2021-05-26/..', false], // it goes on: nothing is unknown
    ['2021-05-26?', true],
    ['2021-05-26~/2021-05-28', true],
    ['2021-05-26%', true],
    ['2021-05', true],
    ['2021', true],
    ['2021-21', true],
    ['2021-05/..', true],
    ['2021-05-26/2022', true],
    ['2021-05-26/', true],
    ['/2021-05-26', true],
    ['XXXX', true],
  ])('%s is uncertain: %s', (text, expected) => {
    const date = parseEdtf(text);
    expect(date && isUncertain(date)).toBe(expected);
  });
});

describe('what makes an event sure or not', () => {
  const namesOf = (sureness: Parameters<typeof toCertainties>[0]) =>
    toCertainties(sureness).map((place) => CERTAINTIES[place]);

  it('is nothing to tell of one origin, no quarrel and a sure day', () => {
    expect(namesOf({ origins: 1, disagreements: 0, isUncertain: false })).toEqual([]);
  });

  it('is two origins or more, a disagreement, an uncertain date, each for itself', () => {
    expect(namesOf({ origins: 2, disagreements: 0, isUncertain: false })).toEqual(['two-origins']);
    expect(namesOf({ origins: 0, disagreements: 1, isUncertain: false })).toEqual(['disagree']);
    expect(namesOf({ origins: 1, disagreements: 0, isUncertain: true })).toEqual(['uncertain']);
    expect(namesOf({ origins: 3, disagreements: 2, isUncertain: true })).toEqual(CERTAINTIES);
  });

  it.each([
    { name: 'fixture', whole: fixtureDataset() },
    { name: 'published dataset', whole: realDataset() },
  ])('stands in a column of the $name', ({ whole }) => {
    for (const { index, origins, disagreements, date } of eventsOf(whole)) {
      expect(listAt(whole.columns.certainties, index)).toEqual(
        toCertainties({ origins, disagreements, isUncertain: isUncertain(date) }),
      );
    }
  });
});
