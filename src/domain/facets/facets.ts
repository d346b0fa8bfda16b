import { CERTAINTIES } from '../events/certainty.ts';
import type { Dataset } from '../events/dataset.ts';
import type { Lists } from '../events/lists.ts';
import { withBlocs } from './members.ts';

/** The facets a reader filters by, in the order of the panel and of the chips. */
export const FACETS = ['nature', 'actor', 'theme', 'source', 'certainty'] as const;
export type Facet = (typeof FACETS)[number];

/** Whether several chosen actors mean any of them or all of them together. */
export const MATCHES = ['any', 'all'] as const;
export type Match = (typeof MATCHES)[number];

/** Chosen values by facet: OR inside a facet (for actors: as `match` says), AND between facets. */
export type FacetChoice = Readonly<Record<Facet, readonly string[]>> & {
  readonly match: Match;
  /** Blocs for which what their members did counts as well. */
  readonly members: readonly string[];
};

/** Something for every facet. */
export function byFacet<T>(toValue: (facet: Facet) => T): Readonly<Record<Facet, T>> {
  return {
    nature: toValue('nature'),
    actor: toValue('actor'),
    theme: toValue('theme'),
    source: toValue('source'),
    certainty: toValue('certainty'),
  };
}

/** For each row, its values in a facet by their place in toFacetIds. */
export type FacetValues = Readonly<Record<Facet, Lists>>;

/**
 * The values of all rows in every facet. For nature they are types; families are sets of types. For
 * actors they hold the blocs of `members` wherever a member took part.
 */
export function toFacetValues(
  dataset: Dataset,
  { members }: Pick<FacetChoice, 'members'>,
): FacetValues {
  const { types, themes, publishers, certainties } = dataset.columns;
  return {
    nature: types,
    actor: withBlocs(dataset, members),
    theme: themes,
    source: publishers,
    certainty: certainties,
  };
}

/** All values of a facet, in the dataset's order: the order of ids in links. */
export function toFacetIds(facet: Facet, dataset: Dataset): readonly string[] {
  if (facet === 'certainty') return CERTAINTIES;
  const { types, actors, themes, publishers } = dataset;
  const records = { nature: types, actor: actors, theme: themes, source: publishers }[facet];
  return records.map(({ id }) => id);
}

/** Whether choosing one more value narrows the result (all) instead of widening it (any). */
export function isConjunctive(facet: Facet, { match }: Pick<FacetChoice, 'match'>): boolean {
  return facet === 'actor' && match === 'all';
}
