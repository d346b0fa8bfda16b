import { LOCALES } from '../locale.ts';
import { foldText } from '../search/fold.ts';
import { isRealDate, toDay, endOfMonth, type Day } from './day.ts';
import { toWords } from './date-words.ts';

/** Fewest letters that a month is known by; “jui” could be two. */
const LETTERS = 3;

/**
 * The days that a date typed by a reader covers, the first and the last: “août 2020”, “Aug 2020”,
 * “18 août 2020”, “18/08/2020”, “2020-08” or “2020”; undefined for what is none of these.
 */
export function parseWords(text: string): readonly [first: Day, last: Day] | undefined {
  const parts = foldText(text).trim().split(' ');
  if (parts.length > 3) return undefined;
  // 2020-08-18 is read from the left, all else from the right.
  const [year = '', month, day] = /^\d{4}$/.test(parts[0] ?? '') ? parts : parts.toReversed();
  if (!/^\d{4}$/.test(year)) return undefined;
  return toDays(Number(year), month, day);
}

function toDays(year: number, monthWord: string | undefined, dayWord: string | undefined) {
  if (monthWord === undefined) return [toDay(year, 1, 1), toDay(year, 12, 31)] as const;
  const month = toMonth(monthWord);
  if (month === undefined) return undefined;
  if (dayWord === undefined) {
    const first = toDay(year, month, 1);
    return [first, endOfMonth(first)] as const;
  }
  const day = Number(/^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(dayWord)?.[1] ?? NaN);
  if (!isRealDate(year, month, day)) return undefined;
  const only = toDay(year, month, day);
  return [only, only] as const;
}

/** The number of a month, by its number or the beginning of its name in either language. */
function toMonth(word: string): number | undefined {
  if (/^\d{1,2}$/.test(word)) {
    const number = Number(word);
    return number >= 1 && number <= 12 ? number : undefined;
  }
  if (word.length < LETTERS) return undefined;
  const found = LOCALES.map((locale) => toMonthNames(locale))
    .map((names) => names.flatMap((name, index) => (name.startsWith(word) ? [index + 1] : [])))
    .find((months) => months.length === 1);
  return found?.[0];
}

function toMonthNames(locale: (typeof LOCALES)[number]): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = toDay(2000, index + 1, 1);
    const words = toWords({ precision: 'month', strict: [first, first] }, locale, 'long');
    return foldText(words).trim();
  });
}
