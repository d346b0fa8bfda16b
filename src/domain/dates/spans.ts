import type { Day } from './day.ts';
import type { EdtfDate } from './edtf.ts';

/** Days from the first to the last, both included; infinite where there is no such end. */
export type Span = readonly [first: Day, last: Day];

export type Spans = { readonly certain: Span; readonly possible: Span };

/**
 * The days that a date certainly and possibly covers. An open end lasts to the day the data reaches;
 * an unknown end is certain for its start only, and possible to that day.
 */
export function toSpans(date: EdtfDate, until: Day): Spans {
  const { strict, fuzzy, start, end } = date;
  const began = start.kind === 'known' ? start.strict[1] : until;
  const certainEnd = end.kind === 'open' ? until : began;
  const certainStart = start.kind === 'unknown' && end.kind === 'known' ? end.strict[0] : -Infinity;
  return {
    certain: [strict[0] ?? certainStart, strict[1] ?? Math.max(certainEnd, began)],
    possible: [fuzzy[0] ?? -Infinity, fuzzy[1] ?? Math.max(until, began)],
  };
}
