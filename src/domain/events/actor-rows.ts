import type { Dataset } from './dataset.ts';
import { listAt } from './lists.ts';
import { toAllRows, toRowsWhere, type Rows } from './rows.ts';

/** The events of the whole dataset that name an actor; none for an id that it does not have. */
export function toActorRows({ actors, columns, size }: Dataset, id: string): Rows {
  const place = actors.findIndex((actor) => actor.id === id);
  return toRowsWhere(toAllRows(size), (row) => listAt(columns.actors, row).includes(place));
}
