import type { Title, TitlePlace } from '../../domain/timeline/titles.ts';
import type { Palette } from '../shared/palette.ts';
import type { DrawGlyph } from './draw-glyph.ts';
import type { Face } from './fit-text.ts';
import type { Pen } from './pen.ts';
import type { DrawnEvent } from './timeline-adapter.ts';

/** In CSS pixels. */
const PAD = 4;
const GLYPH = 12;
const GAP = 6;
const SIGN = { size: 7, shift: 3, lift: 2, after: 4 };
const ROUND = 4;

/** How a title is drawn. */
export type TitleLook<P extends Pen> = {
  readonly palette: Palette;
  /** The font that the pen has. */
  readonly face: Face;
  /** Height of its line. */
  readonly line: number;
  /** The open event, set off from the others. */
  readonly isCurrent: boolean;
  readonly drawGlyph: DrawGlyph<P>;
};

/** A title as it is written, and what it takes up of its line with glyph and sign, in CSS pixels. */
export type TitleBox = {
  readonly text: string;
  readonly textLeft: number;
  readonly textWidth: number;
  readonly left: number;
  readonly width: number;
};

/** The words of a title, with their doubt. */
export function toTitleText({ label, isUncertain }: DrawnEvent): string {
  return isUncertain ? `${label} ?` : label;
}

/** What a title takes up: of a span's, no less than its bar. */
export function toTitleBox(
  face: Face,
  event: DrawnEvent,
  { form, side, room }: Title,
  { x, bar }: TitlePlace,
): TitleBox {
  const whole = toTitleText(event);
  const sign = event.hasDisagreement ? GAP + SIGN.size + SIGN.after : 0;
  const text = room === undefined ? whole : face.toCut(whole, room - sign);
  const textWidth = face.widthOf(text);
  const width = Math.max(PAD + GLYPH + GAP + textWidth + sign + PAD, bar);
  const edge = form === 'span' ? 0 : PAD + GLYPH / 2; // from the day, on the other side
  const left = side === 'left' ? x + edge - width : x - edge;
  const before = PAD + GLYPH + GAP;
  const textLeft = side === 'left' ? left + width - before - textWidth : left + before;
  return { text, textLeft, textWidth, left, width };
}

/** Draws a title, under the button that has its words too. */
export function drawTitle<P extends Pen>(
  pen: P,
  event: DrawnEvent,
  title: Title,
  place: TitlePlace,
  { palette, face, line, isCurrent, drawGlyph }: TitleLook<P>,
) {
  const { text, textLeft, textWidth, left, width } = toTitleBox(face, event, title, place);
  const { family, hasDisagreement } = event;
  const { y } = place;
  const isFlipped = title.side === 'left';
  // From the glyph on, to the right or to the left.
  const toX = (offset: number, size: number) =>
    isFlipped ? left + width - offset - size : left + offset;
  const middle = y + line / 2;
  if (isCurrent) {
    pen.fillStyle = palette.ink;
    pen.beginPath();
    pen.roundRect(left, y, width, line, ROUND);
    pen.fill();
  }
  const ink = isCurrent ? palette['on-ink'] : palette.ink;
  const square = { left: toX(PAD, GLYPH), top: middle - GLYPH / 2, size: GLYPH };
  drawGlyph(pen, family, isCurrent ? ink : palette[family], square);
  pen.fillStyle = ink;
  pen.fillText(text, textLeft, middle);
  if (!hasDisagreement) return;
  const at = toX(PAD + GLYPH + GAP + textWidth + GAP, SIGN.size + (isFlipped ? SIGN.after : 0));
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
