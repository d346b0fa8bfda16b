import type { DayColumns } from '../../domain/events/columns.ts';
import { at } from '../../domain/timeline/lane-index.ts';
import type { Pen } from './pen.ts';

/** The days of an event in CSS pixels from the left edge: those that are possible, and those that are certain. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly sureFrom: number;
  readonly sureTo: number;
};

/** How a span is drawn. Measures in CSS pixels. */
export type SpanLook = {
  readonly color: string;
  /** Foot of the span: what is not filled is a strip that stands on it. */
  readonly bottom: number;
  /** Height of the strip. */
  readonly strip: number;
  /** Height of the bar, for an event that fills its days; 0 for one that falls somewhere in them. */
  readonly bar: number;
  /** Goes on: ends in an arrow. */
  readonly isOngoing: boolean;
  /** Width of what is seen; nothing is drawn far beyond it. */
  readonly width: number;
};

/** Strength of the colour where the event certainly is, and of its bar. */
const SURE = 0.45;
const BAR = 0.18;
const FOOT = 2;
/** The arrow at an open end: half as long as the bar is high, but never less. */
const ARROW = 4;
/** Distance of the hatches. */
const HATCH = 4;
/** Beyond the edge, so that no end of a span seems to be there. */
const BEYOND = 24;

/** Where an event's days are drawn; undefined where the date is one sure day. */
export function toSpan(
  row: number,
  { first, last, possibleFirst, possibleLast }: DayColumns,
  toX: (day: number) => number,
): Span | undefined {
  if (at(possibleFirst, row) === at(possibleLast, row)) return undefined;
  return {
    from: toX(at(possibleFirst, row)),
    to: toX(at(possibleLast, row) + 1),
    sureFrom: toX(at(first, row)),
    sureTo: toX(at(last, row) + 1),
  };
}

/** Draws an event's days as sure as they are: filled where it certainly is, hatched where it may be. */
export function drawSpan(pen: Pen, span: Span, look: SpanLook) {
  const { color, bottom, strip, bar, isOngoing, width } = look;
  const inside = (x: number) => Math.min(Math.max(x, -BEYOND), width + BEYOND);
  const [from, to] = [inside(span.from), inside(span.to)];
  const [sureFrom, sureTo] = [inside(span.sureFrom), inside(span.sureTo)];
  pen.save();
  pen.fillStyle = color;
  pen.strokeStyle = color;
  pen.lineWidth = 1;
  pen.globalAlpha = 0.75;
  const anchor = span.from;
  hatch(pen, { from, to: sureFrom, top: bottom - strip, height: strip, anchor });
  if (!isOngoing) hatch(pen, { from: sureTo, to, top: bottom - strip, height: strip, anchor });
  const height = bar || strip;
  const tip = isOngoing ? Math.max(height / 2, ARROW) : 0;
  const neck = Math.max(sureTo - tip, sureFrom); // a short one is all arrow
  pen.globalAlpha = bar ? BAR : SURE;
  pen.beginPath();
  pen.moveTo(sureFrom, bottom - height);
  pen.lineTo(neck, bottom - height);
  if (isOngoing) pen.lineTo(sureTo, bottom - height / 2);
  pen.lineTo(neck, bottom);
  pen.lineTo(sureFrom, bottom);
  pen.fill();
  if (isOngoing) drawArrow(pen, sureTo, bottom - height / 2, Math.max(height / 2, ARROW));
  if (bar) {
    pen.globalAlpha = 1;
    pen.fillRect(sureFrom, bottom - FOOT, neck - sureFrom, FOOT);
  }
  pen.restore();
}

/** The edge of an arrow that points to the right. */
function drawArrow(pen: Pen, x: number, middle: number, size: number) {
  pen.globalAlpha = 1;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(x - size, middle - size);
  pen.lineTo(x, middle);
  pen.lineTo(x - size, middle + size);
  pen.stroke();
}

type Strip = {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly height: number;
  /** Where the hatches count from: a day, so that they move with what they hatch. */
  readonly anchor: number;
};

function hatch(pen: Pen, { from, to, top, height, anchor }: Strip) {
  if (to <= from) return;
  pen.save();
  pen.beginPath();
  pen.rect(from, top, to - from, height);
  pen.clip();
  pen.beginPath();
  const start = anchor + Math.floor((from - height - anchor) / HATCH) * HATCH;
  for (let x = start; x < to; x += HATCH) {
    pen.moveTo(x, top + height);
    pen.lineTo(x + height, top);
  }
  pen.stroke();
  pen.restore();
}
