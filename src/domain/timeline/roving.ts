import type { Day } from '../dates/day.ts';
import { rankOf } from '../events/rows.ts';
import { at, type LaneIndex } from './lane-index.ts';

/** An event in one of its lanes: where the keyboard is. Of a cluster, its first event. */
export type LanePosition = { readonly laneId: string; readonly row: number };

/** Something that is drawn and takes the focus: the rows of its first and last event. */
export type Stop = { readonly row: number; readonly last: number };

/** What is drawn in a lane, in order of time. */
export type LaneStops = { readonly laneId: string; readonly stops: readonly Stop[] };

export type Step = 'previous' | 'next' | 'first' | 'last' | 'lane above' | 'lane below';

/**
 * Where a step leads from a position: along a lane by what is drawn, past its edge to the next event
 * that is not, to the lane's first or last event, or to what is nearest in time in the next lane that
 * shows anything. It stays where there is nothing further; from nowhere it begins at the first stop.
 */
export function toNextPosition(
  lanes: readonly LaneStops[],
  indexes: readonly LaneIndex[],
  dayOf: (row: number) => Day,
  from: LanePosition | undefined,
  step: Step,
): LanePosition | undefined {
  const place = lanes.findIndex(({ laneId }) => laneId === from?.laneId);
  const lane = lanes[place];
  const index = indexes.find(({ id }) => id === from?.laneId);
  if (lane === undefined || index === undefined || from === undefined) return toStart(lanes);
  const toRow = (row: number | undefined) => ({ laneId: lane.laneId, row: row ?? from.row });
  const current = lane.stops.findIndex(({ row, last }) => row <= from.row && from.row <= last);
  const stop = lane.stops[current] ?? { row: from.row, last: from.row };
  switch (step) {
    case 'first':
      return toRow(index.rows[0]);
    case 'last':
      return toRow(index.rows.at(-1));
    case 'previous':
      return toRow(lane.stops[current - 1]?.row ?? index.rows[rankOf(index.rows, stop.row) - 1]);
    case 'next': {
      const following = current === -1 ? undefined : lane.stops[current + 1]?.row;
      return toRow(following ?? index.rows[rankOf(index.rows, stop.last + 1)]);
    }
    case 'lane above':
    case 'lane below': {
      const others =
        step === 'lane above' ? lanes.slice(0, place).toReversed() : lanes.slice(place + 1);
      const other = others.find(({ stops }) => stops.length > 0);
      return other ? toNearest(other, dayOf(from.row), dayOf) : from;
    }
  }
}

function toStart(lanes: readonly LaneStops[]): LanePosition | undefined {
  const lane = lanes.find(({ stops }) => stops.length > 0);
  const [first] = lane?.stops ?? [];
  return lane && first && { laneId: lane.laneId, row: first.row };
}

function toNearest(
  { laneId, stops }: LaneStops,
  day: Day,
  dayOf: (row: number) => Day,
): LanePosition | undefined {
  const distance = ({ row }: Stop) => Math.abs(dayOf(row) - day);
  const [nearest] = stops.toSorted((a, b) => distance(a) - distance(b));
  return nearest && { laneId, row: nearest.row };
}

/** First day of an event by a column of them. */
export function toDayOf(first: Int32Array): (row: number) => Day {
  return (row) => at(first, row);
}
