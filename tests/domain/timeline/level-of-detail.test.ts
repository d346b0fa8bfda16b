import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterEvents } from '../../../src/domain/facets/filter-events';
import { LANE_KINDS, toLanes } from '../../../src/domain/timeline/lanes';
import { toLevelOfDetail } from '../../../src/domain/timeline/level-of-detail';
import { bySalience } from '../../../src/domain/timeline/salience';
import { toPresence, windowLength } from '../../../src/domain/timeline/time-window';
import { realDataset } from '../../fixtures/real-dataset';
import { arbitraryFilters } from '../../support/arbitrary-view-state';

const dataset = realDataset();
const { until, extent } = dataset;

const arbitraryDrawing = fc
  .tuple(arbitraryFilters(dataset), fc.constantFrom(...LANE_KINDS), fc.integer({ min: 0, max: 50 }))
  .map(([filters, kind, budget]) => {
    const { matching } = filterEvents(dataset, filters);
    const lanes = toLanes(dataset, matching, kind, filters);
    return {
      window: filters,
      budget,
      lanes,
      drawn: toLevelOfDetail(lanes, filters, until, budget),
    };
  });

describe('the level of detail', () => {
  it('draws every event that touches the window, in each of its lanes', () => {
    fc.assert(
      fc.property(arbitraryDrawing, ({ window, lanes, drawn }) => {
        const inWindow = lanes.flatMap(({ id, events }) =>
          events
            .filter(({ date }) => toPresence(date, window, until) !== 'absent')
            .map((event) => `${id} ${event.id}`),
        );
        const places = drawn.map(({ laneId, event }) => `${laneId} ${event.id}`);
        expect(new Set(places).size).toBe(places.length);
        expect(inWindow.filter((place) => !places.includes(place))).toEqual([]);
      }),
    );
  });

  it('draws nothing further off than half a window', () => {
    fc.assert(
      fc.property(arbitraryDrawing, ({ window, drawn }) => {
        const margin = Math.ceil(windowLength(window) / 2);
        const wide = { from: window.from - margin, to: window.to + margin };
        for (const { event } of drawn)
          expect(toPresence(event.date, wide, until)).not.toBe('absent');
      }),
    );
  });

  it('gives titles to as many events as the budget has, to the most salient', () => {
    fc.assert(
      fc.property(arbitraryDrawing, ({ budget, drawn }) => {
        const events = [...new Set(drawn.map(({ event }) => event))].toSorted(bySalience);
        const titled = new Set(
          drawn.filter(({ detail }) => detail === 'title').map(({ event }) => event),
        );
        expect(titled).toEqual(new Set(events.slice(0, budget)));
      }),
    );
  });

  it('gives an event the same detail in all its lanes', () => {
    const lanes = toLanes(dataset, dataset.events, 'actor', { actor: [], theme: [] });
    const drawn = toLevelOfDetail(lanes, extent, until, 10);
    const details = new Map<string, Set<string>>();
    for (const { event, detail } of drawn) {
      details.set(event.id, (details.get(event.id) ?? new Set()).add(detail));
    }
    expect([...details.values()].every(({ size }) => size === 1)).toBe(true);
    expect(drawn.length).toBeGreaterThan(details.size); // some event does stand in two lanes
    expect(drawn.filter(({ detail }) => detail === 'glyph').length).toBeGreaterThan(0);
  });

  it('draws sixty titles at most when not told otherwise', () => {
    const [event] = dataset.events;
    if (event === undefined) throw new Error('The dataset is empty');
    const many = Array.from({ length: 100 }, (_, index) => ({ ...event, index, id: `e-${index}` }));
    const drawn = toLevelOfDetail([{ id: 'lane', label: undefined, events: many }], extent, until);
    expect(drawn).toHaveLength(100);
    expect(drawn.filter(({ detail }) => detail === 'title')).toHaveLength(60);
  });

  it('draws nothing of no lanes', () => {
    expect(toLevelOfDetail([], extent, until)).toEqual([]);
  });
});
