import { FAMILIES } from '../events/families.ts';
import type { Day } from '../dates/day.ts';
import type { EventColumns } from '../events/columns.ts';
import { at, toAstride, toPlaces, type LaneIndex } from './lane-index.ts';
import { placeTitles, type Title, type TitleRoom } from './titles.ts';

/** What is seen: days since 1970, fractions included, from the left edge to the right one, and how wide in CSS pixels. */
export type Viewport = { readonly from: number; readonly to: number; readonly width: number };

/** An event without room for its title. `at` is its place in days, moved a little where neighbours are near. */
export type GlyphMark = { readonly kind: 'glyph'; readonly row: number; readonly at: number };

/** Events too near each other to be told apart: how many, and of which families. */
export type Cluster = {
  readonly kind: 'cluster';
  readonly at: number;
  readonly rows: readonly number[];
  /** Number of events of each family, in the order of FAMILIES. */
  readonly families: readonly number[];
};

export type Mark = GlyphMark | Cluster;

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

/** Half the width of a glyph and of a cluster, with half a gap. */
const HALF_GLYPH = 8;
const HALF_CLUSTER = 20;

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
      const shown = new Set([...titled.keys(), ...beyond]);
      const marks = toMarks(lane, columns, covered, bin, pixelsPerDay, shown);
      const hidden = marks.flatMap((mark) =>
        isInView(mark, viewport) ? [] : toInside(mark, columns, viewport),
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
function toInside(mark: Mark, { first }: EventColumns, { from, to }: Viewport): readonly number[] {
  const rows = mark.kind === 'glyph' ? [mark.row] : mark.rows;
  const isInside = (row: number) =>
    at(first, row) >= Math.floor(from) && at(first, row) < Math.ceil(to);
  // Most marks out of view are far from it, and may hold thousands.
  const [head = 0, tail = 0] = [rows[0], rows.at(-1)];
  const isFar = at(first, tail) < Math.floor(from) || at(first, head) >= Math.ceil(to);
  return isFar ? [] : rows.filter(isInside);
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

function toMarks(
  lane: LaneIndex,
  columns: EventColumns,
  covered: { readonly from: number; readonly to: number },
  bin: number,
  pixelsPerDay: number,
  shown: ReadonlySet<number>,
): readonly Mark[] {
  const marks: Mark[] = [];
  // Whole bins, so that the edge of what is covered cuts no cluster in two.
  const first = Math.floor(covered.from / bin) * bin;
  const last = Math.ceil(covered.to / bin) * bin - 1;
  const [start, end] = toPlaces(lane, first, last);
  let gathered: number[] = [];
  let current = -Infinity;
  const flush = () => {
    if (gathered.length > 0)
      marks.push(...toBinMarks(gathered, columns, current, bin, pixelsPerDay));
    gathered = [];
  };
  for (let place = start; place < end; place += 1) {
    const row = at(lane.rows, place);
    if (shown.has(row)) continue;
    const its = Math.floor(at(lane.starts, place) / bin) * bin;
    if (its !== current) flush();
    current = its;
    gathered.push(row);
  }
  flush();
  return marks;
}

/** The events of one bin: glyphs where they stand clear of each other, else one cluster. None leaves its bin. */
function toBinMarks(
  rows: readonly number[],
  columns: EventColumns,
  from: Day,
  bin: number,
  pixelsPerDay: number,
): readonly Mark[] {
  const clamp = (day: number, half: number) => {
    const inset = Math.min(half / pixelsPerDay, bin / 2);
    return Math.min(Math.max(day, from + inset), from + bin - inset);
  };
  const gap = (2 * HALF_GLYPH) / pixelsPerDay;
  if ((rows.length - 1) * gap <= bin) {
    const places = rows.map((row) => clamp(at(columns.first, row) + 0.5, HALF_GLYPH));
    const isClear = places.every(
      (place, index) => index === 0 || place - (places[index - 1] ?? 0) >= gap,
    );
    if (isClear) {
      return rows.map((row, index) => ({ kind: 'glyph', row, at: places[index] ?? from }));
    }
  }
  const families = FAMILIES.map(() => 0);
  let sum = 0;
  // By index: a cluster may hold thousands.
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const family = columns.family[row] ?? 0;
    families[family] = (families[family] ?? 0) + 1;
    sum += columns.first[row] ?? 0;
  }
  return [{ kind: 'cluster', at: clamp(sum / rows.length + 0.5, HALF_CLUSTER), rows, families }];
}
