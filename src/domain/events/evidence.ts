import type { Locale } from '../locale.ts';
import type { EventDetail, SourceCard } from './dataset.ts';

/** A piece of evidence with its source. */
export type Piece = EventDetail['evidence'][number] & { readonly card: SourceCard };

/** The pieces of each source together, by its id, in the order in which sources first speak. */
export function groupBySource<P extends Piece>(
  evidence: readonly P[],
): readonly (readonly [source: string, pieces: readonly P[]])[] {
  const sources = new Map<string, P[]>();
  for (const piece of evidence) {
    const pieces = sources.get(piece.source) ?? [];
    pieces.push(piece);
    sources.set(piece.source, pieces);
  }
  return [...sources];
}

/** Names of those behind some evidence, each once: the publisher, else the author, else the title, else `unknown`. */
export function toNames(
  keys: readonly string[],
  evidence: readonly Pick<Piece, 'key' | 'card'>[],
  unknown: string,
): readonly string[] {
  const cards = evidence.filter(({ key }) => keys.includes(key)).map(({ card }) => card);
  return [
    ...new Set(
      cards.map(({ publisher, author, title }) => publisher ?? author ?? title ?? unknown),
    ),
  ];
}

/** The two languages of a quotation: the one it is in, and the one we have put it into. */
export function toQuoteLanguages({ lang }: Pick<Piece, 'lang'>) {
  return lang === 'en'
    ? ({ original: 'en', translation: 'fr' } as const)
    : ({ original: 'fr', translation: 'en' } as const);
}

/** The dataset holds the words alone; each language has its own marks. */
export function inQuotationMarks(text: string, locale: Locale): string {
  return locale === 'fr' ? `«\u202f${text}\u202f»` : `“${text}”`;
}
