import type { EventColumns } from '../events/columns.ts';
import { at, toAstride, type LaneIndex } from './lane-index.ts';
import { toMarks, type Mark } from './marks.ts';
import { placeTitles, type Title, type TitleRoom } from './titles.ts';

/** What is seen: days since 1970, fractions included, from the left edge to the right one, and how wide in CSS pixels. */
export type Viewport = { readonly from: number; readonly to: number; readonly width: number };

/** What a lane shows. Every event that touches the viewport is in exactly one of the three. */
export type LaneDetail = {
  readonly laneId: string;
  /** Row → where its title stands. */
  readonly titles: ReadonlyMap<number, Title>;
  /** In order of time; they reach beyond the viewport's edges, for the next pan. */
  readonly marks: readonly Mark[];
  /**
   * Rows that touch the viewport without a title or a mark in view: they begin outside it, or the mark
   * they are gathered in stands beyond its edge. Counted apart.
   */
  readonly astride: readonly number[];
};

export type LevelOfDetail = {
  /** The viewport that the titles were placed for. */
  readonly placed: Viewport;
  /** Days that the marks cover. */
  readonly covered: { readonly from: number; readonly to: number };
  /** Length of the bins that gather clusters, in days: a power of two, counted from 1970. */
  readonly bin: number;
  readonly lanes: readonly LaneDetail[];
};

/** Width of a bin in CSS pixels: as made, and as bearable before it is made anew, so that nothing flickers. */
const BIN = 46;
const BEARABLE = { from: 40, to: 104 };

/** What is made ready on each side of the viewport, in viewports. */
const MARGIN = 1;

/**
 * What to draw in each lane: the most salient events that find room keep their titles, others are
 * glyphs, and those too near each other clusters. Bins are anchored to absolute time: panning moves
 * marks and changes none. What `before` titled keeps its place where it still can; without `room`, as in
 * the midst of a gesture, its titles stay and only the marks are made anew.
 */
export function toLevelOfDetail(
  lanes: readonly LaneIndex[],
  columns: EventColumns,
  viewport: Viewport,
  room: TitleRoom | undefined,
  before?: LevelOfDetail,
): LevelOfDetail {
  const length = viewport.to - viewport.from;
  const covered = {
    from: viewport.from - length * MARGIN,
    to: viewport.to + length * MARGIN,
  };
  const bin = toBin(viewport, before?.bin);
  const astride = lanes.map((lane) =>
    toAstride(lane, columns, Math.floor(viewport.from), Math.ceil(viewport.to) - 1),
  );
  const titles = room
    ? placeTitles(lanes, astride, columns, viewport, room, before)
    : lanes.map(({ id }) => before?.lanes.find(({ laneId }) => laneId === id)?.titles);
  const pixelsPerDay = viewport.width / length;
  return {
    placed: room || !before ? viewport : before.placed,
    covered,
    bin,
    lanes: lanes.map((lane, index) => {
      const titled = titles[index] ?? new Map<number, Title>();
      const beyond = (astride[index] ?? []).filter((row) => !titled.has(row));
      const shown = Int32Array.from([...titled.keys(), ...beyond]).toSorted();
      const marks = toMarks(lane, columns, covered, shown, { bin, pixelsPerDay });
      const hidden = marks.flatMap((mark) =>
        isInView(mark, viewport) ? [] : toInside(mark, columns, viewport, bin),
      );
      return {
        laneId: lane.id,
        titles: titled,
        marks,
        astride: [...beyond, ...hidden].toSorted((a, b) => a - b),
      };
    }),
  };
}

/** Whether a mark stands between the viewport's edges. */
export function isInView({ at: place }: Mark, { from, to }: Viewport): boolean {
  return place >= from && place <= to;
}

/** Rows of a mark that begin in the viewport. */
function toInside(
  mark: Mark,
  { first }: EventColumns,
  { from, to }: Viewport,
  bin: number,
): readonly number[] {
  const [begin, end] = [Math.floor(from), Math.ceil(to)];
  // Most marks out of view are far from it, and may hold thousands.
  const start = Math.floor(mark.at / bin) * bin;
  if (start + bin <= begin || start >= end) return [];
  const rows = mark.kind === 'glyph' ? [mark.row] : mark.rows;
  return rows.filter((row) => at(first, row) >= begin && at(first, row) < end);
}

/** Whether what was made still serves a viewport that has moved or zoomed a little. */
export function isServing({ bin, covered }: LevelOfDetail, viewport: Viewport): boolean {
  const isCovered = covered.from <= viewport.from && covered.to >= viewport.to;
  return isCovered && isBearable(bin, viewport);
}

function toBin(viewport: Viewport, before: number | undefined): number {
  if (before !== undefined && isBearable(before, viewport)) return before;
  const days = (BIN * (viewport.to - viewport.from)) / viewport.width;
  return 2 ** Math.max(Math.ceil(Math.log2(days)), 0);
}

function isBearable(bin: number, { from, to, width }: Viewport): boolean {
  const pixels = (bin * width) / (to - from);
  return pixels >= BEARABLE.from && (pixels < BEARABLE.to || bin === 1);
}
