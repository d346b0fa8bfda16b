import {
  addMonths,
  addYears,
  endOfMonth,
  MS_PER_DAY,
  startOfMonth,
  toDay,
  type Day,
} from '../dates/day.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { toSpans, type Span } from '../dates/spans.ts';
import type { DayColumns } from '../events/columns.ts';
import type { Dataset } from '../events/dataset.ts';
import type { Rows } from '../events/rows.ts';

/** The days a reader looks at, both included. It is drawn from midnight UTC of `from` to the midnight after `to`. */
export type TimeWindow = { readonly from: Day; readonly to: Day };

/** A window in motion: days since 1970 with fractions, `to` being the midnight it ends at. */
export type Ends = { readonly from: number; readonly to: number };

/** How an event stands to a window: inside by its date as written, only by its uncertainty, or not. */
export type Presence = 'certain' | 'possible' | 'absent';

/** Months with events shown when a reader has chosen no window. */
const DEFAULT_MONTHS = 15;

/** Years one may pan or link beyond the data on either side. */
const REACH_YEARS = 10;

/** Narrowest and widest window, in days. */
export const SHORTEST_WINDOW = 1;
export const LONGEST_WINDOW = 36_525;

export function windowLength({ from, to }: TimeWindow): number {
  return to - from + 1;
}

export function isSameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The last fifteen calendar months that have events, and one more, so that the newest titles have room. */
export function toDefaultWindow({ until }: Pick<Dataset, 'until'>): TimeWindow {
  return {
    from: startOfMonth(addMonths(until, 1 - DEFAULT_MONTHS)),
    to: endOfMonth(addMonths(until, 1)),
  };
}

/** The days that a window may touch. */
export function toReach({ extent }: Pick<Dataset, 'extent'>): TimeWindow {
  return { from: addYears(extent.from, -REACH_YEARS), to: addYears(extent.to, REACH_YEARS) };
}

/** The window of the same length with a date's first day in its middle. */
export function centreWindow(window: TimeWindow, date: EdtfDate): TimeWindow {
  const length = windowLength(window);
  const from = (date.strict[0] ?? window.from) - Math.floor(length / 2);
  return { from, to: from + length - 1 };
}

/**
 * Scales the length of a window: 0.5 shows half as much, 2 twice as much. `anchor`, from 0 (its
 * start) to 1 (its end), keeps its place on the screen.
 */
export function zoomWindow(window: TimeWindow, factor: number, anchor = 0.5): TimeWindow {
  const length = windowLength(window);
  const wanted = Math.round(length * factor);
  const next = Math.min(Math.max(wanted, SHORTEST_WINDOW), LONGEST_WINDOW);
  const from = window.from + Math.round((length - next) * anchor);
  return { from, to: from + next - 1 };
}

/** The nearest window of the same length inside `reach`, or `reach` itself if it does not fit. */
export function clampWindow(window: TimeWindow, reach: TimeWindow): TimeWindow {
  if (windowLength(window) >= windowLength(reach)) return reach;
  const shift = Math.max(reach.from - window.from, 0) + Math.min(reach.to - window.to, 0);
  return { from: window.from + shift, to: window.to + shift };
}

/** How many of `rows` end before a window, and how many begin after it. */
export type Outside = { readonly earlier: number; readonly later: number };

/** Counts what the window leaves out on either side, possible days included. */
export function toOutside(
  { first, possibleFirst, possibleLast }: DayColumns,
  rows: Rows,
  { from, to }: TimeWindow,
): Outside {
  let earlier = 0;
  let later = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if ((possibleLast[row] ?? 0) < from) earlier += 1;
    else if (Math.min(first[row] ?? 0, possibleFirst[row] ?? 0) > to) later += 1;
  }
  return { earlier, later };
}

/**
 * The window of the same length a step earlier or later: by its own length, or as far as the nearest
 * of `rows` beyond it, so that there is something to see.
 */
