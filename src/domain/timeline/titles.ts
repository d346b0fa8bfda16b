import type { EventColumns } from '../events/columns.ts';
import { at, toPlaces, type LaneIndex } from './lane-index.ts';
import type { LevelOfDetail, Viewport } from './level-of-detail.ts';

/** Where a title stands. */
export type Title = {
  /** Line of the lane, from 0. */
  readonly line: number;
  /** "point": a glyph on its day with the title beside it; "span": a bar or strip under the title. */
  readonly form: 'point' | 'span';
  readonly side: 'right' | 'left';
  /** Width that is left for the text with its signs, in CSS pixels, where they do not fit; else undefined. */
  readonly room: number | undefined;
};

/** Where a title stands, in CSS pixels from the corner of the lanes. */
export type TitlePlace = {
  /** The day of a point; where the bar of a span begins, but not left of the edge. */
  readonly x: number;
  /** Top of its line. */
  readonly y: number;
  /** Width of a span's bar in view; 0 for a point. */
  readonly bar: number;
};

/** How high things stand, in CSS pixels: each lane's top, its band of marks, and each line of titles below. */
export type LaneHeights = {
  readonly tops: readonly number[];
  readonly band: number;
  readonly line: number;
};

/** The room there is for titles. */
export type TitleRoom = {
  /** Lines of each lane. */
  readonly lines: readonly number[];
  /** Titles of all lanes together. */
  readonly budget: number;
  /** Row of an event that comes before all others: the open one. */
  readonly favoured?: number | undefined;
  /** Width of an event's label with its signs, in CSS pixels. */
  readonly widthOf: (row: number) => number;
};

/** Glyph, gaps and padding around a label, in CSS pixels; the distance kept from the next title. */
const AROUND = 30;
const GAP = 8;
/** Half a glyph with its padding: what stands on the other side of the day. */
const HALF = 12;
/** Least width of a label worth cutting to; a span narrower than a glyph is a point. */
const LEAST = 72;
const NARROW = 12;
/** A short span without room on its right may be a point on its left. */
const SHORT = 48;

/** Events that are tried for a title, and what having had one before counts for, in points of salience. */
const TRIED = 300;
const LOYALTY = 2;

type Interval = readonly [from: number, to: number];
type Candidate = { readonly lane: number; readonly row: number; readonly rank: number };

/** The titles of each lane: by salience, as long as lines and budget have room, none over another. */
export function placeTitles(
  lanes: readonly LaneIndex[],
  astride: readonly (readonly number[])[],
  columns: EventColumns,
  viewport: Viewport,
  room: TitleRoom,
  before: LevelOfDetail | undefined,
): readonly ReadonlyMap<number, Title>[] {
  const formerly = new Map(before?.lanes.map(({ laneId, titles }) => [laneId, titles]));
  const formerOf = (lane: number, row: number) => formerly.get(lanes[lane]?.id ?? '')?.get(row);
  const titles = lanes.map(() => new Map<number, Title>());
  const taken = room.lines.map((lines) => Array.from({ length: lines }, (): Interval[] => []));
  let left = room.budget;

  const candidates = toCandidates(lanes, astride, columns, viewport, room.favoured).map(
    (candidate) =>
      formerOf(candidate.lane, candidate.row) === undefined
        ? candidate
        : { ...candidate, rank: candidate.rank + LOYALTY },
  );
  for (const { lane, row } of candidates.toSorted((a, b) => b.rank - a.rank)) {
    if (left === 0) break;
    const lines = taken[lane] ?? [];
    const isFree = (line: number, form: Form) =>
      lines[line]?.every(([from, to]) => form.to + GAP <= from || form.from >= to + GAP) ?? false;
    const toLine = (form: Form) => {
      const wanted = formerOf(lane, row)?.line ?? 0;
      return isFree(wanted, form) ? wanted : lines.findIndex((_taken, line) => isFree(line, form));
    };
    for (const form of toForms(row, columns, viewport, room.widthOf(row))) {
      const line = toLine(form);
      if (line === -1) continue;
      lines[line]?.push([form.from, form.to]);
      titles[lane]?.set(row, { line, form: form.form, side: form.side, room: form.room });
      left -= 1;
      break;
    }
  }
  return titles;
}

