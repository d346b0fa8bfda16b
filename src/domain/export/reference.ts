import { toDay } from '../dates/day.ts';
import { formatDay, formatMonth } from '../dates/format-edtf.ts';
import type { Locale } from '../locale.ts';
import type { CslDate, CslItem } from './csl.ts';

type Words = {
  readonly undated: string;
  readonly page: string;
  readonly document: string;
  readonly dataset: string;
  readonly version: (version: string) => string;
  readonly accessed: (day: string) => string;
  readonly circa: string;
};

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: {
    undated: 's.\u00a0d.',
    page: '[Page web]',
    document: '[Document]',
    dataset: '[Jeu de données]',
    version: (version) => `(version ${version})`,
    accessed: (day) => `Consulté le ${day}, à l’adresse`,
    circa: 'v.\u00a0',
  },
  en: {
    undated: 'n.d.',
    page: '[Web page]',
    document: '[Document]',
    dataset: '[Data set]',
    version: (version) => `(Version ${version})`,
    accessed: (day) => `Retrieved ${day}, from`,
    circa: 'ca. ',
  },
};

/**
 * A work in one line, after the rules of APA 7: author, date, title, who published it, address. Without
 * author the title stands first; without title a description in square brackets takes its place; without
 * either the publisher is the author; without date it says so.
 */
export function formatReference(item: CslItem, locale: Locale): string {
  const words = WORDS[locale];
  const publisher = item['container-title'] ?? item.publisher;
  const title = toTitle(item, words);
  const author = item.author?.map(({ literal }) => literal).join(', ');
  const date = `(${item.issued === undefined ? words.undated : toDateWords(item.issued, locale)})`;
  const isTitled = item.title !== undefined;
  const lead = author ?? (isTitled ? title : publisher) ?? title;
  const rest = [
    ...(lead === title ? [] : [title]),
    ...(publisher === undefined || publisher === lead ? [] : [publisher]),
  ];
  const sentences = [lead, date, ...rest].map(toSentence);
  return [...sentences, ...toAddress(item, locale)].join(' ');
}

function toTitle({ title, type, version, URL }: CslItem, words: Words): string {
  if (title === undefined) return URL === undefined ? words.document : words.page;
  if (type !== 'dataset') return title;
  return [title, ...(version === undefined ? [] : [words.version(version)]), words.dataset].join(
    ' ',
  );
}

function toAddress({ URL, accessed }: CslItem, locale: Locale): readonly string[] {
  if (URL === undefined) return [];
  const [parts] = accessed?.['date-parts'] ?? [];
  if (parts === undefined) return [URL];
  const [year = 0, month = 1, day = 1] = parts;
  return [WORDS[locale].accessed(formatDay(toDay(year, month, day), locale)), URL];
}

/** The year first: "2021, 3 avril", "2021, April". */
function toDateWords(date: CslDate, locale: Locale): string {
  const [[year = 0, month, day] = []] = date['date-parts'];
  const circa = date.circa ? WORDS[locale].circa : '';
  if (month === undefined) return `${circa}${year}`;
  const at = toDay(year, month, day ?? 1);
  const inWords = day === undefined ? formatMonth(at, locale) : formatDay(at, locale);
  return `${circa}${year}, ${inWords.slice(0, -String(year).length).trim()}`;
}

/** With a full stop, unless there is an end already. */
function toSentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
