import type { Locale } from '../locale.ts';
import { toWords } from './date-words.ts';
import type { CalendarUnit, Omission, WordLength } from './date-words.ts';
import { endOfMonth, startOfMonth, toCivilDate } from './day.ts';
import type { Day } from './day.ts';
import type { EdtfDate, EdtfEdge, Qualifier } from './edtf.ts';

/** A unit with the doubt about it: what an edge of a date is, and what a day of the calendar is too. */
interface Edge extends CalendarUnit {
  readonly qualifier: Qualifier | undefined;
}

/** An edge with its words. */
type Named = Edge & { readonly words: string };

/** Whether the end that an edge faces goes on (`open`) or is lost (`unknown`). */
type OtherEnd = Exclude<EdtfEdge['kind'], 'known'>;

/** How a language puts the words of edges into a phrase. */
interface Phrases {
  one(edge: Named): string;
  between(start: Named, end: Named): string;
  since(start: Named, end: OtherEnd): string;
  until(end: Named, start: OtherEnd): string;
}

const isApproximate = ({ qualifier }: Edge) => qualifier === 'approximate' || qualifier === 'both';
const isUncertain = ({ qualifier }: Edge) => qualifier === 'uncertain' || qualifier === 'both';
const isDay = ({ precision }: Edge) => precision === 'day';

// French: “le 8 juillet”, but “juillet 2025”; “d’avril”; “au 11 juillet”, but “à juillet”.
const perhaps = (edge: Edge) => (isUncertain(edge) ? 'peut-être ' : '');
const le = (edge: Named) => (isDay(edge) ? 'le ' : '') + edge.words;
const de = (edge: Named) => {
  if (isDay(edge)) return `du ${edge.words}`;
  return /^[aeiouéô]/.test(edge.words) ? `d’${edge.words}` : `de ${edge.words}`;
};
const environ = (edge: Edge) => (isApproximate(edge) ? ' environ' : '');
/** After the words: before them, “peut-être” would seem to doubt the whole interval. */
const doubts = (edge: Edge) => environ(edge) + (isUncertain(edge) ? ' (date incertaine)' : '');

const FRENCH: Phrases = {
  one(edge) {
    if (isApproximate(edge)) return `${perhaps(edge)}vers ${le(edge)}`;
    const isInUnit = isUncertain(edge) && (edge.precision === 'month' || edge.precision === 'year');
    if (isInUnit) return `peut-être en ${edge.words}`;
    return isUncertain(edge) ? `peut-être ${le(edge)}` : edge.words;
  },
  between(start, end) {
    const to = isDay(end) ? 'au' : 'à';
    return `${de(start)}${doubts(start)} ${to} ${end.words}${doubts(end)}`;
  },
  since(start, end) {
    return end === 'open'
      ? `${perhaps(start)}depuis ${le(start)}${environ(start)}`
      : `${perhaps(start)}à partir ${de(start)}${environ(start)}, fin inconnue`;
  },
  until(end, start) {
    const phrase = `${perhaps(end)}jusqu’${isDay(end) ? 'au' : 'en'} ${end.words}${environ(end)}`;
    return start === 'open' ? phrase : `${phrase}, début inconnu`;
  },
};

const possibly = (edge: Edge) => (isUncertain(edge) ? 'possibly ' : '');
const about = (edge: Named) => (isApproximate(edge) ? 'about ' : '') + edge.words;

const ENGLISH: Phrases = {
  one: (edge) => possibly(edge) + about(edge),
  between: (start, end) => `${ENGLISH.one(start)} to ${ENGLISH.one(end)}`,
  since(start, end) {
    return end === 'open'
      ? `${possibly(start)}since ${about(start)}`
      : `${possibly(start)}from ${about(start)}, end unknown`;
  },
  until(end, start) {
    const phrase = `${possibly(end)}until ${about(end)}`;
    return start === 'open' ? phrase : `${phrase}, start unknown`;
  },
};

/** Labels: signs instead of words. */
function createShortPhrases(circa: string, doubt: string): Phrases {
  const one = (edge: Named) =>
    (isApproximate(edge) ? circa : '') + edge.words + (isUncertain(edge) ? doubt : '');
  return {
    one,
    between(start, end) {
      // “8–11 juil.”, “2002–2012”, but “30 juin – 2 juil.”: a tight dash would join “juin–2”.
      const isTight =
        start.precision === end.precision &&
        start.qualifier === undefined &&
        end.qualifier === undefined &&
        /^\d+(?:er)?$/.test(start.words);
      return one(start) + (isTight ? '–' : ' – ') + one(end);
    },
    since: (start, end) => `${one(start)} →${end === 'open' ? '' : ' ?'}`,
    until: (end, start) => `${start === 'open' ? '' : '? '}→ ${one(end)}`,
  };
}

