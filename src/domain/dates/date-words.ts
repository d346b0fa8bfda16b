import type { Locale } from '../locale.ts';
import { toCivilDate } from './day.ts';
import type { Day } from './day.ts';
import type { EdgePrecision } from './edtf.ts';

/** `long` for reading, `short` (abbreviated months) for labels. */
export type WordLength = 'long' | 'short';

/** A unit of the calendar to name: its precision and its first and last day. */
export interface CalendarUnit {
  readonly precision: EdgePrecision;
  readonly strict: readonly [min: Day, max: Day];
}

/** How much of a day or month to name, where the rest is said elsewhere: “8” of “8 to 11 July”. */
export type Omission = 'nothing' | 'year' | 'month and year';

const SEASONS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ['printemps', 'été', 'automne', 'hiver'],
  en: ['spring', 'summer', 'autumn', 'winter'],
};

/**
 * As CLDR has them. Not asked of Intl: its first answer takes a cheap phone a tenth of a second, and
 * browsers differ ("Sep", "Sept") where what the build writes and the app shows must be the same.
 */
const MONTHS: Readonly<Record<Locale, Readonly<Record<WordLength, readonly string[]>>>> = {
  fr: {
    long: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
      ' ',
    ),
    short: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  },
  en: {
    long: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
  },
};

const ROMAN_NUMERALS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/**
 * The name of a unit, without preposition or qualifier: “21 juillet 2025”, “févr. 2025”, “1990s”. It
 * names nothing finer than the unit's precision. French puts a no-break space after the day's number.
 */
export function toWords(
  unit: CalendarUnit,
  locale: Locale,
  length: WordLength,
  omission: Omission = 'nothing',
): string {
  const [first, last] = unit.strict;
  const { year, month, day } = toCivilDate(first);
  const yearPart = omission === 'nothing' ? ` ${toYearWords(year, locale)}` : '';
  switch (unit.precision) {
    case 'day': {
      const number = locale === 'fr' && day === 1 ? '1er' : String(day);
      if (omission === 'month and year') return number;
      const space = locale === 'fr' ? '\u00a0' : ' ';
      return number + space + toMonthName(month, locale, length) + yearPart;
    }
    case 'month':
      return toMonthName(month, locale, length) + yearPart;
    case 'season':
      return (SEASONS[locale][Math.floor((month - 1) / 3)] ?? '') + yearPart;
    case 'year':
      return toYearWords(year, locale);
    case 'decade':
      return toDecadeWords(year, toCivilDate(last).year, locale);
    case 'century':
      return toCenturyWords(year, toCivilDate(last).year, locale, length);
    case 'none':
      return locale === 'fr' ? 'date inconnue' : 'date unknown';
  }
}

/** “janvier”, “janv.”; `month` counts from 1. */
export function toMonthName(month: number, locale: Locale, length: WordLength): string {
  return MONTHS[locale][length][month - 1] ?? '';
}

/** Astronomical year 0 is 1 BC, -44 is 45 BC. */
function toYearWords(year: number, locale: Locale): string {
  if (year > 0) return String(year);
  return `${1 - year} ${locale === 'fr' ? 'av. J.-C.' : 'BC'}`;
}

function toDecadeWords(first: number, last: number, locale: Locale): string {
  // “1990s” has no reading before our era, where the years count down.
  if (first <= 0) return `${toYearWords(first, locale)} – ${toYearWords(last, locale)}`;
  return locale === 'fr' ? `années ${first}` : `${first}s`;
}

/** Named as people do: 1900 to 1999 is the 20th century, though that began in 1901. */
function toCenturyWords(first: number, last: number, locale: Locale, length: WordLength): string {
  const isBefore = last < 0;
  const rank = isBefore ? Math.ceil((1 - last) / 100) : Math.floor(first / 100) + 1;
  if (locale === 'fr') {
    const word = length === 'long' ? 'siècle' : 's.';
    const ordinal = toRomanNumeral(rank) + (rank === 1 ? 'er' : 'e');
    return `${ordinal} ${word}${isBefore ? ' av. J.-C.' : ''}`;
  }
  const word = length === 'long' ? 'century' : 'c.';
  return `${toEnglishOrdinal(rank)} ${word}${isBefore ? ' BC' : ''}`;
}

function toRomanNumeral(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, numeral] of ROMAN_NUMERALS) {
    while (rest >= worth) {
      text += numeral;
      rest -= worth;
    }
  }
  return text;
}

function toEnglishOrdinal(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  const suffix = isTeen ? undefined : [undefined, 'st', 'nd', 'rd'][value % 10];
  return `${value}${suffix ?? 'th'}`;
}
