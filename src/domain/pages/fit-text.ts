/** Width of a text in ems: that of its size is so many times as wide. */
export type Measure = (text: string) => number;

/** Lines of a text, at a size in pixels. */
export type FittedText = { readonly lines: readonly string[]; readonly size: number };

/** How large a text may be, in pixels, and the distance of its lines in ems. */
export type Fit = {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly leading: number;
  readonly measure: Measure;
};

/** From one size that is tried to the next smaller one. */
const SHRINK = 0.96;

/** Halvings of the width among which balanced lines are looked for: to less than a thousandth. */
const HALVINGS = 10;

type Word = { readonly text: string; readonly width: number };

/**
 * The text at the largest size, up to `size`, at which it fits into `width` × `height`, in lines of about
 * the same length. It is broken at plain spaces only and never cut: one long word makes all of it small.
 */
export function fitText(text: string, { width, height, size: largest, leading, measure }: Fit) {
  const words = toWords(text, measure);
  const space = measure(' ');
  const wrap = (ems: number) => wrapWords(words, ems, space);
  for (let size = largest; ; size *= SHRINK) {
    const lines = wrap(width / size);
    if (lines !== undefined && lines.length * leading * size <= height) {
      return { lines: balance(lines, width / size, wrap), size };
    }
  }
}

function toWords(text: string, measure: Measure): readonly Word[] {
  // A narrow or a no-break space holds together what is on its sides.
  const words = text.split(' ').filter((word) => word !== '');
  return words.map((word) => ({ text: word, width: measure(word) }));
}

/** As many words on each line as it takes, in ems; undefined where one is wider than a line. */
function wrapWords(
  words: readonly Word[],
  width: number,
  space: number,
): readonly string[] | undefined {
  const lines: string[][] = [];
  let end = Number.POSITIVE_INFINITY; // of the line so far
  for (const word of words) {
    if (word.width > width) return undefined;
    const next = end + space + word.width;
    if (next > width) {
      lines.push([word.text]);
      end = word.width;
    } else {
      lines.at(-1)?.push(word.text);
      end = next;
    }
  }
  return lines.map((line) => line.join(' '));
}

/** The same number of lines in the least width that takes them, so that the last is no single word. */
function balance(
  widest: readonly string[],
  width: number,
  wrap: (ems: number) => readonly string[] | undefined,
): readonly string[] {
  let best = widest;
  let [low, high] = [0, width];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    const lines = wrap(middle);
    if (lines === undefined || lines.length > widest.length) low = middle;
    else [best, high] = [lines, middle];
  }
  return best;
}
