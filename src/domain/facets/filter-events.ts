import type { Dataset } from '../events/dataset.ts';
import { countValues } from '../events/lists.ts';
import type { Rows } from '../events/rows.ts';
import { findByNames } from '../search/text-search.ts';
import { toRowsWithin, type TimeWindow } from '../timeline/time-window.ts';
import { byFacet, toFacetIds, type Facet, type FacetChoice } from './facets.ts';
import { matchEvents, type Matches } from './match-events.ts';

/** Everything that decides which events a reader sees. */
export type Filters = FacetChoice & TimeWindow & { readonly q: string };

/** Number of events by facet value; a value without events is absent. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export type FilterResult = {
  /** Events in the window, certainly or possibly. */
  readonly visible: Rows;
  /** How many of the visible are in the window only by the uncertainty of their dates. */
  readonly possible: number;
  /** Events that pass every filter but the window: what panning would meet. */
  readonly matching: Rows;
  /** For each value, the visible events one would see with it: its own facet is not applied (for "all", it is). */
  readonly counts: FacetCounts;
};

/** Filters and counts, by names and titles. Who filters again and again keeps the matches while only the window changes. */
export function filterEvents(dataset: Dataset, filters: Filters): FilterResult {
  return toResult(dataset, matchEvents(dataset, filters, findByNames(dataset, filters.q)), filters);
}

/** What a window shows of what matches, in one pass over it. */
export function toResult(
  dataset: Dataset,
  { matching, missing, values }: Matches,
  window: TimeWindow,
): FilterResult {
  const { first, last, possibleFirst, possibleLast } = dataset.columns;
  const inWindow = (rows: Rows) => toRowsWithin(rows, possibleFirst, possibleLast, window);
  const visible = inWindow(matching);
  // An event that fails exactly one facet still counts for the values of that facet.
  const countBy = (facet: Facet) => {
    const ids = toFacetIds(facet, dataset);
    const seen = countValues(values[facet], ids.length, visible);
    const hidden = countValues(values[facet], ids.length, inWindow(missing[facet]));
    const counts = ids.map((id, at) => [id, (seen[at] ?? 0) + (hidden[at] ?? 0)] as const);
    return new Map(counts.filter(([, count]) => count > 0));
  };
  return {
    visible,
    possible: visible.length - toRowsWithin(visible, first, last, window).length,
    matching,
    counts: byFacet(countBy),
  };
}
