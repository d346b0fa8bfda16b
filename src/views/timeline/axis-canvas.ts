import type { Axis, AxisRow } from '../../domain/timeline/axis.ts';
import type { Viewport } from '../../domain/timeline/level-of-detail.ts';
import { createCanvas } from '../shared/canvas.ts';
import type { Palette } from '../shared/palette.ts';
import { setFont, type Face } from './fit-text.ts';
import type { Pen } from './pen.ts';
import type { TimelineWords } from './timeline-adapter.ts';

/** Measures in CSS pixels. */
const ROW = 26;
const INSET = 5;
const FONTS = { minor: '13px', major: '600 13px' };

/** Height of the axis. */
export const AXIS_HEIGHT = 2 * ROW;

type AxisLook = {
  readonly palette: Palette;
  readonly words: Pick<TimelineWords, 'toMinorLabel' | 'toMajorLabel'>;
  /** Where it begins, in CSS pixels. */
  readonly top?: number;
};

/** The labels of the axis: the fine row, and below it the larger units, each held in view as long as it is. */
export function createAxisCanvas() {
  const { element, begin } = createCanvas('axis');
  const draw = (axis: Axis, look: AxisLook, viewport: Viewport) => {
    const pen = begin(viewport.width, AXIS_HEIGHT);
    if (pen !== undefined) drawAxis(pen, axis, look, viewport);
  };
  return { element, draw };
}

/** Writes both rows. */
export function drawAxis(
  pen: Pen,
  { minor, major }: Axis,
  { palette, words, top = 0 }: AxisLook,
  viewport: Viewport,
) {
  pen.textBaseline = 'middle';
  const write = (row: AxisRow, font: string, color: string, y: number, label: Label) => {
    const face = setFont(pen, `${font} ${palette.font}`);
    pen.fillStyle = color;
    writeRow(pen, face, row, y, (start) => label(row.unit, start), viewport);
  };
  write(minor, FONTS.minor, palette.muted, top + ROW / 2, words.toMinorLabel);
  if (major) write(major, FONTS.major, palette.ink, top + ROW * 1.5, words.toMajorLabel);
}

type Label = TimelineWords['toMinorLabel'];

function writeRow(
  pen: Pen,
  { widthOf }: Face,
  { starts }: AxisRow,
  y: number,
  label: (start: number) => string,
  { from, to, width }: Viewport,
) {
  const toX = (day: number) => ((day - from) * width) / (to - from);
  for (const [index, start] of starts.slice(0, -1).entries()) {
    const text = label(start);
    const end = Math.min(toX(starts[index + 1] ?? to), width);
    const x = Math.max(toX(start), 0) + INSET;
    const isWhole = x + widthOf(text) <= end;
    if (isWhole) pen.fillText(text, x, y);
  }
}

/** The lines of the ticks, through all lanes. */
export function drawGrid(
  pen: Pen,
  { minor, major }: Axis,
  palette: Palette,
  height: number,
  { from, to, width }: Viewport,
) {
  const lines = ({ starts }: AxisRow, alpha: number) => {
    pen.globalAlpha = alpha;
    for (const start of starts) {
      const x = Math.round(((start - from) * width) / (to - from));
      if (x >= 0 && x < width) pen.fillRect(x, 0, 1, height);
    }
  };
  pen.fillStyle = palette.line;
  lines(minor, 0.45);
  pen.fillStyle = palette['line-strong'];
  if (major) lines(major, 0.5);
  pen.globalAlpha = 1;
}
