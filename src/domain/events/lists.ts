import type { Rows } from './rows.ts';

/**
 * A short list of numbers for every row, all in two arrays instead of one array a row: the list of
 * row r is `values` from `starts[r]` to `starts[r + 1]`, the end excluded.
 */
export type Lists = { readonly starts: Uint32Array; readonly values: Uint32Array };

/** Packs the lists of all rows. A number that is not below `limit` names a missing record, and throws. */
export function toLists(column: readonly (readonly number[])[], limit: number): Lists {
  const starts = new Uint32Array(column.length + 1);
  let end = 0;
  for (let row = 0; row < column.length; row += 1) {
    end += column[row]?.length ?? 0;
    starts[row + 1] = end;
  }
  const values = new Uint32Array(end);
  let at = 0;
  for (let row = 0; row < column.length; row += 1) {
    const list = column[row] ?? [];
    for (let rank = 0; rank < list.length; rank += 1) values[at++] = list[rank] ?? 0;
  }
  checkValues(values, limit);
  return { starts, values };
}

/** Packs one number a row. */
export function toSingles(column: readonly number[], limit: number): Lists {
  const starts = new Uint32Array(column.length + 1);
  for (let row = 0; row < starts.length; row += 1) starts[row] = row;
  const values = new Uint32Array(column);
  checkValues(values, limit);
  return { starts, values };
}

function checkValues(values: Uint32Array, limit: number) {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value >= limit) throw new Error(`Compiled dataset: nothing in row ${value}`);
  }
}

/** The list of one row. */
export function listAt({ starts, values }: Lists, row: number): readonly number[] {
  return [...values.subarray(starts[row], starts[row + 1])];
}

/** For each number below `size`, how many of `rows` have it in their lists. */
export function countValues({ starts, values }: Lists, size: number, rows: Rows): Uint32Array {
  const counts = new Uint32Array(size);
  for (let rank = 0; rank < rows.length; rank += 1) {
    const row = rows[rank] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}
