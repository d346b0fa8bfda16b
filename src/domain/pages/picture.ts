import { FAMILIES, type Family } from '../events/families.ts';
import { FAMILY_SHAPES } from '../events/family-shapes.ts';
import { html, type Markup } from '../export/html.ts';
import { fitText, type FittedText, type Measure } from './fit-text.ts';

/** Size of a preview picture in pixels, as Open Graph and its readers want it. */
export const PICTURE = { width: 1200, height: 630 };

/** The square in the middle, which is all that some previews show. */
const SQUARE = PICTURE.height;
const MIDDLE = PICTURE.width / 2;

/** Widest line: it stays in the square, with a margin. */
const MEASURE = SQUARE - 2 * 36;

/** Where things stand from the top: the text between two heights, the line with its glyphs, what is below it. */
const TEXT = { top: 40, bottom: 440 };
const LINE = 494;
const FOOT = 578;

const OVER = { size: 36, leading: 1.25, gap: 22, height: 90 };
const TITLE = { size: 72, alone: 104, leading: 1.14 };
const FOOT_SIZE = 30;

/** From the top of a line to its baseline, in ems: capitals and descenders then weigh the same. */
const BASELINE = 0.88;

/** A glyph on the line: its middle, its size, how much of its colour it has. */
type Mark = {
  readonly family: Family;
  readonly x: number;
  readonly size: number;
  readonly opacity: number;
};

/** What a picture shows: a text over the title, the title, the glyphs on the line and what is under it. */
export type PictureContent = {
  readonly over?: { readonly text: string; readonly color: Color };
  readonly title: string;
  readonly marks: readonly Mark[];
  readonly foot: string;
};

/** Tokens of the colours that pictures are drawn in. */
export const COLORS = [...FAMILIES, 'paper', 'ink', 'muted', 'line-strong'] as const;

type Color = (typeof COLORS)[number];

/** What a picture is drawn with. Weights are those of the font: 400 and 700. */
export type PictureTools = {
  readonly font: string;
  readonly measure: Readonly<Record<Weight, Measure>>;
  readonly colors: Readonly<Record<Color, string>>;
};

type Weight = 400 | 700;

/** Glyphs of a sequence of events: one in the middle of the line, the others paler with their distance. */
export function toSequence(families: readonly Family[], own: number): readonly Mark[] {
  const step = 62;
  return families.flatMap((family, index) => {
    const distance = Math.abs(index - own);
    const x = MIDDLE + (index - own) * step;
    if (distance === 0) return [{ family, x, size: 52, opacity: 1 }];
    // The nearest stand off, as much from the large one as from each other.
    const isOn = distance * step < MIDDLE;
    const opacity = 0.62 * (1 - (distance * step) / (MIDDLE + step));
    return isOn ? [{ family, x: x + Math.sign(index - own) * 16, size: 22, opacity }] : [];
  });
}

/** Glyphs side by side around the middle of the line. */
export function toRow(families: readonly Family[]): readonly Mark[] {
  const step = 78;
  const first = MIDDLE - ((families.length - 1) * step) / 2;
  return families.map((family, place) => ({
    family,
    x: first + place * step,
    size: 38,
    opacity: 1,
  }));
}

/** A preview picture as SVG. All its texts are in the square in the middle. */
export function toPicture(content: PictureContent, tools: PictureTools): string {
  const { over, title, marks, foot } = content;
  const { colors, measure } = tools;
  const { width, height } = PICTURE;
  const above =
    over === undefined
      ? undefined
      : fitText(over.text, { ...OVER, width: MEASURE, measure: measure[400] });
  const aboveHeight = above === undefined ? 0 : heightOf(above, OVER.leading) + OVER.gap;
  const room = TEXT.bottom - TEXT.top - aboveHeight;
  const main = fitText(title, {
    ...TITLE,
    size: over === undefined ? TITLE.alone : TITLE.size,
    width: MEASURE,
    height: room,
    measure: measure[700],
  });
  const top = TEXT.top + (room - heightOf(main, TITLE.leading)) / 2;
  const below = fitText(foot, {
    width: MEASURE,
    height: FOOT_SIZE,
    size: FOOT_SIZE,
    leading: 1,
    measure: measure[400],
  });
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    font-family="${tools.font}"
    text-anchor="middle"
  >
    <rect width="${width}" height="${height}" fill="${colors.paper}" />
    ${above && toText(above, { top, leading: OVER.leading, weight: 400, color: colors[over?.color ?? 'muted'] })}
    ${toText(main, { top: top + aboveHeight, leading: TITLE.leading, weight: 700, color: colors.ink })}
    <path d="M0 ${LINE}H${width}" stroke="${colors['line-strong']}" stroke-width="2" />
    ${marks.map((mark) => toGlyph(mark, colors))}
    ${toText(below, { top: FOOT - BASELINE * below.size, leading: 1, weight: 400, color: colors.muted })}
  </svg> `.markup;
}

function heightOf({ lines, size }: FittedText, leading: number): number {
  return lines.length * leading * size;
}

type Setting = {
  readonly top: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly color: string;
};

function toText({ lines, size }: FittedText, setting: Setting): readonly Markup[] {
  const { top, leading, weight, color } = setting;
  return lines.map((line, place) => {
    const y = top + (place * leading + BASELINE) * size;
    return html`<text
      x="${MIDDLE}"
      y="${round(y)}"
      font-size="${round(size)}"
      font-weight="${weight}"
      fill="${color}"
      >${line}</text
    > `;
  });
}

/** A glyph on the line, with paper around it: a line through it would be one of its shape. */
function toGlyph({ family, x, size, opacity }: Mark, colors: PictureTools['colors']): Markup {
  const radius = size / 2;
  const gap = radius + 8;
  const place = html`<path
    d="M${x - gap} ${LINE}h${2 * gap}"
    stroke="${colors.paper}"
    stroke-width="4"
  />`;
  const paint = html`fill="${colors[family]}" opacity="${round(opacity)}"`;
  if (family === 'visits') {
    return html`${place}<circle cx="${x}" cy="${LINE}" r="${radius}" ${paint} /> `;
  }
  const corners = FAMILY_SHAPES[family].map(
    ([right, down]) => `${round(x + (right - 0.5) * size)},${round(LINE + (down - 0.5) * size)}`,
  );
  return html`${place}<polygon points="${corners.join(' ')}" ${paint} /> `;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
