import type { CoreActor, Dataset } from './dataset.ts';
import { countValues, type Lists } from './lists.ts';
import { toAllRows } from './rows.ts';
import type { Publisher } from './schemas.ts';

/**
 * The actors with most events in the whole dataset first; ties by id. It never depends on a filter,
 * so that what is listed by it keeps its order.
 */
export function toActorsByFrequency({ actors, columns }: Dataset): readonly CoreActor[] {
  return sortByFrequency(actors, columns.actors);
}

/** The publishers of the sources of most events first, likewise. */
export function toPublishersByFrequency({ publishers, columns }: Dataset): readonly Publisher[] {
  return sortByFrequency(publishers, columns.publishers);
}

function sortByFrequency<T extends { readonly id: string }>(
  records: readonly T[],
  lists: Lists,
): readonly T[] {
  const counts = countValues(lists, records.length, toAllRows(lists.starts.length - 1));
  return records
    .map((record, index) => ({ record, count: counts[index] ?? 0 }))
    .toSorted((a, b) => b.count - a.count || (a.record.id < b.record.id ? -1 : 1))
    .map(({ record }) => record);
}
