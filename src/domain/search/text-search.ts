import type { HistoricalEvent } from '../events/dataset.ts';
import { foldText } from './fold.ts';

const haystacks = new WeakMap<HistoricalEvent, string>();

/**
 * The predicate of a search: every word of `query` begins a word of the event, whatever the accents,
 * in either language, in its titles, nature, actors with their aliases, themes or places.
 * An empty query finds everything.
 */
export function toTextPredicate(query: string): (event: HistoricalEvent) => boolean {
  const words = foldText(query).split(' ').filter(Boolean);
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
