import type { CoreActor } from '../events/dataset.ts';
import { foldWords } from './fold.ts';

/**
 * Names that stand for each other although no record says so: short forms of first names, and
 * bodies of which one took over from the other. What an actor is called belongs to its aliases.
 */
const RELATED: readonly (readonly string[])[] = [
  ['Wagner', 'Africa Corps'],
  ['Rudy', 'Rudolph'],
];

/** Some words of a query that follow each other, and the phrases that mean the same. */
export type Span = { readonly words: readonly string[]; readonly alike: readonly string[] };

/**
 * Divides a query into its words, and where some of them together are a name that has others, keeps
 * them together: the longest name first. `names` come from `toSynonyms`.
 */
export function toSpans(
  words: readonly string[],
  names: ReadonlyMap<string, readonly string[]>,
): readonly Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < words.length;) {
    let end = words.length;
    while (end > start + 1 && !names.has(words.slice(start, end).join(' '))) end -= 1;
    const taken = words.slice(start, end);
    spans.push({ words: taken, alike: names.get(taken.join(' ')) ?? [] });
    start = end;
  }
  return spans;
}

/**
 * Folded phrase → the phrases that mean the same. For every name of an actor: those in capitals,
 * which no other word is, and what is related to the actor.
 */
export function toSynonyms(actors: readonly CoreActor[]): ReadonlyMap<string, readonly string[]> {
  const related = RELATED.map((group) => group.map(toPhrase));
  const synonyms = new Map<string, readonly string[]>();
  const add = (phrase: string, others: readonly string[]) => {
    const alike = new Set([...(synonyms.get(phrase) ?? []), ...others]);
    alike.delete(phrase);
    if (alike.size > 0) synonyms.set(phrase, [...alike]);
  };
  for (const group of related) for (const phrase of group) add(phrase, group);
  for (const { name, aliases } of actors) {
    const names = [name.fr, name.en, ...aliases];
    const phrases = new Set(names.map(toPhrase));
    const acronyms = names.filter((text) => /^[\p{Lu}\p{N}]{3,}$/u.test(text)).map(toPhrase);
    const groups = related.filter((group) => group.some((phrase) => phrases.has(phrase)));
    const others = groups.flat().filter((phrase) => !phrases.has(phrase));
    for (const phrase of phrases) add(phrase, [...acronyms, ...others]);
  }
  return synonyms;
}

/** A name as synonyms compare it. */
export function toPhrase(text: string): string {
  return foldWords(text).join(' ');
}