/** Where the title of a row stands in a lane, in whatever viewport it was placed for. */
export function toTitlePlace(
  row: number,
  { form, line: number }: Title,
  lane: number,
  { tops, band, line }: LaneHeights,
  { first, possibleFirst, possibleLast }: EventColumns,
  { from, to, width }: Viewport,
): TitlePlace {
  const toX = (day: number) => ((day - from) * width) / (to - from);
  const y = (tops[lane] ?? 0) + band + number * line;
  if (form === 'point') return { x: toX(at(first, row) + 0.5), y, bar: 0 };
  const end = Math.min(toX(at(possibleLast, row) + 1), width);
  // Held at the edge as long as its bar is in view, then taken along.
  const x = Math.max(toX(at(possibleFirst, row)), Math.min(end, 0));
  return { x, y, bar: Math.max(end - x, 0) };
}

type Form = Omit<Title, 'line'> & { readonly from: number; readonly to: number };

/** The ways a title may stand, best first, each with what it would cover in CSS pixels from the left edge. */
function toForms(
  row: number,
  { first, possibleFirst, possibleLast }: EventColumns,
  { from, to, width }: Viewport,
  label: number,
): readonly Form[] {
  const pixelsPerDay = width / (to - from);
  const toX = (day: number) => (day - from) * pixelsPerDay;
  const needed = AROUND + label;
  const [begin, finish] = [toX(at(possibleFirst, row)), toX(at(possibleLast, row) + 1)];
  const start = Math.max(begin, 0);
  const end = Math.min(finish, width);
  const isDay = at(possibleFirst, row) === at(possibleLast, row);
  const isSpan = !isDay && finish - begin >= NARROW;
  if (isSpan && (start + needed <= width || end - start >= SHORT)) {
    const cut = start + needed > width ? width - start - AROUND : undefined;
    const reach = cut === undefined ? start + needed : width;
    // A bar without room for its title may still be a point with the title on its left.
    if (cut === undefined || cut >= LEAST) {
      return [{ form: 'span', side: 'right', room: cut, from: start, to: Math.max(end, reach) }];
    }
  }
  const x = toX(at(first, row) + 0.5);
  if (x < 0 || x > width) return [];
  const right = { from: x - HALF, to: x - HALF + needed };
  const left = { from: x + HALF - needed, to: x + HALF };
  const whole: readonly Form[] = [
    { form: 'point', side: 'right', room: undefined, ...right },
    { form: 'point', side: 'left', room: undefined, ...left },
  ];
  // Half a glyph may stand over the edge; no letter does.
  const fitting = whole.filter(({ side, from: start, to: end }) =>
    side === 'right' ? end <= width : start >= 0,
  );
  if (fitting.length > 0) return fitting;
  const isRight = width - right.from > left.to;
  const cut = (isRight ? width - right.from : left.to) - AROUND;
  if (cut < LEAST) return [];
  return isRight
    ? [{ form: 'point', side: 'right', room: cut, from: right.from, to: width }]
    : [{ form: 'point', side: 'left', room: cut, from: 0, to: left.to }];
}

/** The events that may get a title: all of a sparse viewport, the most salient of a dense one. */
function toCandidates(
  lanes: readonly LaneIndex[],
  astride: readonly (readonly number[])[],
  { salience }: EventColumns,
  { from, to }: Viewport,
  favoured: number | undefined,
): readonly Candidate[] {
  const inside = lanes.map((lane) => toPlaces(lane, Math.floor(from), Math.ceil(to) - 1));
  const each = (visit: (lane: number, row: number) => void) => {
    for (const [lane, { rows }] of lanes.entries()) {
      const [start, end] = inside[lane] ?? [0, 0];
      for (let place = start; place < end; place += 1) visit(lane, at(rows, place));
      for (const row of astride[lane] ?? []) visit(lane, row);
    }
  };
  // How many there are of each salience, to know from which on there are few enough.
  const counts: number[] = [];
  each((_lane, row) => {
    const value = at(salience, row);
    counts[value] = (counts[value] ?? 0) + 1;
  });
  let least = counts.length;
  let tried = 0;
  while (least > 0 && tried < TRIED) tried += counts[(least -= 1)] ?? 0;
  // Of the least salient ones that are tried, as many as still fit, spread over the whole.
  const among = counts[least] ?? 0;
  const share = tried > TRIED ? (among - (tried - TRIED)) / among : 1;
  const candidates: Candidate[] = [];
  each((lane, row) => {
    if (row === favoured) {
      candidates.push({ lane, row, rank: Infinity });
      return;
    }
    const value = at(salience, row);
    if (value < least) return;
    const lot = toLot(row);
    if (value > least || lot <= share) candidates.push({ lane, row, rank: value + 1 - lot });
  });
  return candidates;
}

/** A number from 0 to 1 for each row, always the same: Knuth's multiplicative hash. */
function toLot(row: number): number {
  return (Math.imul(row + 1, 2_654_435_761) >>> 0) / 2 ** 32;
}
