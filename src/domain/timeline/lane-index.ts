import type { Day } from '../dates/day.ts';
import type { DayColumns } from '../events/columns.ts';
import { rankOf, toRowsWhere, type Rows } from '../events/rows.ts';

/**
 * A lane as zooming and panning ask it: what lies between two days is found by binary search. Rows
 * are in order of first day, so that a lane of them is sorted as it stands.
 */
export type LaneIndex = {
  readonly id: string;
  readonly rows: Rows;
  /** First day of each of `rows`, ascending. */
  readonly starts: Int32Array;
  /** Those of `rows` that may cover more than one day, in the same order. */
  readonly spans: Rows;
  /** For each of `spans`, the last day that it or an earlier one possibly reaches: it never falls. */
  readonly reach: Int32Array;
};

/** The furthest that the uncertainty of a date reaches before its first day: an approximate year. */
const LONGEST_DOUBT = 366;

export function toLaneIndex(
  { id, rows }: { readonly id: string; readonly rows: Rows },
  columns: DayColumns,
): LaneIndex {
  const { first, possibleFirst, possibleLast } = columns;
  const spans = toRowsWhere(rows, (row) => at(possibleLast, row) > at(possibleFirst, row));
  const reach = new Int32Array(spans.length);
  let furthest = -Infinity;
  // By index: for…of over a typed array is ten times as slow until it is compiled.
  for (let index = 0; index < spans.length; index += 1) {
    furthest = Math.max(furthest, possibleLast[spans[index] ?? 0] ?? furthest);
    reach[index] = furthest;
  }
  return { id, rows, starts: rows.map((row) => at(first, row)), spans, reach };
}

/** Places in `rows` of the events that begin from `from` to `to`, both days included: [start, end). */
export function toPlaces({ starts }: LaneIndex, from: Day, to: Day): readonly [number, number] {
  return [rankOf(starts, from), rankOf(starts, Math.floor(to) + 1)];
}

/**
 * Rows of the events that touch the days from `from` to `to`, certainly or possibly, and begin outside:
 * those still under way, and those whose uncertain date may fall before it says.
 */
export function toAstride(
  { spans, reach }: LaneIndex,
  { first, possibleFirst, possibleLast }: DayColumns,
  from: Day,
  to: Day,
): readonly number[] {
  const rows: number[] = [];
  for (let index = rankOf(reach, from); index < spans.length; index += 1) {
    const row = at(spans, index);
    const start = at(first, row);
    if (start > to + LONGEST_DOUBT) break;
    const isOutside = start < from || start > to;
    if (isOutside && at(possibleFirst, row) <= to && at(possibleLast, row) >= from) rows.push(row);
  }
  return rows;
}

/** A column's value in a row that exists. */
export function at(column: Readonly<Record<number, number>>, row: number): number {
  return column[row] ?? NaN;
}
