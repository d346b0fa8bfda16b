import type { Pen } from './pen.ts';

/** A font that a pen writes in, in CSS pixels. */
export type Face = {
  readonly widthOf: (text: string) => number;
  /** The text as far as it has room. */
  readonly toCut: (text: string, room: number) => string;
};

/** By font and text: measured once, since most are drawn in many frames. */
const measured = new Map<string, Map<string, number>>();

/** Gives the pen a font, which it is not asked for again: a canvas puts its name together at each question. */
export function setFont(pen: Pick<Pen, 'font' | 'measureText'>, font: string): Face {
  pen.font = font;
  const widths = measured.get(font) ?? new Map<string, number>();
  measured.set(font, widths);
  const widthOf = (text: string) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const { width } = pen.measureText(text);
    widths.set(text, width);
    return width;
  };
  const toCut = (text: string, room: number) => {
    if (widthOf(text) <= room) return text;
    // By halves: it is cut anew in each frame in which its end moves.
    let [fits, over] = [0, text.length];
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      if (widthOf(`${text.slice(0, middle)}…`) <= room) fits = middle;
      else over = middle;
    }
    return `${text.slice(0, fits).trimEnd()}…`;
  };
  return { widthOf, toCut };
}
