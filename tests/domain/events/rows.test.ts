import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankOf, toAllRows, toRowsWhere } from '../../../src/domain/events/rows';

const arbitraryRows = fc
  .uniqueArray(fc.nat(50))
  .map((rows) => Int32Array.from(rows).toSorted((a, b) => a - b));

describe('rows', () => {
  it('of all events are those from the first to the last', () => {
    expect([...toAllRows(3)]).toEqual([0, 1, 2]);
    expect(toAllRows(0)).toHaveLength(0);
  });

  it('are filtered as lists are', () => {
    const isOdd = (row: number) => row % 2 === 1;
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        expect(toRowsWhere(rows, isOdd)).toEqual(rows.filter(isOdd));
      }),
    );
  });

  it('are searched for the place that a row has or would have', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.integer({ min: -1, max: 51 }), (rows, row) => {
        expect(rankOf(rows, row)).toBe(rows.filter((other) => other < row).length);
      }),
    );
  });
});
