import type { DataSet } from 'vis-data/esnext';

type Row = { readonly id: string };

/**
 * Brings a vis DataSet to `next` by adding, changing and removing only what differs: replacing it
 * would make vis lay out every item again, one by one. Returns whether anything differed.
 */
export function syncDataSet<T extends Row>(dataSet: DataSet<T>, next: readonly T[]): boolean {
  const wanted = new Map(next.map((row) => [row.id, row]));
  const gone = dataSet.getIds().filter((id) => !wanted.has(String(id)));
  if (gone.length > 0) dataSet.remove(gone);
  const changed = next.filter((row) => !isSameRow(dataSet.get(row.id), row));
  if (changed.length > 0) dataSet.update(changed as Parameters<typeof dataSet.update>[0]);
  return gone.length + changed.length > 0;
}

function isSameRow<T extends Row>(before: T | null, row: T): boolean {
  return before !== null && toSignature(before) === toSignature(row);
}

/** Rows are flat but for elements, which change in place and are never a change of the row. */
function toSignature(row: object): string {
  return JSON.stringify(Object.entries(row).toSorted(), (_key, value: unknown) =>
    value instanceof Element ? 'element' : value,
  );
}
