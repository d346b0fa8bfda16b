import { addMonths, endOfMonth, toCivilDate, toDay, type Day } from '../dates/day.ts';
import type { EventColumns } from '../events/columns.ts';
import type { Dataset } from '../events/dataset.ts';
import { FAMILIES } from '../events/families.ts';
import type { Rows } from '../events/rows.ts';
import { SHORTEST_WINDOW, type Ends, type TimeWindow } from './time-window.ts';

/** One bar of the overview: the events that begin in a period, by family, and what they rest on. */
export type Bar = {
  readonly from: Day;
  /** Number of events of each family, in the order of FAMILIES. */
  readonly families: readonly number[];
  /** Independent origins of all those events together. */
  readonly origins: number;
};

/** Least width of a bar in CSS pixels, and the months that one may stand for. */
const BAR = 4;
const MONTHS = [1, 3, 6, 12] as const;

/** What the overview spans: whole years around the data. */
export function toOverviewSpan({ extent, until }: Pick<Dataset, 'extent' | 'until'>): TimeWindow {
  const { year } = toCivilDate(extent.from);
  return { from: toDay(year, 1, 1), to: endOfMonth(addMonths(until, 3)) };
}

/** Where a brush begins and ends on its track, in shares of it: from 0 to 1. */
export type BrushPlace = { readonly from: number; readonly to: number };

/** Where a window stands in what the overview spans; none of it stands outside. */
export function toBrushPlace({ from, to }: Ends, span: TimeWindow): BrushPlace {
  const length = span.to + 1 - span.from;
  const share = (day: number) => Math.min(Math.max((day - span.from) / length, 0), 1);
  return { from: share(from), to: share(to) };
}

/** The bars of `rows`, each of as many months as a width in CSS pixels has room for. */
export function toBars(
  { first, family, origins }: EventColumns,
  rows: Rows,
  span: TimeWindow,
  width: number,
): readonly Bar[] {
  const months = (span.to - span.from) / 30.44;
  const step = MONTHS.find((count) => (width * count) / months >= BAR) ?? 12;
  const startOf = (place: number) => first[rows[place] ?? 0] ?? 0; // ascending, as rows are
  const bars: Bar[] = [];
  let place = 0;
  while (place < rows.length && startOf(place) < span.from) place += 1;
  for (let from = span.from; from <= span.to; from = addMonths(from, step)) {
    const families = FAMILIES.map(() => 0);
    let sum = 0;
    const next = addMonths(from, step);
    for (; place < rows.length && startOf(place) < next; place += 1) {
      const row = rows[place] ?? 0;
      const its = family[row] ?? 0;
      families[its] = (families[its] ?? 0) + 1;
      sum += origins[row] ?? 0;
    }
    bars.push({ from, families, origins: sum });
  }
  return bars;
}

/** Which end of the window a thumb moves. */
export type Edge = 'from' | 'to';

/** The window with one end moved to a day: within what the overview spans, and never past the other end. */
export function moveEdge(window: TimeWindow, edge: Edge, day: Day, span: TimeWindow): TimeWindow {
  const least = SHORTEST_WINDOW - 1;
  return edge === 'from'
    ? { ...window, from: Math.min(Math.max(day, span.from), window.to - least) }
    : { ...window, to: Math.max(Math.min(day, span.to), window.from + least) };
}

/** How far the keys move a thumb, in months. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

/** Where a key takes a thumb, as a slider of two thumbs is to behave (WAI-ARIA); undefined for other keys. */
export function toEdgeOfKey(
  key: string,
  edge: Edge,
  window: TimeWindow,
  span: TimeWindow,
): Day | undefined {
  if (key === 'Home') return edge === 'from' ? span.from : window.from;
  if (key === 'End') return edge === 'from' ? window.to : span.to;
  const months = STEPS[key];
  if (months === undefined) return undefined;
  // The last day of a month goes to the last of another, however long they are.
  return edge === 'from' ? addMonths(window.from, months) : addMonths(window.to + 1, months) - 1;
}
