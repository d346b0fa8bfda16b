import type { Day } from '../dates/day.ts';
import type { EdtfDate, EdtfEdge, KnownEdge } from '../dates/edtf.ts';
import { formatEdtf } from '../dates/format-edtf.ts';
import { isUncertain } from '../events/certainty.ts';
import { toIsoDay } from '../permalink/codec.ts';
import type { ExportedEvent, Selection } from './selection.ts';

/** RFC 5545 asks for lines of 75 octets at most, without their end. */
const LINE = 75;

/** Words of the interface that a calendar needs. */
export type CalendarWords = {
  /** Name of the calendar. */
  readonly name: string;
  readonly date: string;
  readonly sources: string;
};

/**
 * The events as an iCalendar file (RFC 5545) of whole days. A date that is not one sure day, or one run
 * of sure days, stands in words after the title, since a calendar has no form for it; it is entered at
 * all the days it may be, an interval without known end at the first of its start and without any end.
 */
export function toCalendar(selection: Selection, words: CalendarWords): string {
  const { events, today, lang } = selection;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Frise Sahel//Export//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(words.name)}`,
    ...events.flatMap((event) => toEntry(event, selection, toStamp(today), words)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function toEntry(
  { event, detail, link }: ExportedEvent,
  { lang }: Selection,
  stamp: string,
  words: CalendarWords,
): readonly string[] {
  const { date } = event;
  const inWords = formatEdtf(date, lang);
  const isPlain = !isUncertain(date) && date.end.kind !== 'open' && date.start.kind !== 'open';
  const urls = [...new Set(detail.evidence.flatMap(({ card }) => card.url ?? []))];
  const description = [
    `${words.date} ${inWords}`,
    detail.summary[lang],
    ...(urls.length > 0 ? [[words.sources, ...urls].join('\n')] : []),
    link,
  ];
  const place = event.places.map(({ name }) => name[lang]).join(', ');
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@frise-sahel`,
    `DTSTAMP:${stamp}`,
    ...toDays(date),
    `SUMMARY:${escape(isPlain ? event.title[lang] : `${event.title[lang]} (${inWords})`)}`,
    `DESCRIPTION:${escape(description.join('\n\n'))}`,
    ...(place === '' ? [] : [`LOCATION:${escape(place)}`]),
    `CATEGORIES:${escape(event.type.label[lang])}`,
    `URL:${link}`,
    `STATUS:${isUncertain(date) ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT', // nobody is busy because of it
    'END:VEVENT',
  ];
}

/** First day, and the day after the last one; that only where there is an end. */
function toDays({ start, end }: EdtfDate): readonly string[] {
  const [first, last] = [known(start) ?? known(end), known(end)];
  if (first === undefined) return [];
  const from = `DTSTART;VALUE=DATE:${toBasicDay(first.strict[0])}`;
  return last === undefined ? [from] : [from, `DTEND;VALUE=DATE:${toBasicDay(last.strict[1] + 1)}`];
}

function known(edge: EdtfEdge): KnownEdge | undefined {
  return edge.kind === 'known' ? edge : undefined;
}

function toBasicDay(day: Day): string {
  return toIsoDay(day).replaceAll('-', '');
}

function toStamp(day: Day): string {
  return `${toBasicDay(day)}T000000Z`;
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}

/** Breaks a line into pieces of at most 75 octets of UTF-8, never within a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  let piece = '';
  let length = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > LINE) {
      pieces.push(piece);
      piece = ' '; // what begins with it goes on
      length = 1;
    }
    piece += character;
    length += octets;
  }
  return [...pieces, piece].join('\r\n');
}
