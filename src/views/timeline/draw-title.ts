import type { Title, TitlePlace } from '../../domain/timeline/titles.ts';
import type { Palette } from '../shared/palette.ts';
import type { DrawGlyph } from './draw-glyph.ts';
import { toCut, widthOf } from './fit-text.ts';
import type { Pen } from './pen.ts';
import type { DrawnEvent } from './timeline-adapter.ts';

/** In CSS pixels; .marker in vis-timeline.css leaves the same room around its words. */
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

/** Draws a title, under the button that has its words too. */
export function drawTitle<P extends Pen>(
  pen: P,
  { family, label, isUncertain, hasDisagreement }: DrawnEvent,
  title: Title,
  { x, y, bar }: TitlePlace,
  { palette, line, isCurrent, drawGlyph }: TitleLook<P>,
) {
  pen.font = `${palette.text} ${palette.font}`;
  const whole = isUncertain ? `${label} ?` : label;
  const text = title.room === undefined ? whole : toCut(pen, whole, title.room);
  const width = widthOf(pen, text);
  const sign = hasDisagreement ? GAP + SIGN.size + SIGN.after : 0;
  const length = PAD + GLYPH + GAP + width + sign + PAD;
  const left = title.form === 'span' ? x : x - PAD - GLYPH / 2;
  const isFlipped = title.side === 'left';
  // From the glyph on, to the right or to the left.
  const toX = (offset: number, size: number) =>
    isFlipped ? x + PAD + GLYPH / 2 - offset - size : left + offset;
  const middle = y + line / 2;
  if (isCurrent) {
    pen.fillStyle = palette.ink;
    pen.beginPath();
    pen.roundRect(toX(0, length), y, Math.max(length, bar), line, ROUND);
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
