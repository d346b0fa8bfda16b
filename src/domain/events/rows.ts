/**
 * A set of events, as the rows they stand in, ascending: four bytes an event, where a list of records
 * would first build them all.
 */
export type Rows = Int32Array;

/** How many of `rows` come before `row`: its place among them if it is one, else where it would be. */
export function rankOf(rows: Rows, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All rows of a dataset of `size` events. */
export function toAllRows(size: number): Rows {
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}

/** Those of `rows` for which `isWanted`: filter() of a typed array, several times as fast. */
export function toRowsWhere(rows: Rows, isWanted: (row: number) => boolean): Rows {
  const wanted = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if (isWanted(row)) wanted[count++] = row;
  }
  return wanted.slice(0, count);
}
