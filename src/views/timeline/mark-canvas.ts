import { MS_PER_DAY, type Day } from '../../domain/dates/day.ts';
import type { EventColumns } from '../../domain/events/columns.ts';
import { FAMILIES, type Family } from '../../domain/events/families.ts';
import type { Axis } from '../../domain/timeline/axis.ts';
import { at } from '../../domain/timeline/lane-index.ts';
import type { LevelOfDetail, Viewport } from '../../domain/timeline/level-of-detail.ts';
import { toTitlePlace, type LaneHeights } from '../../domain/timeline/titles.ts';
import { drawGrid } from './axis-canvas.ts';
import { createCanvas } from '../shared/canvas.ts';
import { CLUSTER, drawClusters, type PlacedCluster } from './draw-clusters.ts';
import { createDrawGlyph, type DrawGlyph } from './draw-glyph.ts';
import { drawSpan, toSpan } from './draw-span.ts';
import { drawTitle, toTitleBox } from './draw-title.ts';
import { setFont } from './fit-text.ts';
import type { Palette } from '../shared/palette.ts';
import type { TitleStop } from './markers.ts';
import type { Pen } from './pen.ts';
import type { TimelineWords } from './timeline-adapter.ts';

/** Measures in CSS pixels. */
const GLYPH = 11;
/** The strip of an uncertain date under a glyph, and under a title. */
const STRIP = { glyph: 3, title: 5 };

/** What the canvas shows besides the marks themselves. */
export type Scene = {
  readonly axis: Axis;
  /** The day the data reaches. */
  readonly until: Day;
  readonly detail: LevelOfDetail;
  readonly columns: EventColumns;
  readonly heights: LaneHeights;
  /** Where lanes end, each with a line. */
  readonly bottoms: readonly number[];
  /** Of all there is to draw on. */
  readonly height: number;
  readonly palette: Palette;
  readonly words: Pick<TimelineWords, 'toCount' | 'toDrawn'>;
  /** Row of the open event. */
  readonly openRow: number | undefined;
};

/** The canvas under the buttons: it draws all that stands in the lanes, titles too, anew in each frame. */
export function createMarkCanvas() {
  const { element, pen, begin } = createCanvas('marks');
  const drawGlyph = createDrawGlyph();
  const draw = (scene: Scene, viewport: Viewport) => {
    const clean = begin(viewport.width, scene.height);
    if (clean !== undefined) drawScene(clean, scene, viewport, drawGlyph);
  };
  /** Where its titles are. */
  const toStops = (scene: Scene, viewport: Viewport): readonly TitleStop[] =>
    pen === null ? [] : toTitleStops(pen, scene, viewport);
  return { element, draw, toStops };
}

/** Draws all lanes, from the pen's origin on. */
export function drawScene<P extends Pen>(
  pen: P,
  scene: Scene,
  viewport: Viewport,
  drawGlyph: DrawGlyph<P>,
) {
  const { palette, words } = scene;
  const toX = (day: number) =>
    ((day - viewport.from) * viewport.width) / (viewport.to - viewport.from);
  drawGrid(pen, scene.axis, palette, scene.height, viewport);
  drawEdges(pen, scene, viewport.width);
  drawBeyond(pen, toX(scene.until + 1), scene, viewport.width);
  pen.fillStyle = palette['line-strong'];
  pen.fillRect(Math.round(toX(Date.now() / MS_PER_DAY)), 0, 1, scene.height); // now
  pen.textBaseline = 'middle';
  const clusters: PlacedCluster[] = [];
  for (const [index, { titles, marks }] of scene.detail.lanes.entries()) {
    const { tops, band, line: lineHeight } = scene.heights;
    const top = tops[index] ?? 0;
    const middle = top + band / 2;
    for (const [row, { form, line }] of titles) {
      const bottom = top + band + (line + 1) * lineHeight - 1;
      if (form === 'span') drawDays(pen, row, { bottom, isTitled: true }, scene, viewport);
    }
    for (const mark of marks) {
      const x = toX(mark.at);
      const isSeen = x > -CLUSTER.width && x < viewport.width + CLUSTER.width;
      if (mark.kind === 'glyph') {
        const { row } = mark;
        drawDays(pen, row, { bottom: middle + GLYPH, isTitled: false }, scene, viewport);
        const square = { left: x - GLYPH / 2, top: middle - GLYPH / 2, size: GLYPH };
        const family = familyOf(row, scene.columns);
        if (isSeen) drawGlyph(pen, family, palette[family], square);
      } else if (isSeen) clusters.push({ cluster: mark, x, middle });
    }
  }
  drawClusters(pen, clusters, palette, words.toCount);
  drawTitles(pen, scene, viewport, drawGlyph);
}

