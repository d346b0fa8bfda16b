import type { PinGroup } from '../../domain/timeline/pins.ts';
import type { Ends } from '../../domain/timeline/time-window.ts';
import type { Outcome } from '../../domain/events/outcomes.ts';
import { OUTCOME_SHAPES, RING } from '../shared/outcome-shapes.ts';
import { createCanvas } from '../shared/canvas.ts';
import type { Palette } from '../shared/palette.ts';

/** Measures in CSS pixels. */
export const PIN = 16;
export const PIN_GROUP = { width: 28, height: 18 };
const FOOT = 3;
const FONT = '600 11px';

/** The canvas of the pins: their shapes, and a foot under each that shows on which days it may be due. */
export function createPinCanvas() {
  const { element, begin } = createCanvas('pins');
  let signs: Readonly<Record<Outcome, Path2D>> | undefined; // made by a browser that can draw
  const draw = (
    groups: readonly PinGroup[],
    { from, to }: Ends,
    { width, height }: { readonly width: number; readonly height: number },
    palette: Palette,
  ) => {
    const pen = begin(width, height);
    if (pen === undefined) return;
    signs ??= toSigns();
    const toX = (day: number) => ((day - from) * width) / (to - from);
    const middle = height / 2 - 1;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.font = `${FONT} ${palette.font}`;
    for (const { pins, at } of groups) {
      const x = toX(at);
      if (x < -PIN_GROUP.width || x > width + PIN_GROUP.width) continue;
      drawFeet(pen, pins, toX, height, palette);
      if (pins.length > 1) drawGroup(pen, x, middle, String(pins.length), palette);
      else if (pins[0]) drawPin(pen, pins[0].outcome, signs, x, middle, palette);
    }
  };
  return { element, draw };
}

/** A line under what is due on one of several days. */
function drawFeet(
  pen: CanvasRenderingContext2D,
  pins: PinGroup['pins'],
  toX: (day: number) => number,
  height: number,
  palette: Palette,
) {
  pen.fillStyle = palette['line-strong'];
  for (const pin of pins) {
    const width = toX(pin.to) - toX(pin.from);
    if (pin.to - pin.from > 1) pen.fillRect(toX(pin.from), height - FOOT, width, FOOT - 1);
  }
}

function drawGroup(
  pen: CanvasRenderingContext2D,
  x: number,
  middle: number,
  count: string,
  palette: Palette,
) {
  const { width, height } = PIN_GROUP;
  pen.beginPath();
  pen.roundRect(x - width / 2 + 0.5, middle - height / 2 + 0.5, width - 1, height - 1, height / 2);
  pen.fillStyle = palette.panel;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = palette['line-strong'];
  pen.stroke();
  pen.fillStyle = palette.ink;
  pen.fillText(count, x, middle + 0.5);
}

function drawPin(
  pen: CanvasRenderingContext2D,
  outcome: Outcome,
  signs: Readonly<Record<Outcome, Path2D>>,
  x: number,
  middle: number,
  palette: Palette,
) {
  const { isFilled, isBroken } = OUTCOME_SHAPES[outcome];
  pen.save();
  pen.translate(x - PIN / 2, middle - PIN / 2);
  pen.beginPath();
  pen.arc(PIN / 2, PIN / 2, RING.radius, 0, 2 * Math.PI);
  pen.fillStyle = isFilled ? palette.ink : palette.panel;
  pen.fill();
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  pen.setLineDash(isBroken ? [...RING.dashes] : []);
  pen.stroke();
  pen.setLineDash([]);
  if (isFilled) pen.strokeStyle = palette.panel;
  pen.stroke(signs[outcome]);
  pen.restore();
}

function toSigns(): Readonly<Record<Outcome, Path2D>> {
  const paths = Object.entries(OUTCOME_SHAPES).map(
    ([outcome, { sign }]) => [outcome, new Path2D(sign)] as const,
  );
  return Object.fromEntries(paths) as Record<Outcome, Path2D>; // every outcome has been walked through
}
