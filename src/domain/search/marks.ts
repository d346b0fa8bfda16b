import { foldWords } from './fold.ts';

/** Folded words to mark in texts: a beginning of a word, or whole words that follow each other. */
export type Mark = { readonly text: string; readonly isWhole: boolean };

/** A piece of a text, marked or not. */
export type Segment = { readonly text: string; readonly isMarked: boolean };

/** Fewer letters than that begin too many words. */
const SHORTEST = 2;

/** What is marked of a query before the search index is there: its words. */
export function toPlainMarks(query: string): readonly Mark[] {
  return foldWords(query).map((text) => ({ text, isWhole: false }));
}

/** Divides a text into what a search has found in it and what is between; together they are the text. */
export function toSegments(text: string, marks: readonly Mark[]): readonly Segment[] {
  const sought = marks.filter((mark) => mark.text.length >= SHORTEST);
  if (sought.length === 0) return [{ text, isMarked: false }];
  const words = Array.from(text.matchAll(/[\p{Letter}\p{Number}\p{Mark}]+/gu), (match) => ({
    word: match[0],
    start: match.index,
    folded: foldWords(match[0]).join(''),
  }));
  const segments: Segment[] = [];
  let end = 0;
  const push = (to: number, isMarked: boolean) => {
    if (to > end) segments.push({ text: text.slice(end, to), isMarked });
    end = Math.max(end, to);
  };
  words.forEach(({ word, start, folded }, at) => {
    let to = start;
    for (const mark of sought) {
      if (!mark.isWhole) {
        if (folded.startsWith(mark.text)) to = Math.max(to, start + lengthOf(word, mark.text));
        continue;
      }
      const phrase = words.slice(at, at + mark.text.split(' ').length);
      const last = phrase.at(-1);
      if (last === undefined || phrase.map((part) => part.folded).join(' ') !== mark.text) continue;
      to = Math.max(to, last.start + last.word.length);
    }
    if (to <= end || to === start) return;
    push(start, false);
    push(to, true);
  });
  push(text.length, false);
  return segments;
}

/** How many UTF-16 units of a word its folded beginning takes, accents and ligatures with their letters. */
function lengthOf(word: string, folded: string): number {
  let length = 0;
  for (const letter of word.matchAll(/\P{Mark}\p{Mark}*/gu)) {
    if (foldWords(word.slice(0, length)).join('').length >= folded.length) break;
    length = letter.index + letter[0].length;
  }
  return length;
}
