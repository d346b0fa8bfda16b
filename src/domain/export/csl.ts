import { toCivilDate, type Day } from '../dates/day.ts';
import { parseEdtf, type EdtfDate, type EdtfEdge } from '../dates/edtf.ts';
import { formatEdtf } from '../dates/format-edtf.ts';
import { toIsoDay } from '../permalink/codec.ts';
import type { ExportedEvent, ExportedSource, Selection } from './selection.ts';

type CslType = 'article-newspaper' | 'report' | 'entry' | 'webpage' | 'dataset';
type DateParts = readonly number[];

export type CslDate = {
  readonly 'date-parts': readonly DateParts[];
  readonly circa?: true;
  readonly literal?: string;
};

/** A work as CSL 1.0 describes it, in the fields that are used here. */
export type CslItem = {
  readonly id: string;
  readonly type: CslType;
  /** Names stand as the source writes them: which part is the family's, nobody says. */
  readonly author?: readonly { readonly literal: string }[];
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly language?: string;
  readonly version?: string;
  readonly URL?: string;
  /** The archived copy. */
  readonly archive_location?: string;
  readonly note?: string;
};

const TYPES: Readonly<Record<ExportedSource['kind'], CslType>> = {
  press: 'article-newspaper',
  agency: 'article-newspaper',
  official: 'report',
  'think-tank': 'report',
  reference: 'entry',
  other: 'webpage',
};

/** CSL-JSON, which Zotero and the like read. */
export function toCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

/** A source as a work to cite. What is not known of it is absent; `toNote` words the agency it reprints. */
export function toCslItem(source: ExportedSource, toNote: (wire: string) => string): CslItem {
  const { id, kind, author, title, publisher, lang, published, url, archived, wire } = source;
  const type = TYPES[kind];
  const isPeriodical = type === 'article-newspaper' || type === 'entry';
  const issued = published === undefined ? null : parseEdtf(published);
  return {
    id,
    type,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { [isPeriodical ? 'container-title' : 'publisher']: publisher }),
    ...(issued !== null && { issued: toCslDate(issued) }),
    ...(lang !== 'other' && { language: lang }),
    ...(url !== undefined && { URL: url }),
    ...(archived !== undefined && { archive_location: archived }),
    ...(wire !== undefined && wire !== publisher && { note: toNote(wire) }),
  };
}

/** The work that a view of this dataset is, or one event of it. */
export type OwnWork = {
  /** Name of the dataset. */
  readonly name: string;
  /** What of it is cited. */
  readonly title: string;
};

/** A view of the dataset as a work to cite: its version says which state of it, `accessed` when it was seen. */
export function toViewItem(
  { link, version, today, lang }: Pick<Selection, 'link' | 'version' | 'today' | 'lang'>,
  { name, title }: OwnWork,
): CslItem {
  const released = version === undefined ? null : parseEdtf(version.slice(0, '2026-11-30'.length));
  return {
    id: `frise-sahel-${version ?? toIsoDay(today)}`,
    type: 'dataset',
    author: [{ literal: name }],
    title,
    ...(released !== null && { issued: toCslDate(released) }),
    accessed: { 'date-parts': [toParts(today, 'day')] },
    language: lang,
    ...(version !== undefined && { version }),
    URL: link,
  };
}

/** An event of the dataset of that name as a work to cite. */
export function toEventItem(
  { event, link }: Pick<ExportedEvent, 'event' | 'link'>,
  selection: Pick<Selection, 'version' | 'today' | 'lang'>,
  name: string,
): CslItem {
  const { lang } = selection;
  const title = `${event.title[lang]} (${formatEdtf(event.date, lang)})`;
  return { ...toViewItem({ ...selection, link }, { name, title }), id: event.id };
}

function toCslDate(date: EdtfDate): CslDate {
  const edges = date.start === date.end ? [date.start] : [date.start, date.end];
  return {
    'date-parts': edges.map(toEdgeParts),
    ...(date.qualifier !== undefined && { circa: true as const }),
  };
}

function toEdgeParts(edge: EdtfEdge): DateParts {
  return edge.kind === 'known' ? toParts(edge.strict[0], edge.precision) : [0]; // CSL's open end
}

function toParts(at: Day, precision: string): DateParts {
  const { year, month, day } = toCivilDate(at);
  if (precision === 'day') return [year, month, day];
  return precision === 'month' ? [year, month] : [year];
}
