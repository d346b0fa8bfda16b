import { toBandBox, toVisibleBox, type BandSpan } from '../../domain/timeline/bands.ts';
import type { Viewport } from '../../domain/timeline/level-of-detail.ts';
import type { Palette } from '../shared/palette.ts';
import { drawSpan } from './draw-span.ts';
import { setFont } from './fit-text.ts';

/** A band as it is drawn. */
export type DrawnBand = {
  readonly span: BandSpan;
  readonly row: number;
  readonly label: string;
  /** The open one is set off from the others; the one that is pointed at stands out behind the lanes. */
  readonly look: 'plain' | 'lit' | 'open';
};

/** Measures in CSS pixels. */
export type BandScene = {
  readonly bands: readonly DrawnBand[];
  /** Where the first row begins, and height of each. */
  readonly top: number;
  readonly row: number;
  /** Free below each bar. */
  readonly gap: number;
  /** Where the lanes begin, and end. */
  readonly lanes: readonly [top: number, bottom: number];
  readonly palette: Palette;
};

/** What of the hatches of a date that is not sure shows under the label. */
const STRIP = 5;
const PAD = 6;
/** Room worth writing in. */
const LEAST = 40;
const FONT = '12px';

/** Strength of the colour behind the lanes: of many bands, and of the one that a reader looks at. */
const WASH = { plain: 0.03, lit: 0.12, open: 0.12 };
const EDGE = { plain: 0.35, lit: 1, open: 1 };

/** Draws bands: behind the lanes a wash as long as they last, above them a bar with its label, which stays in view as long as the bar does. */
export function drawBands(pen: CanvasRenderingContext2D, scene: BandScene, viewport: Viewport) {
  for (const band of scene.bands) drawWash(pen, band, scene, viewport);
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  for (const band of scene.bands) drawBar(pen, band, scene, viewport);
}

function drawWash(
  pen: CanvasRenderingContext2D,
  { span, look }: DrawnBand,
  { lanes: [top, bottom], palette }: BandScene,
  viewport: Viewport,
) {
  const box = toBandBox(span, viewport);
  const visible = toVisibleBox(box, viewport);
  if (visible === undefined) return;
  const fill = (from: number, to: number, alpha: number) => {
    const [start, end] = [Math.max(from, visible.from), Math.min(to, visible.to)];
    if (end <= start) return;
    pen.globalAlpha = alpha;
    pen.fillRect(start, top, end - start, bottom - top);
  };
  pen.fillStyle = palette.band;
  fill(box.from, box.sureFrom, WASH[look] / 2);
  fill(box.sureFrom, box.sureTo, WASH[look]);
  fill(box.sureTo, box.to, WASH[look] / 2);
  // A line where it begins or ends on a day that is known.
  const line = (x: number) => fill(Math.round(x), Math.round(x) + 1, EDGE[look]);
  if (span.from === span.sureFrom) line(box.from);
  if (span.to === span.sureTo && !span.isOngoing) line(box.to - 1);
  pen.globalAlpha = 1;
}

function drawBar(
  pen: CanvasRenderingContext2D,
  { span, row, label, look }: DrawnBand,
  { top, row: height, gap, palette }: BandScene,
  viewport: Viewport,
) {
  const box = toBandBox(span, viewport);
  const visible = toVisibleBox(box, viewport);
  if (visible === undefined) return;
  const isOpen = look === 'open';
  const [begin, bottom] = [top + row * height, top + (row + 1) * height - gap];
  const bar = bottom - begin;
  if (isOpen) {
    pen.fillStyle = palette.ink;
    pen.fillRect(visible.from, begin, visible.to - visible.from, bar);
  }
  const color = isOpen ? palette['on-ink'] : palette.band;
  const { isOngoing } = span;
  drawSpan(pen, box, { color, bottom, strip: STRIP, bar, isOngoing, width: viewport.width });
  const tip = isOngoing && box.to <= viewport.width ? bar / 2 : 0;
  const room = visible.to - visible.from - 2 * PAD - tip;
  if (room < LEAST) return;
  const { toCut } = setFont(pen, `${FONT} ${palette.font}`);
  pen.fillStyle = isOpen ? palette['on-ink'] : palette.ink;
  pen.fillText(toCut(label, room), visible.from + PAD, begin + bar / 2);
}
