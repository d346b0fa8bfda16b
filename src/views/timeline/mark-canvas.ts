import { FAMILIES, type Family } from '../../domain/events/families.ts';
import { at } from '../../domain/timeline/lane-index.ts';
import type { Cluster, LevelOfDetail, Viewport } from '../../domain/timeline/level-of-detail.ts';
import type { EventColumns } from '../../domain/events/columns.ts';
import type { Palette } from './palette.ts';

/** Measures in CSS pixels. */
export const CLUSTER = { width: 36, height: 20 };
const GLYPH = 11;
const MIX = 3;
const ROUND = 4;
const FONT = '600 11px system-ui, sans-serif';
const STRIP = 3;

/** Corners of each family's glyph in a unit square: the shapes of glyph.module.css. */
const SHAPES: Readonly<Record<Exclude<Family, 'visits'>, readonly (readonly [number, number])[]>> = {
  summits: [[0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]],
  agreements: [[0.06, 0.06], [0.94, 0.06], [0.94, 0.94], [0.06, 0.94]],
  ruptures: [[0, 0.06], [1, 0.06], [0.5, 0.96]],
  statements: [[0, 0.08], [1, 0.08], [1, 0.72], [0.52, 0.72], [0.22, 1], [0.22, 0.72], [0, 0.72]],
  power: [[0.5, 0.04], [1, 0.94], [0, 0.94]],
  security: [[0.25, 0.06], [0.75, 0.06], [1, 0.5], [0.75, 0.94], [0.25, 0.94], [0, 0.5]],
}; // prettier-ignore

/** What the canvas shows besides the marks themselves. */
export type Scene = {
  readonly detail: LevelOfDetail;
  readonly columns: EventColumns;
  /** Distance of each lane from the top. */
  readonly tops: readonly number[];
  /** Height of the band of marks that each lane begins with. */
  readonly band: number;
  readonly height: number;
  readonly palette: Palette;
  readonly toCount: (count: number) => string;
};

/** The canvas under the titles: it draws all glyphs and clusters anew in each frame, at the screen's density. */
export function createMarkCanvas() {
  const canvas = document.createElement('canvas');
  canvas.className = 'marks';
  canvas.setAttribute('aria-hidden', 'true'); // the buttons over it say the same
  const pen = canvas.getContext('2d');
  const glyphs = toGlyphs();

  const resize = (width: number, height: number) => {
    const density = window.devicePixelRatio;
    const [columns, rows] = [Math.round(width * density), Math.round(height * density)];
    if (canvas.width !== columns || canvas.height !== rows) {
      canvas.width = columns;
      canvas.height = rows;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    pen?.setTransform(density, 0, 0, density, 0, 0);
  };
  const draw = (scene: Scene, viewport: Viewport) => {
    resize(viewport.width, scene.height);
    if (pen === null) return;
    pen.clearRect(0, 0, viewport.width, scene.height);
    pen.lineWidth = 1;
    pen.strokeStyle = scene.palette['line-strong'];
    pen.font = FONT;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    const pixelsPerDay = viewport.width / (viewport.to - viewport.from);
    const toX = (day: number) => (day - viewport.from) * pixelsPerDay;
    for (const [index, lane] of scene.detail.lanes.entries()) {
      const middle = (scene.tops[index] ?? 0) + scene.band / 2;
      for (const mark of lane.marks) {
        if (mark.kind === 'glyph') drawStrip(pen, mark.row, middle, scene, toX, viewport.width);
      }
      for (const mark of lane.marks) {
        const x = toX(mark.at);
        if (mark.kind === 'cluster') {
          if (x > -CLUSTER.width && x < viewport.width + CLUSTER.width) {
            drawCluster(pen, mark, x, middle, scene);
          }
          continue;
        }
        if (x < -GLYPH || x > viewport.width + GLYPH) continue;
        const family = FAMILIES[at(scene.columns.family, mark.row)] ?? 'visits';
        pen.fillStyle = scene.palette[family];
        pen.translate(x - GLYPH / 2, middle - GLYPH / 2);
        pen.fill(glyphs[family]);
        pen.translate(GLYPH / 2 - x, GLYPH / 2 - middle);
      }
    }
  };
  return { canvas, draw };
}

function toGlyphs(): Readonly<Record<Family, Path2D>> {
  const glyphs = FAMILIES.map((family) => {
    const path = new Path2D();
    if (family === 'visits') path.arc(GLYPH / 2, GLYPH / 2, GLYPH / 2, 0, 2 * Math.PI);
    else for (const [x, y] of SHAPES[family]) path.lineTo(x * GLYPH, y * GLYPH);
    path.closePath();
    return [family, path] as const;
  });
  return Object.fromEntries(glyphs) as Record<Family, Path2D>; // every family has been walked through
}

/** A pill with the number of events, and under it their families by share. */
function drawCluster(
  pen: CanvasRenderingContext2D,
  { rows, families }: Cluster,
  x: number,
  middle: number,
  { palette, toCount }: Scene,
) {
  const left = Math.round(x - CLUSTER.width / 2);
  const top = Math.round(middle - CLUSTER.height / 2);
  pen.beginPath();
  pen.roundRect(left + 0.5, top + 0.5, CLUSTER.width - 1, CLUSTER.height - 1, ROUND);
  pen.fillStyle = palette.panel;
  pen.fill();
  pen.stroke();
  const room = CLUSTER.width - 2 * ROUND;
  let done = left + ROUND;
  for (const [index, count] of families.entries()) {
    const width = (count / rows.length) * room;
    pen.fillStyle = palette[FAMILIES[index] ?? 'visits'];
    pen.fillRect(done, top + CLUSTER.height - MIX, width, MIX);
    done += width;
  }
  pen.fillStyle = palette.ink;
  pen.fillText(toCount(rows.length), x, middle - MIX / 2 + 0.5);
}

/** Under a glyph whose date is not one sure day: solid where the event certainly is, dotted where it may be. */
function drawStrip(
  pen: CanvasRenderingContext2D,
  row: number,
  middle: number,
  { columns, palette }: Scene,
  toX: (day: number) => number,
  width: number,
) {
  if (at(columns.possibleFirst, row) === at(columns.possibleLast, row)) return;
  const [from, to] = [toX(at(columns.possibleFirst, row)), toX(at(columns.possibleLast, row) + 1)];
  if (to - from < GLYPH || to < 0 || from > width) return;
  const y = middle + GLYPH / 2 + STRIP;
  pen.save();
  pen.strokeStyle = palette[FAMILIES[at(columns.family, row)] ?? 'visits'];
  pen.globalAlpha = 0.6;
  pen.lineWidth = STRIP;
  const line = (start: number, end: number, dashes: number[]) => {
    pen.beginPath();
    pen.setLineDash(dashes);
    pen.moveTo(Math.max(start, -STRIP), y);
    pen.lineTo(Math.min(end, width + STRIP), y);
    pen.stroke();
  };
  line(from, to, [1.5, 3]);
  line(toX(at(columns.first, row)), toX(at(columns.last, row) + 1), []);
  pen.restore();
}
