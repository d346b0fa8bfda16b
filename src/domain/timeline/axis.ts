import { toCivilDate, toDay, type Day } from '../dates/day.ts';
import type { Viewport } from './level-of-detail.ts';

/** What lies between two ticks; a week begins on Monday. */
export type AxisUnit = 'day' | 'week' | 'month' | 'year' | 'decade';

/** One row of the axis: where its units begin, ascending. The first begins before the viewport, the last after it. */
export type AxisRow = { readonly unit: AxisUnit; readonly starts: readonly Day[] };

/** The fine row, and the larger units that it stands in. */
export type Axis = { readonly minor: AxisRow; readonly major: AxisRow | undefined };

type Scale = {
  readonly unit: AxisUnit;
  /** How many of the unit lie between two ticks. */
  readonly step: number;
  /** About so many days. */
  readonly days: number;
  /** Least distance of two ticks in CSS pixels: what the widest label takes. */
  readonly room: number;
  readonly major: AxisUnit | undefined;
};

/** From fine to coarse. */
const SCALES: readonly Scale[] = [
  { unit: 'day', step: 1, days: 1, room: 26, major: 'month' },
  { unit: 'week', step: 1, days: 7, room: 30, major: 'month' },
  { unit: 'month', step: 1, days: 30.44, room: 42, major: 'year' },
  { unit: 'month', step: 3, days: 91.3, room: 42, major: 'year' },
  { unit: 'year', step: 1, days: 365.25, room: 40, major: 'decade' },
  { unit: 'year', step: 2, days: 730.5, room: 40, major: 'decade' },
  { unit: 'year', step: 5, days: 1826, room: 40, major: 'decade' },
];
const COARSEST: Scale = { unit: 'decade', step: 1, days: 3652, room: 0, major: undefined };

/** The finest axis whose labels have room. */
export function toAxis(viewport: Viewport): Axis {
  const pixelsPerDay = viewport.width / (viewport.to - viewport.from);
  const isRoomy = ({ days, room }: Scale) => days * pixelsPerDay >= room;
  const { unit, step, major } = SCALES.find(isRoomy) ?? COARSEST;
  return {
    minor: { unit, starts: toStarts(unit, step, viewport) },
    major: major && { unit: major, starts: toStarts(major, 1, viewport) },
  };
}

function toStarts(unit: AxisUnit, step: number, { from, to }: Viewport): readonly Day[] {
  const starts = [startOf(unit, step, Math.floor(from))];
  for (let last = starts[0] ?? 0; last < to; starts.push(last)) last = after(unit, step, last);
  return starts;
}

/** Monday of the week of 1970-01-01, a Thursday. */
const MONDAY = -3;

function startOf(unit: AxisUnit, step: number, day: Day): Day {
  const { year, month } = toCivilDate(day);
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return MONDAY + Math.floor((day - MONDAY) / 7) * 7;
    case 'month':
      return toDay(year, Math.floor((month - 1) / step) * step + 1, 1);
    case 'year':
      return toDay(Math.floor(year / step) * step, 1, 1);
    case 'decade':
      return toDay(Math.floor(year / 10) * 10, 1, 1);
  }
}

function after(unit: AxisUnit, step: number, start: Day): Day {
  const { year, month } = toCivilDate(start);
  switch (unit) {
    case 'day':
      return start + 1;
    case 'week':
      return start + 7;
    case 'month':
      return month + step > 12 ? toDay(year + 1, 1, 1) : toDay(year, month + step, 1);
    case 'year':
      return toDay(year + step, 1, 1);
    case 'decade':
      return toDay(year + 10, 1, 1);
  }
}
