import { foldText } from './fold.ts';

/** A folded word to mark in texts: where it begins a word, or only as a whole word. */
export type Mark = { readonly text: string; readonly isWhole: boolean };

/** A piece of a text, marked or not. */
export type Segment = { readonly text: string; readonly isMarked: boolean };

/** Fewer letters than that begin too many words. */
const SHORTEST = 2;

/** What is marked of a query before the search index is there: its words. */
export function toPlainMarks(query: string): readonly Mark[] {
  return foldText(query)
    .split(' ')
    .filter(Boolean)
    .map((text) => ({ text, isWhole: false }));
}

/** Divides a text into what a search has found in it and what is between; together they are the text. */
export function toSegments(text: string, marks: readonly Mark[]): readonly Segment[] {
  const sought = marks.filter((mark) => mark.text.length >= SHORTEST);
  if (sought.length === 0) return [{ text, isMarked: false }];
  const segments: Segment[] = [];
  let end = 0;
  const push = (to: number, isMarked: boolean) => {
    if (to > end) segments.push({ text: text.slice(end, to), isMarked });
    end = to;
  };
  for (const { 0: word, index } of text.matchAll(/[\p{Letter}\p{Number}\p{Mark}]+/gu)) {
    const length = toMarkedLength(word, sought);
    if (length === 0) continue;
    push(index, false);
    push(index + length, true);
  }
  push(text.length, false);
  return segments;
}

/** How many UTF-16 units of a word the longest mark covers, accents and ligatures with their letters. */
function toMarkedLength(word: string, marks: readonly Mark[]): number {
  const folded = foldText(word).slice(1);
  const lengths = marks
    .filter(({ text, isWhole }) => (isWhole ? folded === text : folded.startsWith(text)))
    .map(({ text }) => text.length);
  const wanted = Math.max(0, ...lengths);
  if (wanted === folded.length) return word.length;
  let length = 0;
  for (const letter of word.matchAll(/\P{Mark}\p{Mark}*/gu)) {
    if (foldText(word.slice(0, length)).trimStart().length >= wanted) break;
    length = letter.index + letter[0].length;
  }
  return wanted === 0 ? 0 : length;
}
