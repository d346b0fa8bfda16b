import type { Day } from '../dates/day.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { toSpans } from '../dates/spans.ts';
import type { Dataset } from '../events/dataset.ts';
import type { Band } from '../events/record.ts';
import type { BandChoice } from '../permalink/view-state.ts';
import type { Viewport } from './level-of-detail.ts';
import type { TimeWindow } from './time-window.ts';

/**
 * A band with its days, both ends included: `from` to `to` are those it may have held, `sureFrom` to
 * `sureTo` those it certainly did. They lie within the data, or reach the day that the data reaches.
 */
export type BandSpan = {
  readonly band: Band;
  readonly from: Day;
  readonly to: Day;
  readonly sureFrom: Day;
  readonly sureTo: Day;
  /** It still holds on the last day of the data. */
  readonly isOngoing: boolean;
};

/**
 * The bands of a choice, by first possible day. `selected` are those of the chosen actor; of several,
 * those between two of them.
 */
export function toChosenBands(
  bands: readonly Band[],
  choice: BandChoice,
  actors: readonly string[],
): readonly Band[] {
  if (choice === 'all') return bands;
  if (choice === 'none' || actors.length === 0) return [];
  const isChosen = (actor: string) => actors.includes(actor);
  return bands.filter((band) =>
    actors.length === 1 ? band.actors.some(isChosen) : band.actors.every(isChosen),
  );
}

/** The days of a band; one whose beginning nobody knows may go back to the first day of the data. */
export function toBandSpan(
  band: Band,
  { extent, until }: Pick<Dataset, 'extent' | 'until'>,
): BandSpan {
  const { certain, possible } = toSpans(band.date, until);
  const from = Math.max(possible[0], Math.min(extent.from, possible[1]));
  return {
    band,
    from,
    to: possible[1],
    sureFrom: Math.max(certain[0], from),
    sureTo: certain[1],
    isOngoing: band.date.end.kind === 'open',
  };
}

/** The bands that hold on some day of a window, perhaps. */
export function toBandsWithin(
  spans: readonly BandSpan[],
  { from, to }: TimeWindow,
): readonly BandSpan[] {
  return spans.filter((span) => span.from <= to && span.to >= from);
}

/** The window around a band as far as it is sure, with a margin to see its ends in. */
export function toBandWindow({ sureFrom, to }: BandSpan): TimeWindow {
  const margin = Math.max(Math.round((to - sureFrom) * 0.1), 7);
  return { from: sureFrom - margin, to: to + margin };
}

/** The bands that hold on some day of an event, perhaps, and are of its actors alone. */
export function toBandsOn(
  spans: readonly BandSpan[],
  date: EdtfDate,
  actors: readonly string[],
  until: Day,
): readonly BandSpan[] {
  const [from, to] = toSpans(date, until).possible;
  return toBandsWithin(spans, { from, to }).filter(({ band }) =>
    band.actors.every((actor) => actors.includes(actor)),
  );
}

/** Where bands stand, none over another. */
export type BandLayout = {
  /** Id of a band → its row, from 0. */
  readonly rows: ReadonlyMap<string, number>;
  /** The bands of the window that have no row. */
  readonly beyond: readonly BandSpan[];
};

/** Rows that show all bands at once, whatever the window; never more than `limit`. */
export function countBandRows(spans: readonly BandSpan[], limit: number): number {
  return Math.min(pack(byStart(spans), spans.length).count, limit);
}

/**
 * Gives bands their rows. All of them keep the same ones in every window, if `limit` rows are enough;
 * else those of the window get them, first the ones that begin or end in it, then the shorter ones.
 * Which of them had a row `before` keeps it where it can.
 */
export function layBands(
  spans: readonly BandSpan[],
  window: TimeWindow,
  limit: number,
  before?: BandLayout,
): BandLayout {
  const whole = pack(byStart(spans), limit);
  if (whole.rows.size === spans.length) return { rows: whole.rows, beyond: [] };
  const within = toBandsWithin(spans, window);
  const isChange = ({ sureFrom, sureTo, isOngoing }: BandSpan) =>
    sureFrom > window.from || (!isOngoing && sureTo < window.to);
  const ranked = within.toSorted(
    (a, b) => Number(isChange(b)) - Number(isChange(a)) || a.to - a.from - (b.to - b.from),
  );
  const { rows } = pack(ranked, limit, before?.rows);
  return { rows, beyond: within.filter(({ band }) => !rows.has(band.id)) };
}

/** Each band in its wanted row, else the first that is free. */
function pack(
  spans: readonly BandSpan[],
  limit: number,
  wanted: ReadonlyMap<string, number> = new Map(),
): { readonly rows: ReadonlyMap<string, number>; readonly count: number } {
  const taken: BandSpan[][] = [];
  const rows = new Map<string, number>();
  for (const span of spans) {
    const isFree = (row: number) =>
      taken[row]?.every(({ from, to }) => to < span.from || from > span.to) ?? true;
    const wish = wanted.get(span.band.id);
    let row = wish !== undefined && wish < limit && isFree(wish) ? wish : 0;
    while (row < limit && !isFree(row)) row += 1;
    if (row === limit) continue;
    (taken[row] ??= []).push(span);
    rows.set(span.band.id, row);
  }
  return { rows, count: taken.length };
}

function byStart(spans: readonly BandSpan[]): readonly BandSpan[] {
  return spans.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** Where a band is drawn, in CSS pixels from the left edge of the viewport; its ends may lie beyond it. */
export type BandBox = {
  readonly from: number;
  readonly to: number;
  readonly sureFrom: number;
  readonly sureTo: number;
};

export function toBandBox({ from, to, sureFrom, sureTo }: BandSpan, viewport: Viewport): BandBox {
  const pixelsPerDay = viewport.width / (viewport.to - viewport.from);
  const toX = (day: number) => (day - viewport.from) * pixelsPerDay;
  return { from: toX(from), to: toX(to + 1), sureFrom: toX(sureFrom), sureTo: toX(sureTo + 1) };
}

/** The part of a band that is in view, in CSS pixels; undefined for one that is not. */
export function toVisibleBox(
  { from, to }: BandBox,
  { width }: Viewport,
): { readonly from: number; readonly to: number } | undefined {
  const [start, end] = [Math.max(from, 0), Math.min(to, width)];
  return start < end ? { from: start, to: end } : undefined;
}
