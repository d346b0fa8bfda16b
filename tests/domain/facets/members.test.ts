import { describe, expect, it } from 'vitest';
import { toDataset, type Dataset } from '../../../src/domain/events/dataset';
import { compileDataset } from '../../../src/domain/events/compile-dataset';
import { listAt } from '../../../src/domain/events/lists';
import { toBlocIds, withBlocs } from '../../../src/domain/facets/members';
import { realDataset } from '../../fixtures/real-dataset';
import {
  eventOf,
  eventsOf,
  fixtureDataset,
  fixtureFilesWith,
  parseValid,
} from '../../support/fixture-dataset';

const dataset = fixtureDataset();

/** Ids of the actors of an event while these blocs count their members. */
const actorsOf = (whole: Dataset, event: string, blocs: readonly string[]) =>
  listAt(withBlocs(whole, blocs), eventOf(whole, event).index).map((at) => whole.actors[at]?.id);

/** The small dataset in which only Beta is a member, on these days. */
const whereBetaIsMember = (...dates: readonly string[]) => {
  const memberOf = dates.map((date) => ({ bloc: 'gamma-union', date }));
  const files = fixtureFilesWith('actors.json', 'beta', { memberOf });
  const [actors] = fixtureFilesWith('actors.json', 'alpha', { memberOf: [] });
  const alpha = (actors?.json as readonly { readonly id: string }[])[0];
  return toDataset(
    compileDataset(
      parseValid(
        files.map(({ file, json }) => ({
          file,
          json:
            file === 'actors.json'
              ? (json as readonly { readonly id: string }[]).map((one) =>
                  one.id === 'alpha' ? alpha : one,
                )
              : json,
        })),
      ),
    ).core,
  );
};

describe('the blocs that can count their members', () => {
  it('are those whose members are known, in the dataset’s order', () => {
    expect(toBlocIds(dataset)).toEqual(['gamma-union']);
    expect(toBlocIds(realDataset())).toEqual([
      'aes',
      'ecowas',
      'european-union',
      'g5-sahel',
      'waemu',
    ]);
  });
});

describe('the actors of an event', () => {
  it('are its own while no bloc counts its members, in the very same lists', () => {
    expect(withBlocs(dataset, [])).toBe(dataset.columns.actors);
    expect(withBlocs(dataset, ['alpha', 'nobody'])).toBe(dataset.columns.actors);
  });

  it('have a bloc after them when a member took part, once', () => {
    expect(actorsOf(dataset, '2021-05-26-alpha-sanctions-beta', ['gamma-union'])).toEqual([
      'alpha',
      'beta',
      'gamma-union',
    ]);
    expect(actorsOf(dataset, '2020-06-10-gamma-summit', ['gamma-union'])).toEqual([
      'gamma-union',
      'alpha',
      'beta',
      'eva-oeuvre',
    ]);
  });

  it('have no bloc of which nobody there is a member', () => {
    expect(actorsOf(dataset, '2022-03-01-eva-statement', ['gamma-union'])).toEqual(['eva-oeuvre']);
    expect(actorsOf(dataset, '2020-08-18-delta-attack', ['gamma-union'])).toEqual(['delta-front']);
  });

  const ANSWER = '2021-05-28-beta-answers';
  it.each([
    ['until the day before', ['2001/2021-05-27'], false],
    ['until that day', ['2001/2021-05-28'], true],
    ['from that day', ['2021-05-28/..'], true],
    ['from the day after', ['2021-05-29/..'], false],
    ['for good', ['2001/..'], true],
    ['until nobody knows when', ['2001/'], true],
    ['in another time, and again since', ['2001/2003', '2021/..'], true],
    ['about then', ['2001/2021-05-26~'], true],
    ['never', [], false],
  ])('have the bloc when the member was one on the day: %s', (_when, dates, isThere) => {
    const actors = actorsOf(whereBetaIsMember(...dates), ANSWER, ['gamma-union']);
    expect(actors.includes('gamma-union')).toBe(isThere);
  });

  it('are those of the day on which the event began, however long it lasts', () => {
    const whole = whereBetaIsMember('2021-01-01/..');
    expect(actorsOf(whole, '2020-02-alpha-beta-meeting', ['gamma-union'])).not.toContain(
      'gamma-union',
    );
    expect(actorsOf(whole, '2021-06-alpha-beta-agreement', ['gamma-union'])).toContain(
      'gamma-union',
    );
  });
});

describe('the members of the published blocs', () => {
  it('make an alliance of no event before it was founded', () => {
    const whole = realDataset();
    const aes = whole.actors.findIndex(({ id }) => id === 'aes');
    const values = withBlocs(whole, ['aes']);
    const joined = eventsOf(whole).filter(
      ({ index, actors }) =>
        listAt(values, index).includes(aes) && !actors.some(({ id }) => id === 'aes'),
    );
    expect(joined.length).toBeGreaterThan(20);
    for (const { id, date, actors } of joined) {
      expect([id, date.edtf >= '2023-09-16']).toEqual([id, true]);
      expect(actors.some((actor) => ['ml', 'bf', 'ne'].includes(actor.id))).toBe(true);
    }
  });
});
