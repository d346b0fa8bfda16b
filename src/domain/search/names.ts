import type { Dataset } from '../events/dataset.ts';
import type { Lists } from '../events/lists.ts';
import { foldWords } from './fold.ts';
import { toPhrase } from './synonyms.ts';

/** The records whose names find their events. */
export const NAMED = ['actor', 'place', 'theme', 'type'] as const;
export type Named = (typeof NAMED)[number];

/** How telling it is that a record's name was meant. A title is worth 8. */
export const NAME_WEIGHTS = { actor: 6, place: 4, theme: 3, type: 3 } as const satisfies Record<
  Named,
  number
>;

/** A record by its kind and its place among the dataset's. */
export type NameRef = { readonly kind: Named; readonly at: number };

/** All names of each record, in both languages; of a type, its family's too. */
export function toNames(dataset: Dataset): Readonly<Record<Named, readonly (readonly string[])[]>> {
  const families = new Map(dataset.families.map(({ id, label }) => [id, label]));
  return {
    actor: dataset.actors.map(({ name, aliases }) => [name.fr, name.en, ...aliases]),
    place: dataset.places.map(({ name }) => [name.fr, name.en]),
    theme: dataset.themes.map(({ label }) => [label.fr, label.en]),
    type: dataset.types.map(({ label, family }) => {
      const { fr = '', en = '' } = families.get(family) ?? {};
      return [label.fr, label.en, fr, en];
    }),
  };
}

/** Which records have a word in a name, and which have a phrase for a whole name. */
export function toNameIndex(dataset: Dataset): {
  readonly words: ReadonlyMap<string, readonly NameRef[]>;
  readonly phrases: ReadonlyMap<string, readonly NameRef[]>;
} {
  const [words, phrases] = [new Map<string, NameRef[]>(), new Map<string, NameRef[]>()];
  const add = (index: Map<string, NameRef[]>, key: string, ref: NameRef) => {
    const refs = index.get(key) ?? [];
    if (refs.at(-1) !== ref) refs.push(ref); // mutates the list in the index
    index.set(key, refs);
  };
  const names = toNames(dataset);
  for (const kind of NAMED) {
    names[kind].forEach((texts, at) => {
      const ref = { kind, at };
      for (const text of texts) {
        add(phrases, toPhrase(text), ref);
        for (const word of foldWords(text)) add(words, word, ref);
      }
    });
  }
  return { words, phrases };
}

/** For each row, its records of a kind. */
export function toNamedRows(kind: Named, { columns }: Dataset): Lists {
  const { actors, places, themes, types } = columns;
  return { actor: actors, place: places, theme: themes, type: types }[kind];
}
