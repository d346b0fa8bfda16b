import type { Dataset } from '../events/dataset.ts';
import { countValues } from '../events/lists.ts';
import { toAllRows } from '../events/rows.ts';
import { foldWords } from './fold.ts';
import { toNamedRows, toNames } from './names.ts';
import type { Weights } from './search.ts';

/** Actors and themes suggested at most. */
const MOST = { actor: 4, theme: 2 } as const;

/** A record that a search may mean. */
export type NamedSuggestion = {
  readonly id: string;
  /** The other name it was found by, where it is not the one that is shown. */
  readonly alias: string | undefined;
};

export type Suggestions = {
  /** Rows of events. */
  readonly events: readonly number[];
  readonly actors: readonly NamedSuggestion[];
  readonly themes: readonly NamedSuggestion[];
};

/** Suggests the records whose names answer every part of a query, of those that have events. */
export function createSuggester(
  dataset: Dataset,
): (words: readonly string[], parts: readonly Weights[]) => Omit<Suggestions, 'events'> {
  const names = toNames(dataset);
  const all = toAllRows(dataset.size);
  const ids = { actor: dataset.actors, theme: dataset.themes };
  const counts = {
    actor: countValues(toNamedRows('actor', dataset), ids.actor.length, all),
    theme: countValues(toNamedRows('theme', dataset), ids.theme.length, all),
  };
  return (words, parts) => {
    const suggest = (kind: keyof typeof MOST): readonly NamedSuggestion[] =>
      ids[kind]
        .map(({ id }, at) => {
          const [name, score] = toName(names[kind][at] ?? [], words);
          const weights = parts.map((part) => part[kind][at] ?? 0);
          const isMeant = weights.every((weight) => weight > 0) && (counts[kind][at] ?? 0) > 0;
          const sum = weights.reduce((before, weight) => before + weight, 0) / parts.length;
          // Of equals, the one with more events.
          const often = Math.log(1 + (counts[kind][at] ?? 0)) / 20;
          return { id, alias: name, score: isMeant ? sum * (1 + score) + often : 0 };
        })
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, MOST[kind])
        .map(({ id, alias }) => ({ id, alias }));
    return { actors: suggest('actor'), themes: suggest('theme') };
  };
}

/**
 * The name that a query says most of, and which share of it the query is. No name where one of the
 * first two, those that are shown, has every word of the query.
 */
function toName(
  names: readonly string[],
  words: readonly string[],
): readonly [string | undefined, number] {
  const parts = names.map(foldWords);
  const hasAll = (own: readonly string[]) =>
    words.every((word) => own.some((part) => part.startsWith(word)));
  const shares = parts.map((own) => {
    const said = own.filter((part) => words.some((word) => part.startsWith(word)));
    const meant = words.filter((word) => own.some((part) => part.startsWith(word)));
    return (said.length / Math.max(1, own.length)) * (meant.length / words.length);
  });
  const most = Math.max(0, ...shares);
  const isShown = most === 0 || parts.slice(0, 2).some(hasAll);
  return [isShown ? undefined : names[shares.indexOf(most)], most];
}
