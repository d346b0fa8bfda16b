import type { Rows } from './rows.ts';

/**
 * A short list of numbers for every row, all in two arrays instead of one array a row: the list of
 * row r is `values` from `starts[r]` to `starts[r + 1]`, the end excluded.
 */
export type Lists = { readonly starts: Uint32Array; readonly values: Uint32Array };

/**
 * The lists of all rows as the build writes them: how long each is, and the numbers of all one after the
 * other. An array a row would take a browser longer to read than all the rest of an event.
 */
export type PackedLists = {
  readonly counts: readonly number[];
  readonly values: readonly number[];
};

export function packLists(column: readonly (readonly number[])[]): PackedLists {
  return { counts: column.map(({ length }) => length), values: column.flat() };
}

/** Unpacks the lists of all rows. A number that is not below `limit` names a missing record, and throws. */
export function toLists({ counts, values: all }: PackedLists, limit: number): Lists {
  const starts = new Uint32Array(counts.length + 1);
  let end = 0;
  for (let row = 0; row < counts.length; row += 1) {
    end += counts[row] ?? 0;
    starts[row + 1] = end;
  }
  if (end !== all.length)
    throw new Error(`Compiled dataset: ${all.length} numbers instead of ${end}`);
  const values = new Uint32Array(all);
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
