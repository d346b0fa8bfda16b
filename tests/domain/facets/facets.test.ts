import { describe, expect, it } from 'vitest';
import {
  FACETS,
  isConjunctive,
  passesFacet,
  toFacetIds,
  toFacetValues,
  type FacetChoice,
} from '../../../src/domain/facets/facets';
import { eventOf, fixtureDataset } from '../../support/fixture-dataset';

const dataset = fixtureDataset();
const visit = eventOf(dataset, '2020-03-05-eva-visits-betaport');
const choice = (fields: Partial<FacetChoice>): FacetChoice => ({
  nature: [],
  actor: [],
  theme: [],
  match: 'any',
  ...fields,
});

describe('the values of a facet', () => {
  it('are types, actors and themes', () => {
    expect(toFacetValues('nature', visit)).toEqual(['visit']);
    expect(toFacetValues('actor', visit)).toEqual(['alpha', 'eva-oeuvre', 'beta']);
    expect(toFacetValues('theme', visit)).toEqual(['trade', 'borders']);
  });

  it('have the dataset’s order, without families', () => {
    expect(toFacetIds('actor', dataset)).toEqual([
      'alpha',
      'beta',
      'delta-front',
      'eva-oeuvre',
      'gamma-union',
    ]);
    expect(toFacetIds('nature', dataset).slice(0, 3)).toEqual(['visit', 'meeting', 'summit']);
    expect(toFacetIds('theme', dataset)).toEqual(['borders', 'elections', 'trade']);
  });
});

describe('a choice in a facet', () => {
  it('lets everything pass when it is empty', () => {
    for (const facet of FACETS) {
      expect(passesFacet(facet, choice({ match: 'any' }), visit)).toBe(true);
      expect(passesFacet(facet, choice({ match: 'all' }), visit)).toBe(true);
    }
  });

  it('lets pass what has one of its values', () => {
    expect(passesFacet('actor', choice({ actor: ['alpha', 'gamma-union'] }), visit)).toBe(true);
    expect(passesFacet('actor', choice({ actor: ['gamma-union'] }), visit)).toBe(false);
    expect(passesFacet('nature', choice({ nature: ['meeting', 'visit'] }), visit)).toBe(true);
    expect(passesFacet('theme', choice({ theme: ['elections'] }), visit)).toBe(false);
  });

  it('of all actors lets pass what has all of them', () => {
    const all = (actor: readonly string[]) => choice({ actor, match: 'all' });
    expect(passesFacet('actor', all(['alpha', 'beta']), visit)).toBe(true);
    expect(passesFacet('actor', all(['alpha', 'gamma-union']), visit)).toBe(false);
  });

  it('is of all for actors only: no event has two natures', () => {
    const all = choice({
      nature: ['visit', 'meeting'],
      theme: ['trade', 'elections'],
      match: 'all',
    });
    expect(FACETS.filter((facet) => isConjunctive(facet, all))).toEqual(['actor']);
    expect(passesFacet('nature', all, visit)).toBe(true);
    expect(passesFacet('theme', all, visit)).toBe(true);
  });
});