/** A line under each lane, as under its name. */
function drawEdges(pen: Pen, { bottoms, palette }: Scene, width: number) {
  pen.fillStyle = palette.line;
  for (const bottom of bottoms) pen.fillRect(0, bottom - 1, width, 1);
}

/** What comes after the data's last day: not known to be empty. */
function drawBeyond(pen: Pen, x: number, { height, palette }: Scene, width: number) {
  if (x >= width) return;
  pen.globalAlpha = 0.35;
  pen.fillStyle = palette.line;
  pen.fillRect(Math.max(x, 0), 0, width - Math.max(x, 0), height);
  pen.globalAlpha = 1;
}

function drawTitles<P extends Pen>(
  pen: P,
  scene: Scene,
  viewport: Viewport,
  drawGlyph: DrawGlyph<P>,
) {
  const { palette, heights, openRow } = scene;
  pen.textAlign = 'left';
  const face = setTitleFont(pen, scene);
  for (const { position, drawn, title, place } of toPlacedTitles(scene, viewport)) {
    const isCurrent = position.row === openRow;
    const look = { palette, face, line: heights.line, isCurrent, drawGlyph };
    drawTitle(pen, drawn, title, place, look);
  }
}

function toTitleStops(pen: Pen, scene: Scene, viewport: Viewport): readonly TitleStop[] {
  const face = setTitleFont(pen, scene);
  return toPlacedTitles(scene, viewport).map(({ position, drawn, title, place }) => {
    const { left, width, textLeft } = toTitleBox(face, drawn, title, place);
    return { position, drawn, left, top: place.y, width, textLeft };
  });
}

const setTitleFont = (pen: Pen, { palette }: Scene) =>
  setFont(pen, `${palette.text} ${palette.font}`);

/** All titles, each with the place that it has in a viewport. */
function toPlacedTitles({ detail, columns, heights, words }: Scene, viewport: Viewport) {
  return detail.lanes.flatMap(({ laneId, titles }, lane) =>
    [...titles].map(([row, title]) => ({
      position: { laneId, row },
      drawn: words.toDrawn(row),
      title,
      place: toTitlePlace(row, title, lane, heights, columns, viewport),
    })),
  );
}

/** The days of an event whose date is not one sure day: below its title, or below its glyph. */
function drawDays(
  pen: Pen,
  row: number,
  { bottom, isTitled }: { readonly bottom: number; readonly isTitled: boolean },
  { columns, palette, words, heights }: Scene,
  { from, to, width }: Viewport,
) {
  const span = toSpan(row, columns, (day) => ((day - from) * width) / (to - from));
  if (span === undefined || span.to < 0 || span.from > width) return;
  if (!isTitled && span.to - span.from < GLYPH) return;
  const { isLasting, isOngoing } = words.toDrawn(row);
  drawSpan(pen, span, {
    color: palette[familyOf(row, columns)],
    bottom,
    strip: isTitled ? STRIP.title : STRIP.glyph,
    bar: isTitled && isLasting ? heights.line - 2 : 0,
    isOngoing,
    width,
  });
}

function familyOf(row: number, { family }: EventColumns): Family {
  return FAMILIES[at(family, row)] ?? 'visits';
}