export function toNextWindow(
  { first, possibleLast }: DayColumns,
  rows: Rows,
  window: TimeWindow,
  direction: 'earlier' | 'later',
): TimeWindow {
  const length = windowLength(window);
  let distance = Infinity;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const away =
      direction === 'earlier'
        ? window.from - (possibleLast[row] ?? 0)
        : (first[row] ?? 0) - window.to;
    if (away > 0) distance = Math.min(distance, away);
  }
  const isNear = distance <= length || distance === Infinity;
  const step = isNear ? length : distance + Math.floor(length / 2);
  const by = direction === 'earlier' ? -step : step;
  return { from: window.from + by, to: window.to + by };
}

/**
 * The window around a few first days that tells them better apart than `window` does; undefined where
 * none would: they share a day, or are as large as they can be.
 */
export function toClosestWindow(days: readonly Day[], window: TimeWindow): TimeWindow | undefined {
  const first = days.reduce((a, b) => Math.min(a, b), Infinity);
  const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
  if (first === last) return undefined;
  const margin = Math.max(Math.round((last - first) * 0.2), 1);
  const closer = { from: first - margin, to: last + margin };
  return windowLength(closer) < windowLength(window) ? closer : undefined;
}

/** The window that shows all of `rows` with a margin; undefined when there are none. */
export function fitWindow(
  { first, last }: Pick<DayColumns, 'first' | 'last'>,
  rows: Rows,
  until: Day,
): TimeWindow | undefined {
  const from = first[rows[0] ?? -1]; // both ascend
  if (from === undefined) return undefined;
  let to = from;
  for (let at = 0; at < rows.length; at += 1) {
    // What is planned beyond the data would only push the rest aside.
    to = Math.max(to, Math.min(last[rows[at] ?? 0] ?? to, until));
  }
  const margin = Math.max(Math.round((to - from) * 0.02), 3);
  return { from: from - margin, to: to + margin };
}

/** Windows that a reader asks for by name. */
export const PERIODS = ['year', 'coup', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** The day of the coup in Bamako after which today's authorities came to power. */
const COUP_OF_2020 = toDay(2020, 8, 18);

/** A named window: the last twelve months with events, since the coup of 2020, or all there is. */
export function toPeriod(
  period: Period,
  { extent, until }: Pick<Dataset, 'extent' | 'until'>,
): TimeWindow {
  const to = endOfMonth(until);
  switch (period) {
    case 'year':
      return { from: startOfMonth(addMonths(until, -11)), to };
    case 'coup':
      return { from: COUP_OF_2020, to };
    case 'all':
      return { from: startOfMonth(extent.from), to };
  }
}

/** What was drawn between two instants (ms UTC), rounded to days once, so that nothing chases its own tail. */
export function toTimeWindow(startMs: number, endMs: number): TimeWindow {
  const from = Math.round(startMs / MS_PER_DAY);
  return { from, to: Math.max(Math.round(endMs / MS_PER_DAY) - 1, from) };
}

/** By overlap: a day inside the date as written is certain, one inside its uncertainty is possible. */
export function toPresence(date: EdtfDate, window: TimeWindow, until: Day): Presence {
  const { certain, possible } = toSpans(date, until);
  if (overlaps(certain, window)) return 'certain';
  return overlaps(possible, window) ? 'possible' : 'absent';
}

function overlaps([first, last]: Span, { from, to }: TimeWindow): boolean {
  return first <= to && last >= from;
}

/**
 * The rows among `rows` whose days touch the window. The days of a row are from the one in `firsts` to
 * the one in `lasts`: those that are certain, or those that are possible.
 */
export function toRowsWithin(
  rows: Rows,
  firsts: Int32Array,
  lasts: Int32Array,
  { from, to }: TimeWindow,
): Rows {
  const within = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if ((firsts[row] ?? NaN) <= to && (lasts[row] ?? NaN) >= from) within[count++] = row;
  }
  return within.slice(0, count);
}
