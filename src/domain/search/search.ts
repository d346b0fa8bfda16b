import type { Dataset } from '../events/dataset.ts';
import type { Rows } from '../events/rows.ts';
import type { CompiledSearch } from './compile-search.ts';
import { foldWords } from './fold.ts';
import type { Mark } from './marks.ts';
import {
  NAME_WEIGHTS,
  NAMED,
  toNamedRows,
  toNameIndex,
  type Named,
  type NameRef,
} from './names.ts';
import { raiseRows, toPostings } from './postings.ts';
import { toBest } from './rank.ts';
import { createSuggester, type Suggestions } from './suggest.ts';
import { toSpans, toSynonyms, type Span } from './synonyms.ts';
import { createVocabulary } from './vocabulary.ts';

/** What a search finds. */
export type Found = {
  readonly rows: Rows;
  /** The rows that answer best, best first. */
  readonly best: readonly number[];
  /** What to mark of the texts that are shown. */
  readonly marks: readonly Mark[];
};

export type TextSearch = {
  /**
   * The events of which every word of the query begins a word, in either language, whatever the
   * accents. Undefined for a query without words, which everything answers.
   */
  readonly find: (query: string) => Found | undefined;
  /** What a reader who typed this may mean: events, actors and themes, the likeliest first. */
  readonly suggest: (query: string) => Suggestions;
};

/** What is known of a word: its place among the terms of the texts, and the records it names. */
type Entry = { readonly term: number | undefined; readonly names: readonly NameRef[] };

/** What related names are worth beside the name that was typed. */
const RELATED = 0.5;

/** How well a query's span is answered: by row, and by record of each kind. */
export type Weights = Readonly<Record<Named | 'row', Float32Array>>;

/**
 * Searches by the index that the build has made of the texts, and by the names in the dataset itself.
 * Throws when the index belongs to other events.
 */
export function createSearch(dataset: Dataset, compiled: CompiledSearch): TextSearch {
  if (compiled.size !== dataset.size) throw new Error(`Search index of ${compiled.size} events`);
  const postings = toPostings(compiled);
  const names = toNameIndex(dataset);
  const vocabulary = createVocabulary(toEntries(compiled, names.words));
  const synonyms = toSynonyms(dataset.actors);
  const suggestNames = createSuggester(dataset);

  const raise = (weights: Weights, { term, names }: Entry, quality: number) => {
    if (term !== undefined) raiseRows(weights.row, postings, term, quality);
    raiseNames(weights, names, quality);
  };
  /** Weights of a word, and the beginnings of words that it was found by. */
  const weighWord = (word: string): { weights: Weights; prefixes: ReadonlySet<string> } => {
    const weights = toWeights(dataset);
    const answers = vocabulary.find(word);
    for (const { value, quality } of answers) raise(weights, value, quality);
    raiseNamedRows(weights, dataset);
    return { weights, prefixes: new Set(answers.map(({ prefix }) => prefix)) };
  };
  const weighSpan = ({ words, alike }: Span, marks: Mark[]): readonly Weights[] => {
    const weighed = words.map(weighWord);
    for (const { prefixes } of weighed) {
      for (const text of prefixes) marks.push({ text, isWhole: false }); // mutates marks
    }
    if (alike.length === 0) return weighed.map(({ weights }) => weights);
    // The span as one: all of its words, or else a name that stands for them.
    const whole = joinWeights(weighed.map(({ weights }) => weights));
    const others = toWeights(dataset);
    for (const phrase of alike) {
      const entry = vocabulary.get(phrase);
      if (entry !== undefined) raise(others, entry, RELATED);
      raiseNames(others, names.phrases.get(phrase) ?? [], RELATED);
      marks.push({ text: phrase, isWhole: true });
    }
    raiseNamedRows(others, dataset);
    for (const kind of ['row', ...NAMED] as const) raiseTo(whole[kind], others[kind]);
    return [whole];
  };
  const weigh = (query: string) => {
    const marks: Mark[] = [];
    const spans = toSpans(foldWords(query), synonyms).flatMap((span) => weighSpan(span, marks));
    return { spans, marks };
  };
  // The views ask for rows and suggestions of one query by turns.
  const weighOnce = keepLast(weigh);
  const find = keepLast((query: string): Found | undefined => {
    const { spans, marks } = weighOnce(query);
    if (spans.length === 0) return undefined;
    return {
      ...toBest(
        dataset,
        spans.map(({ row }) => row),
      ),
      marks,
    };
  });
  return {
    find,
    suggest: (query) => {
      const found = find(query);
      if (found === undefined) return { events: [], actors: [], themes: [] };
      return { events: found.best, ...suggestNames(foldWords(query), weighOnce(query).spans) };
    },
  };
}

function* toEntries(
  { terms }: CompiledSearch,
  names: ReadonlyMap<string, readonly NameRef[]>,
): Generator<readonly [string, Entry]> {
  const words = terms === '' ? [] : terms.split(' ');
  for (const [term, word] of words.entries()) yield [word, { term, names: names.get(word) ?? [] }];
  const known = new Set(words);
  for (const [word, refs] of names) {
    if (!known.has(word)) yield [word, { term: undefined, names: refs }];
  }
}

function toWeights(dataset: Dataset): Weights {
  return {
    row: new Float32Array(dataset.size),
    actor: new Float32Array(dataset.actors.length),
    place: new Float32Array(dataset.places.length),
    theme: new Float32Array(dataset.themes.length),
    type: new Float32Array(dataset.types.length),
  };
}

function raiseNames(weights: Weights, refs: readonly NameRef[], quality: number) {
  for (const { kind, at } of refs) weights[kind][at] = Math.max(weights[kind][at] ?? 0, quality);
}

/** Raises the rows of the records that were named. */
function raiseNamedRows({ row: rows, ...weights }: Weights, dataset: Dataset) {
  for (const kind of NAMED) {
    const named = weights[kind];
    if (!named.some((quality) => quality > 0)) continue;
    const { starts, values } = toNamedRows(kind, dataset);
    const most = NAME_WEIGHTS[kind];
    for (let row = 0; row < rows.length; row += 1) {
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end; at += 1) {
        const weight = most * (named[values[at] ?? 0] ?? 0);
        if (weight > (rows[row] ?? 0)) rows[row] = weight; // mutates weights
      }
    }
  }
}

/** The mean of several weights where none is 0: what all of them answer. */
function joinWeights(all: readonly Weights[]): Weights {
  const join = (kind: Named | 'row') => {
    const columns = all.map((weights) => weights[kind]);
    const joined = new Float32Array(columns[0]?.length ?? 0);
    for (let at = 0; at < joined.length; at += 1) {
      let sum = 0;
      let least = Infinity;
      for (const column of columns) {
        const weight = column[at] ?? 0;
        sum += weight;
        least = Math.min(least, weight);
      }
      joined[at] = least > 0 ? sum / columns.length : 0;
    }
    return joined;
  };
  return {
    row: join('row'),
    actor: join('actor'),
    place: join('place'),
    theme: join('theme'),
    type: join('type'),
  };
}

function raiseTo(weights: Float32Array, others: Float32Array) {
  for (let at = 0; at < weights.length; at += 1) {
    const other = others[at] ?? 0;
    if (other > (weights[at] ?? 0)) weights[at] = other; // mutates weights
  }
}

/** Remembers the last answer. */
function keepLast<T>(ask: (query: string) => T): (query: string) => T {
  let last: { readonly query: string; readonly answer: T } | undefined;
  return (query) => {
    if (last?.query !== query) last = { query, answer: ask(query) };
    return last.answer;
  };
}
