import { toCivilDate } from '../dates/day.ts';
import type { EdtfDate, KnownEdge } from '../dates/edtf.ts';
import { formatDayRange, formatEdtf } from '../dates/format-edtf.ts';
import { escapeHtml } from './html.ts';
import type { ExportedEvent, Selection } from './selection.ts';

type TimelineDate = { readonly year: number; readonly month?: number; readonly day?: number };

/** Words of the interface that a slide needs. */
export type SlideWords = { readonly read: string };

/**
 * The events as TimelineJS 3 reads them (its texts are HTML). A date has no finer unit than is known, and
 * its words are shown instead of the ones TimelineJS would make; one without known end has no end.
 */
export function toTimelineJs(selection: Selection, words: SlideWords): string {
  const { events, title, from, to, link, lang } = selection;
  const range = formatDayRange(from, to, lang);
  const slides = {
    title: {
      text: {
        headline: escapeHtml(title),
        text: `<p>${escapeHtml(range)}</p>${toLink(link, link)}`,
      },
    },
    events: events.map((event) => toSlide(event, selection, words)),
  };
  return `${JSON.stringify(slides, undefined, 2)}\n`;
}

function toSlide({ event, detail, link }: ExportedEvent, { lang }: Selection, words: SlideWords) {
  const inWords = formatEdtf(event.date, lang);
  return {
    unique_id: event.id,
    ...toDates(event.date),
    display_date: escapeHtml(inWords),
    group: event.type.label[lang],
    text: {
      headline: escapeHtml(event.title[lang]),
      text: `<p>${escapeHtml(detail.summary[lang])}</p>${toLink(link, words.read)}`,
    },
  };
}

function toDates({ start, end }: EdtfDate) {
  if (start.kind === 'known') {
    const isSpan = end.kind === 'known' && end !== start;
    return { start_date: toDate(start, 0), ...(isSpan && { end_date: toDate(end, 1) }) };
  }
  return end.kind === 'known' ? { start_date: toDate(end, 0) } : {};
}

/** The units that are known of an edge; of a season, decade or century the first or the last year of it. */
function toDate({ precision, strict }: KnownEdge, edge: 0 | 1): TimelineDate {
  const { year, month, day } = toCivilDate(strict[edge]);
  if (precision === 'day') return { year, month, day };
  return precision === 'month' ? { year, month } : { year };
}

function toLink(href: string, words: string): string {
  return `<p><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></p>`;
}
