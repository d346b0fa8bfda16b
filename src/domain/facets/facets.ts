import type { Dataset } from '../events/dataset.ts';
import type { Lists } from '../events/lists.ts';

/** The facets a reader filters by, in the order of the panel and of the chips. */
export const FACETS = ['nature', 'actor', 'theme'] as const;
export type Facet = (typeof FACETS)[number];

/** Whether several chosen actors mean any of them or all of them together. */
export const MATCHES = ['any', 'all'] as const;
export type Match = (typeof MATCHES)[number];

/** Chosen values by facet: OR inside a facet (for actors: as `match` says), AND between facets. */
export type FacetChoice = Readonly<Record<Facet, readonly string[]>> & { readonly match: Match };

/** For each row, its values in a facet by their place in toFacetIds. For nature they are types; families are sets of types. */
export function toFacetValues(facet: Facet, { columns }: Dataset): Lists {
  return { nature: columns.types, actor: columns.actors, theme: columns.themes }[facet];
}

/** All values of a facet, in the dataset's order: the order of ids in links. */
export function toFacetIds(facet: Facet, dataset: Dataset): readonly string[] {
  const records = { nature: dataset.types, actor: dataset.actors, theme: dataset.themes }[facet];
  return records.map(({ id }) => id);
}

/** Whether choosing one more value narrows the result (all) instead of widening it (any). */
export function isConjunctive(facet: Facet, { match }: FacetChoice): boolean {
  return facet === 'actor' && match === 'all';
}
