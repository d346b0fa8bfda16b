import type { Dataset } from '../events/dataset.ts';
import type { Lists } from '../events/lists.ts';
import { toAllRows, toRowsWhere, type Rows } from '../events/rows.ts';
import { byFacet, FACETS, isConjunctive, toFacetIds, toFacetValues } from './facets.ts';
import type { Facet, FacetChoice, FacetValues } from './facets.ts';

export type Matches = {
  /** Events that pass every facet and the search: what panning would meet. */
  readonly matching: Rows;
  /**
   * By facet, the events that pass everything but this facet: another value chosen there would show
   * them. None where all the chosen values must be there: one more would only narrow.
   */
  readonly missing: Readonly<Record<Facet, Rows>>;
  /** What the facets were applied to: the choice decides which blocs count their members. */
  readonly values: FacetValues;
};

/** The bit of a facet in the faults of an event: the faults of one that passes everything are 0. */
const FAULT = { nature: 1, actor: 2, theme: 4, source: 8, certainty: 16 } as const satisfies Record<
  Facet,
  number
>;

/**
 * Applies the facets to what a search has found (undefined: no search), which is all there is to do
 * anew until they change. One pass a facet over the values of all rows, however many are chosen: no
 * bitmap for each of thousands of values.
 */
export function matchEvents(
  dataset: Dataset,
  choice: FacetChoice,
  found: Rows | undefined,
): Matches {
  const all = found ?? toAllRows(dataset.size);
  const chosen = FACETS.filter((facet) => choice[facet].length > 0);
  const faults = new Uint8Array(dataset.size);
  const values = toFacetValues(dataset, choice);
  for (const facet of chosen) addFaults(faults, facet, values[facet], dataset, choice); // mutates faults
  const toFaulty = (fault: number): Rows =>
    chosen.length === 0 ? all : toRowsWhere(all, (row) => faults[row] === fault);
  const toMissing = (facet: Facet): Rows =>
    chosen.includes(facet) && !isConjunctive(facet, choice)
      ? toFaulty(FAULT[facet])
      : new Int32Array();
  return {
    matching: toFaulty(0),
    missing: byFacet(toMissing),
    values,
  };
}

/** Adds the fault of a facet to the rows that have none of the chosen values, or not all. */
function addFaults(
  faults: Uint8Array,
  facet: Facet,
  { starts, values }: Lists,
  dataset: Dataset,
  choice: FacetChoice,
) {
  const ids = new Set(choice[facet]);
  const isChosen = Uint8Array.from(toFacetIds(facet, dataset), (id) => (ids.has(id) ? 1 : 0));
  const wanted = isConjunctive(facet, choice) ? ids.size : 1;
  for (let row = 0; row < faults.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    let found = 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) found += isChosen[values[at] ?? 0] ?? 0;
    if (found < wanted) faults[row] = (faults[row] ?? 0) | FAULT[facet];
  }
}
