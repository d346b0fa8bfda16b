import type { Title, TitlePlace } from '../../domain/timeline/titles.ts';
import type { DrawGlyph } from './draw-glyph.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import type { DrawnEvent } from './timeline-adapter.ts';

/** The measures of .marker in vis-timeline.css, in CSS pixels. */
const PAD = 4;
const GLYPH = 12;
const GAP = 6;
const SIGN = { size: 7, shift: 3, lift: 2, after: 4 };
const ROUND = 4;

/** How a title is drawn. */
export type TitleLook<P extends Pen> = {
  readonly palette: Palette;
  /** Height of its line. */
  readonly line: number;
  /** The open event, set off from the others. */
  readonly isCurrent: boolean;
  readonly drawGlyph: DrawGlyph<P>;
};

/**
 * Draws a title as its button looks. While the timeline moves, drawing forty titles takes a small part of
 * the time that moving forty buttons takes; at rest the buttons are seen.
 */
export function drawTitle<P extends Pen>(
  pen: P,
  { family, label, isUncertain, hasDisagreement }: DrawnEvent,
  title: Title,
  { x, y, bar }: TitlePlace,
  { palette, line, isCurrent, drawGlyph }: TitleLook<P>,
) {
  pen.font = `${palette.text} ${palette.font}`;
  const text = toCut(pen, isUncertain ? `${label} ?` : label, title);
  const width = pen.measureText(text).width;
  const sign = hasDisagreement ? GAP + SIGN.size + SIGN.after : 0;
  const whole = PAD + GLYPH + GAP + width + sign + PAD;
  const left = title.form === 'span' ? x : x - PAD - GLYPH / 2;
  const isFlipped = title.side === 'left';
  // From the glyph on, to the right or to the left.
  const toX = (offset: number, size: number) =>
    isFlipped ? x + PAD + GLYPH / 2 - offset - size : left + offset;
  const middle = y + line / 2;
  if (isCurrent) {
    pen.fillStyle = palette.ink;
    pen.beginPath();
    pen.roundRect(toX(0, whole), y, Math.max(whole, bar), line, ROUND);
    pen.fill();
  }
  const ink = isCurrent ? palette['on-ink'] : palette.ink;
  const square = { left: toX(PAD, GLYPH), top: middle - GLYPH / 2, size: GLYPH };
  drawGlyph(pen, family, isCurrent ? ink : palette[family], square);
  pen.fillStyle = ink;
  pen.fillText(text, toX(PAD + GLYPH + GAP, width), middle);
  if (!hasDisagreement) return;
  const at = toX(PAD + GLYPH + GAP + width + GAP, SIGN.size + (isFlipped ? SIGN.after : 0));
  drawDisagreement(pen, at, middle - SIGN.size / 2 - SIGN.lift, isCurrent ? ink : palette.warn);
}

/** Two offset squares. */
function drawDisagreement(pen: Pen, x: number, y: number, color: string) {
  const { size, shift } = SIGN;
  pen.strokeStyle = color;
  pen.lineWidth = 1.5;
  pen.strokeRect(x + 0.75, y + 0.75, size - 1.5, size - 1.5);
  pen.beginPath();
  pen.moveTo(x + size, y + shift + 0.75);
  pen.lineTo(x + size + shift - 0.75, y + shift + 0.75);
  pen.lineTo(x + size + shift - 0.75, y + size + shift - 0.75);
  pen.lineTo(x + shift + 0.75, y + size + shift - 0.75);
  pen.lineTo(x + shift + 0.75, y + size);
  pen.stroke();
}

const cuts = new WeakMap<Title, string>();

/** The text as far as it has room; kept, since a title is drawn in many frames. */
function toCut(pen: Pen, text: string, title: Title): string {
  if (title.room === undefined) return text;
  const known = cuts.get(title);
  if (known !== undefined) return known;
  let cut = text;
  for (let length = text.length; length > 0; length -= 1) {
    if (pen.measureText(cut).width <= title.room) break;
    cut = `${text.slice(0, length - 1)}…`;
  }
  cuts.set(title, cut);
  return cut;
}
