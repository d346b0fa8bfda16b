import type { Dataset, HistoricalEvent } from '../events/dataset.ts';
import { toAllRows, toRowsWhere, type Rows } from '../events/rows.ts';
import { foldText, foldWords } from './fold.ts';

const haystacks = new WeakMap<HistoricalEvent, string>();

/**
 * What a search finds before its index is there, which only ever finds more: by titles and names
 * alone, and without forgiveness. Undefined for a query without words, as in TextSearch.
 */
export function findByNames(dataset: Dataset, query: string): Rows | undefined {
  if (foldWords(query).length === 0) return undefined;
  const hasText = toTextPredicate(query);
  return toRowsWhere(toAllRows(dataset.size), (row) => hasText(dataset.eventAt(row)));
}

/**
 * The predicate of a search: every word of `query` begins a word of the event, whatever the accents,
 * in either language, in its titles, nature, actors with their aliases, themes or places.
 * An empty query finds everything.
 */
export function toTextPredicate(query: string): (event: HistoricalEvent) => boolean {
  const words = foldWords(query);
  return (event) => words.every((word) => toHaystack(event).includes(` ${word}`));
}

function toHaystack(event: HistoricalEvent): string {
  const known = haystacks.get(event);
  if (known !== undefined) return known;
  const labels = [event.type.label, ...event.themes.map(({ label }) => label)];
  const names = [...event.places, ...event.actors].map(({ name }) => name);
  const texts = [event.short, event.title, ...labels, ...names].flatMap(({ fr, en }) => [fr, en]);
  const aliases = event.actors.flatMap((actor) => actor.aliases);
  const haystack = foldText([...texts, ...aliases].join(' '));
  haystacks.set(event, haystack);
  return haystack;
}