const PHRASES: Readonly<Record<Locale, Readonly<Record<WordLength, Phrases>>>> = {
  fr: { long: FRENCH, short: createShortPhrases('v. ', '\u202f?') },
  en: { long: ENGLISH, short: createShortPhrases('c. ', '?') },
};

/**
 * A date in words, exactly as precise and as sure as it is: “du 8 au 11 juillet 2025”, “vers mai
 * 2021”, “since 2022”; short: “8–11 juil. 2025”, “v. mai 2021”, “2022 →”. In lower case where the
 * language has it so: the caller capitalises. Never throws.
 */
export function formatEdtf(date: EdtfDate, locale: Locale, length: WordLength = 'long'): string {
  const { start, end } = date;
  const phrases = PHRASES[locale][length];
  if (start.kind === 'known') {
    if (end.kind === 'known') return formatSpan(start, end, locale, length);
    return phrases.since(toNamed(start, locale, length), end.kind);
  }
  if (end.kind === 'known') return phrases.until(toNamed(end, locale, length), start.kind);
  // `parseEdtf` refuses such a date; one made by hand is shown as written.
  return date.edtf;
}

/** A day in words: “21 juillet 2025”, “21 July 2025”; short: “21 juil. 2025”, “21 Jul 2025”. */
export function formatDay(day: Day, locale: Locale, length: WordLength = 'long'): string {
  return toWords({ precision: 'day', strict: [day, day] }, locale, length);
}

/** The month that a day is in: “juillet 2025”, “July 2025”; short: “juil. 2025”, “Jul 2025”. */
export function formatMonth(day: Day, locale: Locale, length: WordLength = 'long'): string {
  return toWords({ precision: 'month', strict: [day, day] }, locale, length);
}

/**
 * The days `from` to `to`, both included, as for a time window; in either order. Whole months and
 * years are named as such: “janv. – mars 2025”, “de 2002 à 2012”, “juillet 2025”.
 */
export function formatDayRange(
  from: Day,
  to: Day,
  locale: Locale,
  length: WordLength = 'long',
): string {
  const first = Math.min(from, to);
  const last = Math.max(from, to);
  const precision = toRangePrecision(first, last);
  const start: Edge = { precision, qualifier: undefined, strict: [first, first] };
  const end: Edge = { precision, qualifier: undefined, strict: [last, last] };
  return formatSpan(start, end, locale, length);
}

/** The coarsest unit that the range is made of whole ones of. */
function toRangePrecision(first: Day, last: Day): 'day' | 'month' | 'year' {
  if (startOfMonth(first) !== first || endOfMonth(last) !== last) return 'day';
  const isWholeYears = toCivilDate(first).month === 1 && toCivilDate(last).month === 12;
  return isWholeYears ? 'year' : 'month';
}

function formatSpan(start: Edge, end: Edge, locale: Locale, length: WordLength): string {
  const phrases = PHRASES[locale][length];
  const to = toNamed(end, locale, length);
  const isOne =
    start.precision === end.precision &&
    start.qualifier === end.qualifier &&
    toNamed(start, locale, length).words === to.words;
  if (isOne) return phrases.one(to);
  return phrases.between(toNamed(start, locale, length, toOmission(start, end)), to);
}

/** What the start of a span need not say because its end does: “du 8 au 11 juillet 2025”. */
function toOmission(start: Edge, end: Edge): Omission {
  // “du 8 environ au 11 juillet” would leave in doubt what is approximate.
  if (start.qualifier !== undefined || end.qualifier !== undefined) return 'nothing';
  const isFine = ({ precision }: Edge) => precision === 'day' || precision === 'month';
  if (!isFine(start) || !isFine(end)) return 'nothing';
  const from = toCivilDate(start.strict[0]);
  const to = toCivilDate(end.strict[0]);
  if (from.year !== to.year) return 'nothing';
  if (from.month !== to.month) return 'year';
  return isDay(start) && isDay(end) ? 'month and year' : 'nothing';
}

function toNamed(edge: Edge, locale: Locale, length: WordLength, omission?: Omission): Named {
  return { ...edge, words: toWords(edge, locale, length, omission) };
}
