import type { EdtfDate, EdtfEdge } from '../dates/edtf.ts';
import { toSources, type ExportedEvent } from '../export/selection.ts';
import type { Locale } from '../locale.ts';

/**
 * An event and the page about it, as schema.org describes them (JSON-LD). A date stands as far as it is
 * sure and no further: a month as a month, and none where it is doubted or where no form of ISO 8601 says it.
 */
export function toEventData(exported: ExportedEvent, lang: Locale, url?: string): object {
  const { event, detail } = exported;
  const { date, places, actors } = event;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    inLanguage: lang,
    name: event.title[lang],
    ...(url !== undefined && { url }),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    citation: toSources([exported]).map(({ title, publisher, published, url: address }) => ({
      '@type': 'CreativeWork',
      name: title ?? publisher ?? address,
      ...(publisher !== undefined && {
        publisher: { '@type': 'Organization', name: publisher },
      }),
      ...(published !== undefined && toPlain(published) && { datePublished: published }),
      ...(address !== undefined && { url: address }),
    })),
    mainEntity: {
      '@type': 'Event',
      name: event.title[lang],
      description: detail.summary[lang],
      ...toDates(date),
      ...(places.length > 0 && {
        location: places.map(({ name }) => ({ '@type': 'Place', name: name[lang] })),
      }),
      about: actors.map(({ name }) => ({ '@type': 'Thing', name: name[lang] })),
    },
  };
}

function toDates({ qualifier, start, end }: EdtfDate): object {
  if (qualifier !== undefined) return {};
  const [startDate, endDate] = [toIso(start), toIso(end)];
  return {
    ...(startDate !== undefined && { startDate }),
    ...(endDate !== undefined && { endDate }),
  };
}

function toIso(edge: EdtfEdge): string | undefined {
  return edge.kind === 'known' ? toPlain(edge.edtf) : undefined;
}

/** A year, a month or a day, which ISO 8601 writes as EDTF does; undefined for anything else. */
function toPlain(edtf: string): string | undefined {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(edtf) ? edtf : undefined;
}
