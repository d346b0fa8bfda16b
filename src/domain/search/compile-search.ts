import { foldWords } from './fold.ts';

/** The parts of an event's own text, the most telling first. */
export const TEXT_FIELDS = ['title', 'summary', 'excerpts'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Numbers that a row has for its fields: a power of two, which a computer divides by at once. */
export const PLACES = 4;

/** What an event says of itself, in whatever languages. */
export type EventTexts = Readonly<Record<TextField, readonly string[]>>;

/**
 * The words of all events as the build writes them. Names of actors, places and the like are not
 * among them: the core has those once, and the columns say whose they are.
 */
export type CompiledSearch = {
  /** Number of events, by which one sees that it belongs to the core at hand. */
  readonly size: number;
  /** Folded words in order, between spaces. */
  readonly terms: string;
  /**
   * For each word, where it stands: row × 4 + place of the field in TEXT_FIELDS, ascending, each as
   * the difference from the one before. An event has a word once, in its most telling field.
   */
  readonly postings: readonly (readonly number[])[];
};

/** Indexes the texts of the events, given by row. */
export function compileSearch(events: readonly EventTexts[]): CompiledSearch {
  const codes = new Map<string, number[]>();
  events.forEach((event, row) => {
    const seen = new Set<string>();
    TEXT_FIELDS.forEach((field, place) => {
      for (const word of event[field].flatMap(foldWords)) {
        if (seen.has(word)) continue;
        seen.add(word);
        const list = codes.get(word) ?? [];
        list.push(row * PLACES + place); // mutates the list in codes
        codes.set(word, list);
      }
    });
  });
  const sorted = [...codes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    size: events.length,
    terms: sorted.map(([term]) => term).join(' '),
    postings: sorted.map(([, list]) => list.map((code, at) => code - (list[at - 1] ?? 0))),
  };
}
