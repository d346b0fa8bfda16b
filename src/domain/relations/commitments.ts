import type { Day } from '../dates/day.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { toSpans, type Span } from '../dates/spans.ts';
import type { Commitment } from '../events/record.ts';

/** A number of days as sure as the dates it lies between: both ends included, negative for earlier. */
export type DayRange = { readonly least: number; readonly most: number };

/** How a commitment stands to its due date: how many days after it (before it if negative). */
export type Timing = {
  /** It came to its outcome; or it is pending, and the days count to where the data end. */
  readonly kind: 'settled' | 'pending';
  readonly days: DayRange;
};

/**
 * Days from one date to another. The first and last possible day of each count, so that what is known
 * to a month gives a range. Undefined where an end is open or unknown.
 */
export function toDaysBetween(from: EdtfDate, to: EdtfDate): DayRange | undefined {
  const [fromFirst, fromLast] = from.fuzzy;
  const [toFirst, toLast] = to.fuzzy;
  if (fromFirst === null || fromLast === null || toFirst === null || toLast === null) {
    return undefined;
  }
  return { least: toFirst - fromLast, most: toLast - fromFirst };
}

/**
 * How many days early or late a commitment came to its outcome, or how many it has left at `until`.
 * What is settled within its due month or year is on time: nobody asked for a day. Undefined without
 * a due date, and for a settled one of which nobody says when.
 */
export function toTiming(
  { due, settled, outcome }: Pick<Commitment, 'due' | 'settled' | 'outcome'>,
  until: Day,
): Timing | undefined {
  if (due === undefined) return undefined;
  if (outcome === 'pending') {
    const [first, last] = due.fuzzy;
    if (first === null || last === null) return undefined;
    return { kind: 'pending', days: { least: until - last, most: until - first } };
  }
  if (settled === undefined) return undefined;
  const days = isWithin(settled, due) ? { least: 0, most: 0 } : toDaysBetween(due, settled);
  return days && { kind: 'settled', days };
}

/** Whether a date, as written and as doubted, lies inside another as written. */
function isWithin({ fuzzy, edtf }: EdtfDate, other: EdtfDate): boolean {
  if (edtf === other.edtf) return true;
  const [first, last] = fuzzy;
  const [min, max] = other.strict;
  return (
    first !== null && last !== null && min !== null && max !== null && first >= min && last <= max
  );
}

/** The days a commitment possibly spans: from its announcement to its due day or its outcome, whichever is later; a pending one lasts to `until` at least. */
export function toLifetime({ announced, due, settled, outcome }: Commitment, until: Day): Span {
  const [first] = toSpans(announced, until).possible;
  const ends = [announced, due, settled].flatMap((date) =>
    date === undefined ? [] : toSpans(date, until).possible[1],
  );
  return [first, Math.max(...ends, outcome === 'pending' ? until : -Infinity)];
}

/** By the first day they are due on, then by announcement; those without a due date come last. */
export function byDueDate(a: Commitment, b: Commitment): number {
  const key = ({ due, announced, id }: Commitment) =>
    [due?.strict[0] ?? Infinity, announced.strict[0] ?? -Infinity, id] as const;
  const [aDue, aAnnounced, aId] = key(a);
  const [bDue, bAnnounced, bId] = key(b);
  if (aDue !== bDue) return aDue < bDue ? -1 : 1;
  return aAnnounced - bAnnounced || (aId < bId ? -1 : 1);
}
