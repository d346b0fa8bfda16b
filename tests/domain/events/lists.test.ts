import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countValues,
  listAt,
  packLists,
  toLists,
  toSingles,
} from '../../../src/domain/events/lists';
import { toAllRows } from '../../../src/domain/events/rows';

const SIZE = 6;
const arbitraryColumn = fc.array(fc.uniqueArray(fc.nat(SIZE - 1)), { maxLength: 20 });

describe('lists of numbers by row', () => {
  it('are those that were packed', () => {
    fc.assert(
      fc.property(arbitraryColumn, (column) => {
        const lists = toLists(packLists(column), SIZE);
        expect(column.map((_, row) => listAt(lists, row))).toEqual(column);
      }),
    );
  });

  it('of one number each are the same as lists of one', () => {
    const numbers = [3, 0, 5];
    expect(toSingles(numbers, SIZE)).toEqual(
      toLists(packLists(numbers.map((number) => [number])), SIZE),
    );
  });

  it('are counted over some rows', () => {
    fc.assert(
      fc.property(arbitraryColumn, fc.nat(4), (column, step) => {
        const rows = toAllRows(column.length).filter((row) => row % (step + 1) === 0);
        const counts = Array.from({ length: SIZE }, (_, value) => {
          return [...rows].filter((row) => column[row]?.includes(value)).length;
        });
        expect([...countValues(toLists(packLists(column), SIZE), SIZE, rows)]).toEqual(counts);
      }),
    );
  });

  it('refuse the number of a record that does not exist', () => {
    expect(() => toLists(packLists([[0], [1, 9]]), 9)).toThrow(/row 9/);
    expect(() => toSingles([9], 9)).toThrow(/row 9/);
  });

  it('refuse numbers that are not as many as they count', () => {
    expect(() => toLists({ counts: [1, 1], values: [0] }, 9)).toThrow(/1 numbers instead of 2/);
  });
});
