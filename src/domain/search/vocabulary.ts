import SearchableMap from 'minisearch/SearchableMap';

/** Shortest word, in letters, in which a slip is forgiven. */
const FORGIVEN = 6;

/** How well a known word answers a typed one: exactly 1, as one that begins with it, or but for a slip. */
const PREFIX = 0.5;
const SLIP = 0.4;

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');

/** A known word that answers a typed one, how well from 0 to 1, and what it was found by. */
export type Answer<T> = {
  readonly value: T;
  readonly quality: number;
  readonly prefix: string;
};

export type Vocabulary<T> = {
  readonly get: (word: string) => T | undefined;
  /**
   * What begins with a folded word. When nothing does and the word is long, what does but for one
   * slip: a letter wrong, missing, too many, or two in the wrong order; the first letter is right.
   */
  readonly find: (word: string) => readonly Answer<T>[];
};

/** Words to look up, each with what is known of it. */
export function createVocabulary<T>(entries: Iterable<readonly [string, T]>): Vocabulary<T> {
  const words = new SearchableMap<T>();
  for (const [word, value] of entries) words.set(word, value);
  const startingWith = (prefix: string, most: number): readonly Answer<T>[] =>
    Array.from(words.atPrefix(prefix).entries(), ([word, value]) => {
      const share = prefix.length / word.length;
      const quality = share === 1 ? most : most * (PREFIX + (1 - PREFIX) * share * share);
      return { value, quality, prefix };
    });
  return {
    get: (word) => words.get(word),
    find: (word) => {
      const answers = startingWith(word, 1);
      if (answers.length > 0 || word.length < FORGIVEN) return answers;
      // The better answer first, for a word that two slips lead to.
      return [...toSlips(word)].flatMap((slip) => startingWith(slip, SLIP));
    },
  };
}

/** The words that are one slip from `word`, its first letter kept. */
function toSlips(word: string): ReadonlySet<string> {
  const slips = new Set<string>();
  for (let at = 1; at <= word.length; at += 1) {
    const [before, letter = '', after] = [word.slice(0, at), word[at], word.slice(at + 1)];
    for (const other of LETTERS) {
      slips.add(before + other + letter + after);
      if (letter !== '') slips.add(before + other + after);
    }
    if (letter === '') continue;
    slips.add(before + after);
    slips.add(before + after.slice(0, 1) + letter + after.slice(1));
  }
  slips.delete(word);
  return slips;
}
