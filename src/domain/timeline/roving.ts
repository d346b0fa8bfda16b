import type { HistoricalEvent } from '../events/dataset.ts';
import type { Lane } from './lanes.ts';

/** An event in one of its lanes: where the keyboard is. */
export type LanePosition = { readonly laneId: string; readonly eventId: string };

export type Step = 'previous' | 'next' | 'first' | 'last' | 'lane above' | 'lane below';

/**
 * Where a step leads from a position: along a lane by date, or to the event of the neighbouring lane
 * that is nearest in time. At an edge it stays; from nowhere it begins at the first event.
 */
export function toNextPosition(
  lanes: readonly Lane[],
  from: LanePosition | undefined,
  step: Step,
): LanePosition | undefined {
  const row = lanes.findIndex(({ id }) => id === from?.laneId);
  const lane = lanes[row];
  const column = lane?.events.findIndex(({ id }) => id === from?.eventId) ?? -1;
  const event = lane?.events[column];
  if (lane === undefined || event === undefined) return toPosition(lanes[0], lanes[0]?.events[0]);
  switch (step) {
    case 'previous':
      return toPosition(lane, lane.events[column - 1] ?? event);
    case 'next':
      return toPosition(lane, lane.events[column + 1] ?? event);
    case 'first':
      return toPosition(lane, lane.events[0]);
    case 'last':
      return toPosition(lane, lane.events.at(-1));
    case 'lane above':
    case 'lane below': {
      const other = lanes[step === 'lane above' ? row - 1 : row + 1] ?? lane;
      return other === lane ? toPosition(lane, event) : toPosition(other, toNearest(other, event));
    }
  }
}

function toPosition(
  lane: Lane | undefined,
  event: HistoricalEvent | undefined,
): LanePosition | undefined {
  return lane && event && { laneId: lane.id, eventId: event.id };
}

function toNearest({ events }: Lane, { date }: HistoricalEvent): HistoricalEvent | undefined {
  const start = date.strict[0] ?? 0;
  const distance = (event: HistoricalEvent) => Math.abs((event.date.strict[0] ?? 0) - start);
  return events.toSorted((a, b) => distance(a) - distance(b))[0];
}
