import { PLACES, TEXT_FIELDS, type CompiledSearch } from './compile-search.ts';
import type { Lists } from '../events/lists.ts';

/** Where the words of the events' own texts stand, by the place of a word among the terms. */
export type Postings = Lists;

/** How telling a word is by where it stands. */
const FIELD_WEIGHTS = { title: 8, summary: 2, excerpts: 1 };
const WEIGHTS = TEXT_FIELDS.map((field) => FIELD_WEIGHTS[field]);

/** Unpacks what the build has packed, into two arrays for all words. */
export function toPostings({ postings }: CompiledSearch): Postings {
  const starts = new Uint32Array(postings.length + 1);
  for (let term = 0; term < postings.length; term += 1) {
    starts[term + 1] = (starts[term] ?? 0) + (postings[term]?.length ?? 0);
  }
  const values = new Uint32Array(starts.at(-1) ?? 0);
  let at = 0;
  for (const steps of postings) {
    let code = 0;
    for (let rank = 0; rank < steps.length; rank += 1) {
      code += steps[rank] ?? 0;
      values[at++] = code;
    }
  }
  return { starts, values };
}

/** Raises the weights of the rows that have a word in their texts, to how telling that is. */
export function raiseRows(
  weights: Float32Array,
  postings: Postings,
  term: number,
  quality: number,
) {
  const end = postings.starts[term + 1] ?? 0;
  for (let at = postings.starts[term] ?? 0; at < end; at += 1) {
    const code = postings.values[at] ?? 0;
    const row = Math.floor(code / PLACES);
    const weight = quality * (WEIGHTS[code % PLACES] ?? 0);
    if (weight > (weights[row] ?? 0)) weights[row] = weight; // mutates weights
  }
}
