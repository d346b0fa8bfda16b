import type { Pen } from './pen.ts';

/** What texts are measured by. */
type Ruler = Pick<Pen, 'font' | 'measureText'>;

const widths = new Map<string, number>();

/** Width of a text in the pen's font, in CSS pixels: measured once, since most are drawn in many frames. */
export function widthOf(pen: Ruler, text: string): number {
  const key = `${pen.font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const { width } = pen.measureText(text);
  widths.set(key, width);
  return width;
}

/** The text as far as it has room, in CSS pixels of the pen's font. */
export function toCut(pen: Ruler, text: string, room: number): string {
  if (widthOf(pen, text) <= room) return text;
  // By halves: it is cut anew in each frame in which its end moves.
  let [fits, over] = [0, text.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (widthOf(pen, `${text.slice(0, middle)}…`) <= room) fits = middle;
    else over = middle;
  }
  return `${text.slice(0, fits).trimEnd()}…`;
}
