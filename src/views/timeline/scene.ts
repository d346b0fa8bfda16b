import { toAxis } from '../../domain/timeline/axis.ts';
import { toLaneLines } from '../../domain/timeline/lane-lines.ts';
import {
  isServing,
  toLevelOfDetail,
  type LevelOfDetail,
  type Viewport,
} from '../../domain/timeline/level-of-detail.ts';
import { isSameWindow } from '../../domain/timeline/time-window.ts';
import { measureLabel } from './label-width.ts';
import { AXIS_HEIGHT, createAxisCanvas } from './axis-canvas.ts';
import type { createLaneNames } from './lane-names.ts';
import { COARSE, FINE, TITLES } from './measures.ts';
import { createMarkCanvas, type Scene } from './mark-canvas.ts';
import { toAstrideStop, toMarkStops } from './mark-stops.ts';
import type { createMarkers } from './markers.ts';
import { watchPalette } from '../shared/palette.ts';
import type { TimelineContent, TimelineLane, TimelineWords } from './timeline-adapter.ts';

/** What the lanes leave of the stage at least, in CSS pixels, so that they scroll only where they are higher. */
const SLACK = 1;
/** Lines of titles a lane has where the page scrolls. */
const LINES_ON_PHONE = 4;

type Parts = {
  readonly container: HTMLElement;
  readonly markers: ReturnType<typeof createMarkers>;
  readonly laneNames: ReturnType<typeof createLaneNames>;
  readonly isAutoHeight: boolean;
};

/**
 * What the timeline shows in its lanes: it asks the level of detail, draws titles, spans, glyphs and
 * clusters on the canvas, and lays a button over each when a gesture rests.
 */
