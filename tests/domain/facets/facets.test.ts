import { describe, expect, it } from 'vitest';
import { listAt } from '../../../src/domain/events/lists';
import {
  FACETS,
  isConjunctive,
  toFacetIds,
  toFacetValues,
  type Facet,
} from '../../../src/domain/facets/facets';
import { eventOf, fixtureDataset } from '../../support/fixture-dataset';

const dataset = fixtureDataset();

describe('the values of a facet', () => {
  it('are types, actors, themes, publishers, and what makes it sure', () => {
    const { index } = eventOf(dataset, '2020-03-05-eva-visits-betaport');
    const values = toFacetValues(dataset, { members: [] });
    const valuesOf = (facet: Facet) =>
      listAt(values[facet], index).map((at) => toFacetIds(facet, dataset)[at]);
    expect(valuesOf('nature')).toEqual(['visit']);
    expect(valuesOf('actor')).toEqual(['alpha', 'eva-oeuvre', 'beta']);
    expect(valuesOf('theme')).toEqual(['trade', 'borders']);
    expect(valuesOf('source')).toEqual(['gazette-d-alpha', 'beta-herald', 'zeta']);
    expect(valuesOf('certainty')).toEqual(['two-origins', 'disagree']);
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
    expect(toFacetIds('source', dataset)).toEqual([
      'almanac',
      'beta-herald',
      'courrier-du-port',
      'gazette-d-alpha',
      'zeta',
    ]);
    expect(toFacetIds('certainty', dataset)).toEqual(['two-origins', 'disagree', 'uncertain']);
  });
});

describe('a choice of all values', () => {
  it('is of actors only: no event has two natures', () => {
    const conjunctive = (match: 'any' | 'all') =>
      FACETS.filter((facet) => isConjunctive(facet, { match }));
    expect(conjunctive('all')).toEqual(['actor']);
    expect(conjunctive('any')).toEqual([]);
  });
});
