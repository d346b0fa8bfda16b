import type { BrushPlace } from '../../domain/timeline/overview.ts';
import { createCanvas } from '../shared/canvas.ts';
import type { Palette } from '../shared/palette.ts';

/** Measures in CSS pixels. Thumbs stand around their edge, for the less part inside. */
const THUMB = { width: 7, height: 20, outside: 3, round: 3.5 };
const WASH = 0.09;

/** The canvas of the brush, over the bars: it moves in each frame in which the timeline does, and lays out nothing. */
export function createBrushCanvas() {
  const { element, begin } = createCanvas('brush');
  element.style.left = `${-THUMB.outside}px`;
  const draw = (
    { from, to }: BrushPlace,
    { width, height }: { readonly width: number; readonly height: number },
    palette: Palette,
  ) => {
    const pen = begin(width + 2 * THUMB.outside, height);
    if (pen === undefined) return;
    const [start, end] = [Math.round(from * width), Math.round(to * width)];
    const [left, right] = [start + THUMB.outside, Math.max(end, start + 2) + THUMB.outside];
    pen.fillStyle = palette.ink;
    pen.globalAlpha = WASH;
    pen.fillRect(left, 0, right - left, height);
    pen.globalAlpha = 1;
    pen.strokeStyle = palette.ink;
    pen.lineWidth = 1;
    pen.strokeRect(left + 0.5, 0.5, right - left - 1, height - 1);
    pen.beginPath();
    for (const x of [left - THUMB.outside, right - THUMB.width + THUMB.outside]) {
      pen.roundRect(x, (height - THUMB.height) / 2, THUMB.width, THUMB.height, THUMB.round);
    }
    pen.fill();
  };
  return { element, draw };
}
