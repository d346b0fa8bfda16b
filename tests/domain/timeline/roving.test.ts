import { describe, expect, it } from 'vitest';
import { toLaneIndex } from '../../../src/domain/timeline/lane-index';
import { toNextPosition, type LaneStops, type Step } from '../../../src/domain/timeline/roving';

/** Ten events, one every hundred days. */
const days = Int32Array.from({ length: 10 }, (_, row) => row * 100);
const columns = { first: days, last: days, possibleFirst: days, possibleLast: days };
const dayOf = (row: number) => row * 100;
const lane = (id: string, rows: readonly number[]) =>
  toLaneIndex({ id, rows: Int32Array.from(rows) }, columns);
const indexes = [lane('above', [0, 4, 8]), lane('empty', [1]), lane('below', [2, 3, 5, 6, 7, 9])];

/** In the window: events 3 to 7, of which 5 and 6 are in a cluster. */
const drawn: readonly LaneStops[] = [
  { laneId: 'above', stops: [{ row: 4, last: 4 }] },
  { laneId: 'empty', stops: [] },
  {
    laneId: 'below',
    stops: [
      { row: 3, last: 3 },
      { row: 5, last: 6 },
      { row: 7, last: 7 },
    ],
  },
];

const walk = (laneId: string, row: number, step: Step, lanes = drawn) =>
  toNextPosition(lanes, indexes, dayOf, { laneId, row }, step);

describe('the place of the keyboard in the lanes', () => {
  it('begins at the first thing drawn, also when its lane has gone', () => {
    const first = { laneId: 'above', row: 4 };
    expect(toNextPosition(drawn, indexes, dayOf, undefined, 'next')).toEqual(first);
    expect(walk('gone', 5, 'last')).toEqual(first);
    const [, ...others] = drawn;
    const below = { laneId: 'below', row: 3 };
    expect(toNextPosition(others, indexes, dayOf, undefined, 'next')).toEqual(below);
  });

  it('goes along its lane by what is drawn: a cluster is one stop', () => {
    expect(walk('below', 3, 'next')).toEqual({ laneId: 'below', row: 5 });
    expect(walk('below', 5, 'next')).toEqual({ laneId: 'below', row: 7 });
    expect(walk('below', 6, 'next')).toEqual({ laneId: 'below', row: 7 });
    expect(walk('below', 7, 'previous')).toEqual({ laneId: 'below', row: 5 });
    expect(walk('below', 5, 'previous')).toEqual({ laneId: 'below', row: 3 });
  });

  it('goes on to events beyond the window, and stays at the ends of its lane', () => {
    expect(walk('below', 7, 'next')).toEqual({ laneId: 'below', row: 9 });
    expect(walk('below', 3, 'previous')).toEqual({ laneId: 'below', row: 2 });
    expect(walk('below', 9, 'next')).toEqual({ laneId: 'below', row: 9 });
    expect(walk('above', 0, 'previous')).toEqual({ laneId: 'above', row: 0 });
  });

  it('goes to the first and the last event of its lane, drawn or not', () => {
    expect(walk('below', 5, 'first')).toEqual({ laneId: 'below', row: 2 });
    expect(walk('below', 5, 'last')).toEqual({ laneId: 'below', row: 9 });
  });

  it('goes to what is nearest in time in the next lane that shows anything', () => {
    expect(walk('above', 4, 'lane below')).toEqual({ laneId: 'below', row: 3 });
    expect(walk('below', 7, 'lane above')).toEqual({ laneId: 'above', row: 4 });
  });

  it('stays in the first lane and in the last one', () => {
    expect(walk('above', 4, 'lane above')).toEqual({ laneId: 'above', row: 4 });
    expect(walk('below', 7, 'lane below')).toEqual({ laneId: 'below', row: 7 });
  });

  it('is nowhere when nothing is drawn', () => {
    const nothing = drawn.map(({ laneId }) => ({ laneId, stops: [] }));
    expect(toNextPosition(nothing, indexes, dayOf, undefined, 'next')).toBeUndefined();
  });
});
