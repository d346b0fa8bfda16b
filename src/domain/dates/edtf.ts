import { addMonths, endOfMonth, isRealDate, toDay } from './day.ts';
import type { Day } from './day.ts';

/**
 * The unit that one end of a date is known to. `none` is `XXXX`: the date exists, no digit of it is
 * known.
 */
export type EdgePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'none';

/** The unit of a whole date; an interval may have another one at each end, see its edges. */
export type Precision = EdgePrecision | 'interval';

/** What the date's author doubts: `~` is approximate, `?` uncertain, `%` both. */
export type Qualifier = 'approximate' | 'uncertain' | 'both';

/** First and last day, both included; `null` where an end is open or unknown. */
export type Bounds = readonly [min: Day | null, max: Day | null];

/** An end that has a date. `strict` is that date as written, `fuzzy` the same widened for a doubt. */
export interface KnownEdge {
  readonly kind: 'known';
  readonly edtf: string;
  readonly precision: EdgePrecision;
  readonly qualifier: Qualifier | undefined;
  readonly strict: readonly [min: Day, max: Day];
  readonly fuzzy: readonly [min: Day, max: Day];
}

/** One end of a date: dated, open (`..`: it goes on) or unknown (blank: it ended, nobody knows when). */
export type EdtfEdge = KnownEdge | { readonly kind: 'open' } | { readonly kind: 'unknown' };

/**
 * A date that was read. `fuzzy` always contains `strict`. Of a single date, `start` and `end` are the
 * same known edge. At least one edge is known.
 */
export interface EdtfDate {
  /** The text as it was written. */
  readonly edtf: string;
  readonly strict: Bounds;
  readonly fuzzy: Bounds;
  readonly precision: Precision;
  /** Of an interval: the doubts of both edges together. */
  readonly qualifier: Qualifier | undefined;
  readonly start: EdtfEdge;
  readonly end: EdtfEdge;
}

/** How far a qualifier widens a date at each end: by its unit. The only place that says so. */
const WIDENING: Readonly<Record<EdgePrecision, { days: number } | { months: number }>> = {
  day: { days: 3 },
  month: { months: 1 },
  season: { months: 3 },
  year: { months: 12 },
  decade: { months: 120 },
  century: { months: 1200 },
  none: { days: 0 },
};

const QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  '~': 'approximate',
  '?': 'uncertain',
  '%': 'both',
};

// Two full date-times with fractions and offsets have 61 characters.
const MAX_LENGTH = 64;

// The years that a `Date` can hold from 1 January to 31 December: an axis cannot draw the others.
const MIN_YEAR = -271_820;
const MAX_YEAR = 275_759;

const YEAR = String.raw`(?<year>-?\d{4})`;
const TIME = String.raw`(?:(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?|(?<midnight>24:00)(?::00)?)`;
// The second minus is U+2212, which ISO 8601 prefers.
const ZONE = String.raw`(?:Z|(?<sign>[-−+])(?<zoneHour>\d\d)(?::?(?<zoneMinute>[0-5]\d))?)`;

/** What may stand alone or at an end of an interval. */
const DATE = new RegExp(
  String.raw`^${YEAR}(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?<time>T${TIME}${ZONE}?)?)?)?(?<mark>[?~%])?$`,
);

/** Code of the digit 0. */
const ZERO = 48;

/** What may only stand alone: long year, century, unspecified digits, season. */
const LONE = new RegExp(
  String.raw`^(?:Y(?<long>-?[1-9]\d{4,5})|(?<century>-?\d\d)|(?<masked>-?\d\d(?:\d|X)X)|(?<none>XXXX(?:-XX){0,2})` +
    String.raw`|${YEAR}-(?:XX(?:-XX)?|(?<month>0[1-9]|1[0-2])-XX|2(?<season>[1-4])))$`,
);

