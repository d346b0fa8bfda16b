import { describe, expect, it } from 'vitest';
import { toAllRows, type Rows } from '../../../src/domain/events/rows';
import type { FacetChoice } from '../../../src/domain/facets/facets';
import { matchEvents } from '../../../src/domain/facets/match-events';
import { NO_FILTER } from '../../../src/domain/permalink/view-state';
import { eventOf, fixtureDataset, idsOf } from '../../support/fixture-dataset';

const dataset = fixtureDataset();
const VISIT = '2020-03-05-eva-visits-betaport'; // of alpha, eva-oeuvre and beta; trade and borders
const { index } = eventOf(dataset, VISIT);

/** What the facets let through of what a search has found: of everything unless told otherwise. */
const match = (fields: Partial<FacetChoice>, found?: Rows) =>
  matchEvents(dataset, { ...NO_FILTER, ...fields }, found);
const isMatched = (fields: Partial<FacetChoice>, found?: Rows) =>
  match(fields, found).matching.includes(index);
const rowsOf = (...ids: readonly string[]) =>
  Int32Array.from(ids, (id) => eventOf(dataset, id).index).toSorted();

describe('what matches', () => {
  it('is everything when nothing is chosen, and nothing is missing', () => {
    for (const all of ['any', 'all'] as const) {
      const { matching, missing } = match({ match: all });
      expect(matching).toEqual(toAllRows(dataset.size));
      for (const rows of Object.values(missing)) expect(rows).toHaveLength(0);
    }
  });

  it('has one of the chosen values of a facet', () => {
    expect(isMatched({ actor: ['alpha', 'gamma-union'] })).toBe(true);
    expect(isMatched({ actor: ['gamma-union'] })).toBe(false);
    expect(isMatched({ nature: ['meeting', 'visit'] })).toBe(true);
    expect(isMatched({ theme: ['elections'] })).toBe(false);
  });

  it('has all of the chosen actors where all are wanted, but no more than one nature or theme', () => {
    expect(isMatched({ actor: ['alpha', 'beta'], match: 'all' })).toBe(true);
    expect(isMatched({ actor: ['alpha', 'gamma-union'], match: 'all' })).toBe(false);
    expect(isMatched({ nature: ['visit', 'meeting'], match: 'all' })).toBe(true);
    expect(isMatched({ theme: ['trade', 'elections'], match: 'all' })).toBe(true);
  });

  it('has every facet, and has been found by the search', () => {
    const beside = rowsOf('2020-06-10-gamma-summit');
    expect(isMatched({ actor: ['beta'], theme: ['trade'] }, rowsOf(VISIT))).toBe(true);
    expect(isMatched({ actor: ['beta'], theme: ['trade'] }, beside)).toBe(false);
    expect(isMatched({ actor: ['beta'], theme: ['elections'] }, rowsOf(VISIT))).toBe(false);
    expect(match({}, beside).matching).toEqual(beside);
    expect(match({}, new Int32Array()).matching).toHaveLength(0);
  });

  it('has an id that somebody has', () => {
    expect(match({ actor: ['nobody'] }).matching).toHaveLength(0);
    expect(isMatched({ actor: ['nobody', 'alpha'] })).toBe(true);
    expect(isMatched({ actor: ['nobody', 'alpha'], match: 'all' })).toBe(false);
  });

  it('may name a value twice', () => {
    expect(isMatched({ actor: ['alpha', 'alpha'], match: 'all' })).toBe(true);
  });
});

describe('what only one facet keeps out', () => {
  it('is missing for that facet alone', () => {
    const { matching, missing } = match({ nature: ['visit'], theme: ['trade'] });
    expect(idsOf(dataset, matching)).toEqual([VISIT]);
    expect(idsOf(dataset, missing.nature)).toEqual([
      '2019-gamma-programme',
      '2020-06-10-gamma-summit',
      '2021-05-26-alpha-sanctions-beta',
      '2021-05-28-beta-answers',
      '2021-06-alpha-beta-agreement',
    ]);
    expect(missing.theme).toHaveLength(0); // the only visit is about trade
    expect(missing.actor).toHaveLength(0);
  });

  it('has been found by the search', () => {
    const found = rowsOf(VISIT, '2020-06-10-gamma-summit', '2022-03-01-eva-statement');
    const { missing } = match({ nature: ['visit'] }, found);
    expect(idsOf(dataset, missing.nature)).toEqual([
      '2020-06-10-gamma-summit',
      '2022-03-01-eva-statement',
    ]);
  });

  it('is nothing where all actors are wanted: one more would only narrow', () => {
    expect(match({ actor: ['alpha'], match: 'all' }).missing.actor).toHaveLength(0);
    expect(match({ actor: ['alpha'], match: 'any' }).missing.actor.length).toBeGreaterThan(0);
  });
});
