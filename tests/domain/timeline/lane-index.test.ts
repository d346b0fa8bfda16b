import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayColumns } from '../../../src/domain/events/columns';
import { toAllRows } from '../../../src/domain/events/rows';
import { at, toAstride, toLaneIndex, toPlaces } from '../../../src/domain/timeline/lane-index';
import { arbitraryColumns } from '../../support/arbitrary-columns';

const arbitraryDays = fc.tuple(fc.integer({ min: -800, max: 800 }), fc.nat(600));

/** Rows that touch the days, each looked at. */
function touching(columns: DayColumns, from: number, to: number): number[] {
  return [...columns.first.keys()].filter(
    (row) => at(columns.possibleFirst, row) <= to && at(columns.possibleLast, row) >= from,
  );
}

describe('the index of a lane', () => {
  it('finds exactly the events that touch a window: those that begin in it, and those astride', () => {
    fc.assert(
      fc.property(arbitraryColumns(), arbitraryDays, (columns, [from, length]) => {
        const to = from + length;
        const index = toLaneIndex({ id: 'lane', rows: toAllRows(columns.first.length) }, columns);
        const [start, end] = toPlaces(index, from, to);
        const found = [...index.rows.subarray(start, end), ...toAstride(index, columns, from, to)];
        expect(found.toSorted((a, b) => a - b)).toEqual(touching(columns, from, to));
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('is of its own rows only', () => {
    fc.assert(
      fc.property(arbitraryColumns(), arbitraryDays, (columns, [from, length]) => {
        const rows = toAllRows(columns.first.length).filter((row) => row % 3 === 0);
        const index = toLaneIndex({ id: 'lane', rows }, columns);
        const found = [...toAstride(index, columns, from, from + length), ...index.spans];
        expect(found.filter((row) => row % 3 !== 0)).toEqual([]);
      }),
    );
  });

  it('of nothing finds nothing', () => {
    const [columns] = fc.sample(arbitraryColumns(), 1);
    if (columns === undefined) throw new Error('No sample');
    const index = toLaneIndex({ id: 'lane', rows: new Int32Array() }, columns);
    expect(toPlaces(index, -10_000, 10_000)).toEqual([0, 0]);
    expect(toAstride(index, columns, -10_000, 10_000)).toEqual([]);
  });
});
