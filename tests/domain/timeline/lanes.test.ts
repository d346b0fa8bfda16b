import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoricalEvent } from '../../../src/domain/events/dataset';
import { toAllRows } from '../../../src/domain/events/rows';
import { filterEvents } from '../../../src/domain/facets/filter-events';
import { matchEvents } from '../../../src/domain/facets/match-events';
import { NO_FILTER } from '../../../src/domain/permalink/view-state';
import { LANE_KINDS, OTHERS_LANE, toLanes, type Lane } from '../../../src/domain/timeline/lanes';
import { realDataset } from '../../fixtures/real-dataset';
import { arbitraryFilters } from '../../support/arbitrary-view-state';
import { fixtureDataset, idsOf } from '../../support/fixture-dataset';

const dataset = fixtureDataset();
const ALL = toAllRows(dataset.size);
const NONE = { actor: [], theme: [] };

const laneIds = (lanes: readonly Lane[]) => lanes.map(({ id }) => id);
const eventIds = (lanes: readonly Lane[], lane: string) =>
  idsOf(dataset, lanes.find(({ id }) => id === lane)?.rows ?? new Int32Array());

describe('lanes', () => {
  it('by nature are the families, in their order, without the empty ones', () => {
    const lanes = toLanes(dataset, ALL, 'nature', NONE);
    expect(laneIds(lanes)).toEqual([
      'visits',
      'summits',
      'agreements',
      'ruptures',
      'statements',
      'power',
      'security',
    ]);
    expect(eventIds(lanes, 'visits')).toEqual([
      '2020-02-alpha-beta-meeting',
      '2020-03-05-eva-visits-betaport',
    ]);
    const some = toLanes(dataset, ALL.slice(0, 2), 'nature', NONE);
    expect(laneIds(some)).toEqual(['agreements', 'power']);
  });

  it('by actor are the states and blocs with most events, then the others', () => {
    const lanes = toLanes(dataset, ALL, 'actor', NONE);
    expect(laneIds(lanes)).toEqual(['beta', 'alpha', 'gamma-union', OTHERS_LANE]);
    expect(lanes.map(({ label }) => label?.en)).toEqual([
      'Beta',
      'Alphaland',
      'Gamma Union',
      undefined,
    ]);
    expect(eventIds(lanes, OTHERS_LANE)).toEqual([
      '2020-08-18-delta-attack',
      '2022-03-01-eva-statement',
    ]);
  });

  it('of a bloc whose members count hold what those did', () => {
    const choice = { ...NO_FILTER, actor: ['gamma-union'], members: ['gamma-union'] };
    const { matching, values } = matchEvents(dataset, choice, undefined);
    const lanes = toLanes(dataset, matching, 'actor', choice, values);
    expect(laneIds(lanes)).toEqual(['gamma-union']);
    expect(eventIds(lanes, 'gamma-union')).toContain('2021-05-26-alpha-sanctions-beta');
  });

  it('by actor are at most eight and the others', () => {
    const whole = realDataset();
    const lanes = toLanes(whole, toAllRows(whole.size), 'actor', NONE);
    expect(lanes).toHaveLength(9);
    expect(laneIds(lanes).slice(0, 2)).toEqual(['ml', 'us']);
    const kindOf = new Map(whole.actors.map(({ id, kind }) => [id, kind]));
    const kinds = new Set(
      laneIds(lanes)
        .slice(0, -1)
        .map((id) => kindOf.get(id)),
    );
    expect(kinds).toEqual(new Set(['state', 'bloc']));
  });

  it('by actor are the chosen actors, of any kind, in the dataset’s order', () => {
    const chosen = { actor: ['eva-oeuvre', 'alpha'], theme: [] };
    const lanes = toLanes(dataset, ALL, 'actor', chosen);
    expect(laneIds(lanes)).toEqual(['alpha', 'eva-oeuvre', OTHERS_LANE]);
  });

  it('by theme are the chosen themes or all of them', () => {
    const all = toLanes(dataset, ALL, 'theme', NONE);
    expect(laneIds(all)).toEqual(['borders', 'elections', 'trade', OTHERS_LANE]);
    const chosen = { actor: [], theme: ['trade'] };
    expect(laneIds(toLanes(dataset, ALL, 'theme', chosen))).toEqual(['trade', OTHERS_LANE]);
  });

  it('by nothing are one without a label', () => {
    expect(toLanes(dataset, ALL, 'none', NONE)).toEqual([
      { id: OTHERS_LANE, label: undefined, rows: ALL },
    ]);
  });

  it('show an event of several values in each of its lanes', () => {
    const lanes = toLanes(dataset, ALL, 'theme', NONE);
    for (const theme of ['trade', 'borders']) {
      expect(eventIds(lanes, theme)).toContain('2020-03-05-eva-visits-betaport');
    }
  });
});

describe.each([
  { name: 'fixture', whole: dataset },
  { name: 'published dataset', whole: realDataset() },
])('lanes of the $name', ({ whole }) => {
  const arbitraryLanes = fc
    .tuple(arbitraryFilters(whole), fc.constantFrom(...LANE_KINDS))
    .map(([filters, kind]) => {
      const rows = filterEvents(whole, filters).matching;
      return { filters, kind, rows, lanes: toLanes(whole, rows, kind, filters) };
    });
  const valuesOf = (event: HistoricalEvent) => ({
    nature: [event.type.family],
    actor: event.actors.map(({ id }) => id),
    theme: event.themes.map(({ id }) => id),
    none: [],
  });

  it('hold every event in each of its lanes, and among the others only when it has none', () => {
    fc.assert(
      fc.property(arbitraryLanes, ({ kind, rows, lanes }) => {
        const there = laneIds(lanes);
        for (const row of rows) {
          const own: readonly string[] = valuesOf(whole.eventAt(row))[kind].filter((id) =>
            there.includes(id),
          );
          const expected = own.length > 0 ? own : [OTHERS_LANE];
          const actual = lanes.filter((lane) => lane.rows.includes(row)).map(({ id }) => id);
          expect(actual.toSorted()).toEqual(expected.toSorted());
        }
      }),
    );
  });

  it('hold nothing else, nothing twice, and everything in order of date', () => {
    fc.assert(
      fc.property(arbitraryLanes, ({ rows, lanes }) => {
        expect(new Set(laneIds(lanes)).size).toBe(lanes.length);
        for (const lane of lanes) {
          expect(lane.rows).toEqual(rows.filter((row) => lane.rows.includes(row)));
        }
      }),
    );
  });

  it('stand in an order that does not depend on the events shown', () => {
    fc.assert(
      fc.property(arbitraryLanes, ({ filters, kind, lanes }) => {
        const all = laneIds(toLanes(whole, toAllRows(whole.size), kind, filters));
        const shown = laneIds(lanes).filter((id) => id !== OTHERS_LANE);
        expect(shown).toEqual(all.filter((id) => shown.includes(id)));
      }),
    );
  });
});