/**
 * Reads a date of EDTF (ISO 8601-2), level 0 or 1, and gives `null` for anything else: level 2, a day
 * that the calendar lacks, an end before its start, an interval with neither end, white space, more
 * than 64 characters. Never throws. Bounds are UTC days of the proleptic Gregorian calendar.
 *
 * Qualifiers go with days, months and years; seasons, unspecified digits, centuries and `Y` years
 * stand alone, unqualified. A century `20` or `20XX` is 2000 to 2099; seasons 21 to 24 are the
 * quarters of the year, as EDTF ties them to no month. A date-time is the UTC day it falls on; one
 * without offset is UTC.
 *
 * Same language and same bounds as the `edtf` package at level 1, but for:
 * - 29 February of a common year: refused here, 1 March there;
 * - February of year 0, a leap year: 29 days here; there 29 February is 1 March;
 * - `/`, `../..`, `../`, `/..`: they say nothing and are refused here;
 * - `2025/2025`, `2025-05-03/2025`, two times of one day: an end is refused here only when all of it
 *   lies before the start, there when it does not begin after the start;
 * - negative years with unspecified digits or season: there, ends are swapped or positive; the year
 *   -0000 is refused here even then;
 * - `Y` years that a `Date` cannot hold: refused here, `NaN` there;
 * - a date-time without offset: local time there;
 * - text of more than 64 characters, as very long fractions of a second: refused here.
 */
export function parseEdtf(text: string): EdtfDate | null {
  if (text.length > MAX_LENGTH) return null;
  const slash = text.indexOf('/');
  if (slash !== -1) {
    return toInterval(text, readEnd(text.slice(0, slash)), readEnd(text.slice(slash + 1)));
  }
  const edge = readDate(text) ?? readLone(text);
  if (edge === null) return null;
  const { edtf, strict, fuzzy, precision, qualifier } = edge;
  return { edtf, strict, fuzzy, precision, qualifier, start: edge, end: edge };
}

function toInterval(edtf: string, start: EdtfEdge | null, end: EdtfEdge | null): EdtfDate | null {
  if (start === null || end === null) return null;
  const from = start.kind === 'known' ? start : undefined;
  const to = end.kind === 'known' ? end : undefined;
  if (from === undefined && to === undefined) return null;
  if (from !== undefined && to !== undefined && to.strict[1] < from.strict[0]) return null;
  return {
    edtf,
    strict: [from?.strict[0] ?? null, to?.strict[1] ?? null],
    fuzzy: [from?.fuzzy[0] ?? null, to?.fuzzy[1] ?? null],
    precision: 'interval',
    qualifier: combineQualifiers(from?.qualifier, to?.qualifier),
    start,
    end,
  };
}

function combineQualifiers(a: Qualifier | undefined, b: Qualifier | undefined) {
  if (a === undefined || b === undefined) return a ?? b;
  return a === b ? a : 'both';
}

function readEnd(text: string): EdtfEdge | null {
  if (text === '') return { kind: 'unknown' };
  if (text === '..') return { kind: 'open' };
  return readDate(text);
}

function readDate(text: string): KnownEdge | null {
  const plain = text.length === 10 ? readPlainDay(text) : NaN;
  if (!Number.isNaN(plain)) return toEdge(text, 'day', [plain, plain]);
  const groups = DATE.exec(text)?.groups;
  if (groups === undefined || groups.year === '-0000') return null;
  const year = Number(groups.year);
  const month = Number(groups.month ?? 1);
  const day = Number(groups.day ?? 1);
  if (!isRealDate(year, month, day)) return null;
  const first = toDay(year, month, day);
  const qualifier = groups.mark === undefined ? undefined : QUALIFIERS[groups.mark];
  if (groups.time !== undefined) {
    const shift = qualifier === undefined ? readDayShift(groups) : null;
    return shift === null ? null : toEdge(text, 'day', [first + shift, first + shift]);
  }
  if (groups.day !== undefined) return toEdge(text, 'day', [first, first], qualifier);
  if (groups.month !== undefined) {
    return toEdge(text, 'month', [first, endOfMonth(first)], qualifier);
  }
  return toEdge(text, 'year', toYears(year, year), qualifier);
}

