import type { Day } from '../dates/day.ts';
import type { EventColumns } from '../events/columns.ts';
import { FAMILIES } from '../events/families.ts';
import { rankOf, type Rows } from '../events/rows.ts';
import { at, toPlaces, type LaneIndex } from './lane-index.ts';

/** An event without room for its title. `at` is its place in days, moved a little where neighbours are near. */
export type GlyphMark = { readonly kind: 'glyph'; readonly row: number; readonly at: number };

/** Events too near each other to be told apart: how many, and of which families. */
export type Cluster = {
  readonly kind: 'cluster';
  readonly at: number;
  readonly count: number;
  /** In order of time; made when first asked for, since a cluster may hold thousands. */
  readonly rows: readonly number[];
  /** Number of events of each family, in the order of FAMILIES. */
  readonly families: readonly number[];
};

export type Mark = GlyphMark | Cluster;

/** Half the width of a glyph and of a cluster, with half a gap. */
const HALF_GLYPH = 8;
const HALF_CLUSTER = 20;

/** The bins that gather clusters, in days, and the scale they are drawn at. */
export type Binning = {
  /** Length of a bin in days: a power of two, counted from 1970. */
  readonly bin: number;
  readonly pixelsPerDay: number;
};

/** What a lane shows of the events that begin in `covered` days, but for those that are `shown` otherwise. */
export function toMarks(
  lane: LaneIndex,
  columns: EventColumns,
  covered: { readonly from: number; readonly to: number },
  shown: Rows,
  binning: Binning,
): readonly Mark[] {
  const { rows, starts } = lane;
  const { bin } = binning;
  const marks: Mark[] = [];
  // Whole bins, so that the edge of what is covered cuts no cluster in two.
  const last = Math.ceil(covered.to / bin) * bin - 1;
  const [begin, end] = toPlaces(lane, Math.floor(covered.from / bin) * bin, last);
  let place = begin;
  while (place < end) {
    const from = Math.floor(at(starts, place) / bin) * bin;
    const next = rankOf(starts, from + bin);
    const hidden = shown.subarray(
      rankOf(shown, at(rows, place)),
      rankOf(shown, at(rows, next - 1) + 1),
    );
    const gathered = { rows: rows.subarray(place, next), hidden };
    if (gathered.rows.length > hidden.length) {
      const glyphs = toGlyphs(gathered, columns, from, binning);
      marks.push(...(glyphs ?? [toCluster(gathered, columns, from, binning)]));
    }
    place = next;
  }
  return marks;
}

/** The rows of a bin, and those among them that are shown otherwise. */
type Gathered = { readonly rows: Rows; readonly hidden: Rows };

/** The events of a bin, where they stand clear of each other. None leaves its bin. */
function toGlyphs(
  gathered: Gathered,
  { first }: EventColumns,
  from: Day,
  { bin, pixelsPerDay }: Binning,
): readonly Mark[] | undefined {
  const gap = (2 * HALF_GLYPH) / pixelsPerDay;
  if ((gathered.rows.length - gathered.hidden.length - 1) * gap > bin) return undefined;
  const rows = toList(gathered);
  const inset = toInset(HALF_GLYPH, bin, pixelsPerDay);
  const places = rows.map((row) => clamp(at(first, row) + 0.5, from + inset, from + bin - inset));
  const isClear = places.every(
    (place, index) => index === 0 || place - (places[index - 1] ?? 0) >= gap,
  );
  if (!isClear) return undefined;
  return rows.map((row, index) => ({ kind: 'glyph', row, at: places[index] ?? from }));
}

function toCluster(
  gathered: Gathered,
  { family, first }: EventColumns,
  from: Day,
  { bin, pixelsPerDay }: Binning,
): Cluster {
  const { rows, hidden } = gathered;
  const families = FAMILIES.map(() => 0);
  let sum = 0;
  const count = (row: number, by: number) => {
    const its = family[row] ?? 0;
    families[its] = (families[its] ?? 0) + by;
    sum += by * (first[row] ?? 0);
  };
  // By index: there may be thousands.
  for (let index = 0; index < rows.length; index += 1) count(rows[index] ?? 0, 1);
  for (let index = 0; index < hidden.length; index += 1) count(hidden[index] ?? 0, -1);
  const size = rows.length - hidden.length;
  const inset = toInset(HALF_CLUSTER, bin, pixelsPerDay);
  let list: readonly number[] | undefined;
  return {
    kind: 'cluster',
    at: clamp(sum / size + 0.5, from + inset, from + bin - inset),
    count: size,
    get rows() {
      return (list ??= toList(gathered));
    },
    families,
  };
}

function toList({ rows, hidden }: Gathered): readonly number[] {
  const list: number[] = [];
  let next = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    if (hidden[next] === row) next += 1;
    else list.push(row);
  }
  return list;
}

/** How far from its bin's edges a mark's middle stays, in days. */
function toInset(half: number, bin: number, pixelsPerDay: number): number {
  return Math.min(half / pixelsPerDay, bin / 2);
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), to);
}
