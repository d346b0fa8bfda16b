import type { HistoricalEvent } from '../events/dataset.ts';
import type { Day } from '../dates/day.ts';
import type { Lane } from './lanes.ts';
import { bySalience } from './salience.ts';
import { toPresence, windowLength, type TimeWindow } from './time-window.ts';

/** Events that keep their titles at once: what vis-timeline draws smoothly. */
const TITLE_BUDGET = 60;

/** Share of the window drawn beyond its edges, so that a pan meets events and not blanks. */
const MARGIN = 0.5;

/** One event in one lane, and how much of it is shown. */
export type DrawnEvent = {
  readonly laneId: string;
  readonly event: HistoricalEvent;
  readonly detail: 'title' | 'glyph';
};

/**
 * What to draw for a window: every event of every lane that touches the window or its margins, the
 * most salient with their titles, the others as glyphs. An event keeps the same detail in all its lanes.
 */
export function toLevelOfDetail(
  lanes: readonly Lane[],
  window: TimeWindow,
  until: Day,
  budget = TITLE_BUDGET,
): readonly DrawnEvent[] {
  const margin = Math.ceil(windowLength(window) * MARGIN);
  const wide = { from: window.from - margin, to: window.to + margin };
  const near = lanes.flatMap(({ id, events }) =>
    events
      .filter(({ date }) => toPresence(date, wide, until) !== 'absent')
      .map((event) => ({ laneId: id, event })),
  );
  const ranked = [...new Set(near.map(({ event }) => event))].toSorted(bySalience);
  const titled = new Set(ranked.slice(0, budget));
  return near.map(({ laneId, event }) => ({
    laneId,
    event,
    detail: titled.has(event) ? 'title' : 'glyph',
  }));
}