/**
 * The day that stands as YYYY-MM-DD from `at` on in a text; NaN where none does. Most dates are plain
 * days, and read like this, without regular expressions, ten times as fast.
 */
export function readPlainDay(text: string, at = 0): Day {
  if (text[at + 4] !== '-' || text[at + 7] !== '-') return NaN;
  const year = readPair(text, at) * 100 + readPair(text, at + 2);
  const month = readPair(text, at + 5);
  const day = readPair(text, at + 8);
  return isRealDate(year, month, day) ? toDay(year, month, day) : NaN; // which also tells NaN
}

/** Two digits as a number; NaN where there are others. */
function readPair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Days between the date that a date-time is written with and its UTC day; `null` if unreadable. */
function readDayShift(groups: Record<string, string | undefined>): number | null {
  const { hour, minute, midnight, sign, zoneHour, zoneMinute } = groups;
  const local = midnight === undefined ? Number(hour) * 60 + Number(minute) : 24 * 60;
  const offset = Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0);
  // Zones of the world go from -12:00 to +14:00; ISO 8601 refuses -00:00.
  const isEast = sign === undefined || sign === '+';
  if (isEast ? offset > 14 * 60 : offset < 1 || offset > 12 * 60) return null;
  return Math.floor((isEast ? local - offset : local + offset) / (24 * 60));
}

function readLone(text: string): KnownEdge | null {
  const groups = LONE.exec(text)?.groups;
  if (groups === undefined || groups.year === '-0000') return null;
  const { long, century, masked, none, year: yearText, month, season } = groups;
  if (long !== undefined) {
    const year = Number(long);
    if (year < MIN_YEAR || year > MAX_YEAR) return null;
    return toEdge(text, 'year', toYears(year, year));
  }
  if (century !== undefined) {
    if (century === '-00') return null;
    const first = Number(century) * 100;
    return toEdge(text, 'century', toYears(first, first + 99));
  }
  if (masked !== undefined) return readMaskedYear(text, masked);
  if (none !== undefined) return toEdge(text, 'none', toYears(0, 9999));
  const year = Number(yearText);
  if (month !== undefined) {
    const first = toDay(year, Number(month), 1);
    return toEdge(text, 'month', [first, endOfMonth(first)]);
  }
  if (season !== undefined) {
    const first = toDay(year, Number(season) * 3 - 2, 1);
    return toEdge(text, 'season', [first, endOfMonth(addMonths(first, 2))]);
  }
  return toEdge(text, 'year', toYears(year, year));
}

/** `199X`, `19XX`; below zero the digits count away from it: `-199X` is -1999 to -1990. */
function readMaskedYear(text: string, masked: string): KnownEdge {
  const digits = masked.replace('-', '');
  const low = Number(digits.replaceAll('X', '0'));
  const high = Number(digits.replaceAll('X', '9'));
  const precision = digits.endsWith('XX') ? 'century' : 'decade';
  // There is no year -0000, so `-000X` ends with -1.
  const years = masked === digits ? toYears(low, high) : toYears(-high, Math.min(-low, -1));
  return toEdge(text, precision, years);
}

function toYears(first: number, last: number): readonly [Day, Day] {
  return [toDay(first, 1, 1), toDay(last, 12, 31)];
}

function toEdge(
  edtf: string,
  precision: EdgePrecision,
  strict: readonly [Day, Day],
  qualifier?: Qualifier,
): KnownEdge {
  const fuzzy = qualifier === undefined ? strict : widen(strict, precision);
  return { kind: 'known', edtf, precision, qualifier, strict, fuzzy };
}

function widen([min, max]: readonly [Day, Day], precision: EdgePrecision): readonly [Day, Day] {
  const by = WIDENING[precision];
  if ('days' in by) return [min - by.days, max + by.days];
  // A month's last day moves to a month's last day: 28 February plus one month is 31 March.
  return [addMonths(min, -by.months), endOfMonth(addMonths(max, by.months))];
}