export function createScene({ container, markers, laneNames, isAutoHeight }: Parts) {
  const marks = createMarkCanvas();
  // On a phone the lanes may be higher than the screen: an axis at each end.
  const axes = (isAutoHeight ? ['.vis-top', '.vis-bottom'] : ['.vis-bottom']).map((panel) => {
    const axis = createAxisCanvas();
    container.querySelector(`.vis-panel${panel}`)?.append(axis.element);
    return axis;
  });
  let detail: LevelOfDetail | undefined;
  let tops: readonly number[] = [];
  let bottoms: readonly number[] = [];
  let height = 0; // of all lanes together
  let lines: readonly number[] = [];
  let placedLines = lines; // those that titles were placed in
  let favoured: number | undefined; // the open event
  let isMoving = false;
  let shown: { readonly content: TimelineContent; readonly viewport: Viewport } | undefined;
  let isStale = false; // lanes stand elsewhere than they are painted

  const { band, line, padding } = isAutoHeight ? COARSE : FINE;
  container.style.setProperty('--lane-band', `${band}px`);
  const itemSet = container.querySelector('.vis-itemset');
  itemSet?.prepend(marks.element);
  itemSet?.append(markers.layer);

  // Not read from vis-timeline, which follows its container a frame later.
  const toStageHeight = () =>
    container.clientHeight -
    AXIS_HEIGHT -
    (container.querySelector('.slot-above')?.clientHeight ?? 0);
  let stageHeight = toStageHeight();
  const linesFor = (lanes: readonly TimelineLane[]) => {
    const room = (stageHeight - lanes.length * (band + padding)) / line;
    const counts = lanes.map(({ index }) => index.rows.length);
    return toLaneLines(counts, isAutoHeight ? lanes.length * LINES_ON_PHONE : Math.floor(room));
  };
  const toScene = (content: TimelineContent, viewport: Viewport, its: LevelOfDetail): Scene => ({
    axis: toAxis(viewport),
    until: content.until,
    detail: its,
    columns: content.columns,
    heights: { tops, band, line },
    bottoms,
    height,
    palette: palette.now(),
    words: content.words,
    openRow: favoured,
  });
  const repaint = () => {
    if (shown === undefined || detail === undefined) return;
    const { content, viewport } = shown;
    const scene = toScene(content, viewport, detail);
    for (const { draw } of axes)
      draw(scene.axis, { palette: scene.palette, words: content.words }, viewport);
    marks.draw(scene, viewport);
    isStale = false;
  };
  const palette = watchPalette(repaint);

  const lay = () => {
    if (shown === undefined || detail === undefined || isMoving) return;
    const { content, viewport } = shown;
    markers.setTitles(marks.toStops(toScene(content, viewport, detail), viewport));
    markers.setMarks(
      detail.lanes.flatMap((lane, index) => {
        const button = laneNames.astrideButton(lane.laneId);
        return [
          ...toAstrideStop(lane, content, viewport, button),
          ...toMarkStops(lane, content, viewport, tops[index] ?? 0),
        ];
      }),
    );
    markers.setMoving(false);
  };

  // Measured once a label: hundreds are tried for a title at each rest.
  let measured = {
    words: undefined as TimelineWords | undefined,
    widths: new Map<number, number>(),
  };
  const widthsOf = (words: TimelineWords) => {
    if (measured.words !== words) measured = { words, widths: new Map() };
    const { widths } = measured;
    return (row: number) => {
      const width = widths.get(row) ?? measureLabel(words.toDrawn(row));
      widths.set(row, width);
      return width;
    };
  };

  return {
    /** Reads the room there is. Returns whether it is another one: lanes have to be laid out in it then. */
    readRoom: (): boolean => {
      const before = stageHeight;
      stageHeight = toStageHeight();
      return stageHeight !== before;
    },
    /** Shows these lanes, each as high as its lines of titles and its name ask. Returns what of that is new, and whether they are higher than the stage. */
    layOutLanes: (lanes: readonly TimelineLane[]) => {
      const next = linesFor(lanes);
      const hasOtherLines =
        next.length !== lines.length || next.some((count, lane) => count !== lines[lane]);
      if (hasOtherLines) lines = next; // the same array for the same lines
      const least = laneNames.show(lanes.map(({ index: { id }, label }) => ({ id, label })));
      const heights = lines.map((count, lane) =>
        Math.max(band + count * line + padding, least[lane] ?? 0),
      );
      const before = height;
      height = 0;
      bottoms = heights.map((its) => (height += its));
      tops = bottoms.map((bottom, lane) => bottom - (heights[lane] ?? 0));
      // Room that lanes leave is theirs all the same: another filter then asks nothing of vis-timeline.
      if (!isAutoHeight) height = Math.max(height, stageHeight - SLACK);
      laneNames.setHeights(heights, height);
      const isScrolled = !isAutoHeight && height > stageHeight;
      isStale = true;
      return { hasOtherLines, hasOtherHeight: height !== before, isScrolled };
    },
    /** Wants a title for an event whatever its salience. Returns whether that is another one than before. */
    favour: (row: number | undefined) => {
      const isOther = favoured !== row;
      favoured = row;
      return isOther;
    },
    /** Places the titles anew for a viewport that rests, and draws it. */
    settle: (content: TimelineContent, viewport: Viewport) => {
      const indexes = content.lanes.map(({ index }) => index);
      const room = {
        lines,
        budget: TITLES,
        favoured,
        widthOf: widthsOf(content.words),
      };
      // Other events, words or room are placed afresh: what is shown must not depend on what was before.
      const isSame =
        shown?.content === content &&
        detail?.placed.width === viewport.width &&
        placedLines === lines;
      const before = isSame ? detail : undefined;
      detail = toLevelOfDetail(indexes, content.columns, viewport, room, before);
      placedLines = lines;
      shown = { content, viewport };
      isMoving = false;
      for (const { laneId, astride } of detail.lanes) laneNames.setAstride(laneId, astride.length);
      repaint();
    },
    /** Draws a frame; returns whether the viewport has moved since the titles were placed. */
    draw: (content: TimelineContent, viewport: Viewport): boolean => {
      if (detail === undefined) return false;
      const hasMoved = !isSameViewport(detail.placed, viewport);
      // vis-timeline draws for reasons of its own too.
      if (!isStale && shown?.content === content && isSameViewport(shown.viewport, viewport))
        return hasMoved;
      if (!isServing(detail, viewport)) {
        const indexes = content.lanes.map(({ index }) => index);
        detail = toLevelOfDetail(indexes, content.columns, viewport, undefined, detail);
      }
      shown = { content, viewport };
      if (hasMoved && !isMoving) {
        isMoving = true;
        markers.setMoving(true);
      }
      repaint();
      return hasMoved;
    },
    /** Lays the buttons over titles and marks, unless they move: then they will be when that has settled. */
    lay,
    destroy: palette.stop,
  };
}

function isSameViewport(one: Viewport, other: Viewport): boolean {
  return isSameWindow(one, other) && one.width === other.width;
}
