import type { Day } from '../dates/day.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { formatEdtf } from '../dates/format-edtf.ts';
import { LOCALES, type LocalText, type Locale } from '../locale.ts';
import { toIsoDay } from '../permalink/codec.ts';
import type { ExportedEvent } from './selection.ts';

/** Spreadsheets take what begins with one of these for a formula, which could fetch or run something. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Without it Excel reads UTF-8 as the computer's old code page. */
const BYTE_ORDER_MARK = '\ufeff';

type Column = readonly [name: string, toCell: (event: ExportedEvent) => string | number];

/** One row an event. Names of columns are the same in both languages, so that what reads the file need not care. */
const COLUMNS: readonly Column[] = [
  ['id', ({ event }) => event.id],
  ['date_edtf', ({ event }) => event.date.edtf],
  ['earliest_day', ({ event }) => toCell(event.date.fuzzy[0])],
  ['latest_day', ({ event }) => toCell(event.date.fuzzy[1])],
  ...LOCALES.map((locale): Column => [
    `date_${locale}`,
    ({ event }) => toWords(event.date, locale),
  ]),
  ...inBoth('title', ({ event }) => [event.title]),
  ...inBoth('summary', ({ detail }) => [detail.summary]),
  ['nature', ({ event }) => event.type.id],
  ...inBoth('nature', ({ event }) => [event.type.label]),
  ['actors', ({ event }) => toList(event.actors.map(({ id }) => id))],
  ...inBoth('actors', ({ event }) => event.actors.map(({ name }) => name)),
  ['themes', ({ event }) => toList(event.themes.map(({ id }) => id))],
  ...inBoth('themes', ({ event }) => event.themes.map(({ label }) => label)),
  ...inBoth('places', ({ event }) => event.places.map(({ name }) => name)),
  ['independent_origins', ({ event }) => event.origins],
  ['disagreements', ({ event }) => event.disagreements],
  ['sources', ({ detail }) => toList([...new Set(detail.evidence.map(({ source }) => source))])],
  ['source_links', ({ detail }) => toLinks(detail)],
  ['link', ({ link }) => link],
];

/**
 * The events as a table: RFC 4180, UTF-8 with a byte order mark, lists within a cell joined by "; ". A
 * cell that a spreadsheet would compute is made a text by an apostrophe before it. `earliest_day` and
 * `latest_day` are the first and last possible days (ISO 8601); one that is open or unknown is empty.
 */
export function toCsv(events: readonly ExportedEvent[]): string {
  const header = COLUMNS.map(([name]) => name);
  const rows = events.map((event) => COLUMNS.map(([, toCell]) => toCell(event)));
  const lines = [header, ...rows].map((cells) => `${cells.map(quote).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

/** A cell as it stands in the file. */
function quote(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A column a language. */
function inBoth(name: string, toTexts: (event: ExportedEvent) => readonly LocalText[]) {
  return LOCALES.map((locale): Column => [
    `${name}_${locale}`,
    (event) => toList(toTexts(event).map((text) => text[locale])),
  ]);
}

function toList(texts: readonly string[]): string {
  return texts.join('; ');
}

function toLinks({ evidence }: ExportedEvent['detail']): string {
  return toList([...new Set(evidence.flatMap(({ card }) => card.url ?? []))]);
}

function toCell(day: Day | null): string {
  return day === null ? '' : toIsoDay(day);
}

const NO_DAY = { fr: 'jour non précisé', en: 'day not given' } as const;

/** A date in words. A month alone says that it is one: spreadsheets take "May 2025" for the first of May. */
function toWords(date: EdtfDate, locale: Locale): string {
  const { start, end } = date;
  const isMonth = start === end && start.kind === 'known' && start.precision === 'month';
  return formatEdtf(date, locale) + (isMonth ? ` (${NO_DAY[locale]})` : '');
}
