import { at } from '../../domain/timeline/lane-index.ts';
import { isInView, type LaneDetail, type Viewport } from '../../domain/timeline/level-of-detail.ts';
import type { Mark } from '../../domain/timeline/marks.ts';
import { CLUSTER } from './draw-clusters.ts';
import type { MarkStop } from './markers.ts';
import type { TimelineContent } from './timeline-adapter.ts';

/** Width of the button over a glyph, in CSS pixels: neighbours are 16 apart. */
const GLYPH_TARGET = 15;

/** The buttons over a lane's marks in view, `top` pixels from the top of all lanes. */
export function toMarkStops(
  { laneId, marks }: LaneDetail,
  { words }: TimelineContent,
  viewport: Viewport,
  top: number,
): readonly MarkStop[] {
  const pixelsPerDay = viewport.width / (viewport.to - viewport.from);
  const toStop = (mark: Mark): MarkStop => {
    const isGlyph = mark.kind === 'glyph';
    const rows = isGlyph ? [mark.row] : mark.rows;
    return {
      position: { laneId, row: rows[0] ?? 0 },
      rows,
      name: isGlyph ? words.toDrawn(mark.row).name : words.toClusterName(mark),
      place: {
        x: (mark.at - viewport.from) * pixelsPerDay,
        y: top,
        width: isGlyph ? GLYPH_TARGET : CLUSTER.width,
      },
    };
  };
  return marks.filter((mark) => isInView(mark, viewport)).map(toStop);
}

/** The button for the events of a lane that have no place in view; none where there are none. */
export function toAstrideStop(
  { laneId, astride }: LaneDetail,
  { words, columns }: TimelineContent,
  viewport: Viewport,
  button: HTMLButtonElement,
): readonly MarkStop[] {
  // The last that began before the window: what the keyboard meets next on its way back.
  const begun = astride.filter((row) => at(columns.first, row) < viewport.from);
  const row = begun.at(-1) ?? astride[0];
  if (row === undefined) return [];
  const name = words.toAstrideName(astride.length);
  return [{ position: { laneId, row }, rows: astride, name, button }];
}
