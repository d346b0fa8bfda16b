import type { Dataset, HistoricalEvent } from '../events/dataset.ts';

/** The facets a reader filters by, in the order of the panel and of the chips. */
export const FACETS = ['nature', 'actor', 'theme'] as const;
export type Facet = (typeof FACETS)[number];

/** Whether several chosen actors mean any of them or all of them together. */
export const MATCHES = ['any', 'all'] as const;
export type Match = (typeof MATCHES)[number];

/** Chosen values by facet: OR inside a facet (for actors: as `match` says), AND between facets. */
export type FacetChoice = Readonly<Record<Facet, readonly string[]>> & { readonly match: Match };

/** Ids of the values that an event has in a facet. For nature they are types; families are sets of types. */
export function toFacetValues(facet: Facet, event: HistoricalEvent): readonly string[] {
  if (facet === 'nature') return [event.type.id];
  const records = facet === 'actor' ? event.actors : event.themes;
  return records.map(({ id }) => id);
}

/** All values of a facet, in the dataset's order: the order of ids in links. */
export function toFacetIds(facet: Facet, dataset: Dataset): readonly string[] {
  const records = { nature: dataset.types, actor: dataset.actors, theme: dataset.themes }[facet];
  return records.map(({ id }) => id);
}

/** Whether an event passes the choice made in one facet. No choice: everything passes. */
export function passesFacet(facet: Facet, choice: FacetChoice, event: HistoricalEvent): boolean {
  const chosen = choice[facet];
  if (chosen.length === 0) return true;
  const values = toFacetValues(facet, event);
  const has = (id: string) => values.includes(id);
  return isConjunctive(facet, choice) ? chosen.every(has) : chosen.some(has);
}

/** Whether choosing one more value narrows the result (all) instead of widening it (any). */
export function isConjunctive(facet: Facet, { match }: FacetChoice): boolean {
  return facet === 'actor' && match === 'all';
}
