import type { Dataset, HistoricalEvent } from '../events/dataset.ts';
import { toTextPredicate } from '../search/text-search.ts';
import { toPresence, type TimeWindow } from '../timeline/time-window.ts';
import {
  FACETS,
  isConjunctive,
  passesFacet,
  toFacetValues,
  type Facet,
  type FacetChoice,
} from './facets.ts';

/** Everything that decides which events a reader sees. */
export type Filters = FacetChoice & TimeWindow & { readonly q: string };

/** Number of events by facet value; a value without events is absent. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export type FilterResult = {
  /** Events in the window, certainly or possibly, by row. */
  readonly visible: readonly HistoricalEvent[];
  /** How many of the visible are in the window only by the uncertainty of their dates. */
  readonly possible: number;
  /** Events that pass every filter but the window, by row: what panning would meet. */
  readonly matching: readonly HistoricalEvent[];
  /** For each value, the visible events one would see with it: its own facet is not applied (for "all", it is). */
  readonly counts: FacetCounts;
};

/**
 * Filters and counts in one pass: an event that fails exactly one facet still counts for the values
 * of that facet, one that fails two counts nowhere.
 */
export function filterEvents(dataset: Dataset, filters: Filters): FilterResult {
  const hasText = toTextPredicate(filters.q);
  const visible: HistoricalEvent[] = [];
  const matching: HistoricalEvent[] = [];
  const counts: Record<Facet, Map<string, number>> = {
    nature: new Map(),
    actor: new Map(),
    theme: new Map(),
  };
  let possible = 0;

  for (const event of dataset.events) {
    if (!hasText(event)) continue;
    const failed = FACETS.filter((facet) => !passesFacet(facet, filters, event));
    if (failed.length > 1) continue;
    const presence = toPresence(event.date, filters, dataset.until);
    if (failed.length === 0) {
      matching.push(event);
      if (presence !== 'absent') visible.push(event);
      if (presence === 'possible') possible += 1;
    }
    if (presence === 'absent') continue;
    for (const facet of FACETS) {
      const othersPass = failed.every((other) => other === facet);
      const ownPasses = failed.length === 0 || !isConjunctive(facet, filters);
      if (othersPass && ownPasses) addCounts(counts[facet], toFacetValues(facet, event));
    }
  }
  return { visible, possible, matching, counts };
}

function addCounts(counts: Map<string, number>, values: readonly string[]) {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1); // mutates counts
}
