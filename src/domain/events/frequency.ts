import type { CoreActor, Dataset } from './dataset.ts';
import { countValues } from './lists.ts';
import { toAllRows } from './rows.ts';

/**
 * The actors with most events in the whole dataset first; ties by id. It never depends on a filter,
 * so that what is listed by it keeps its order.
 */
export function toActorsByFrequency({ actors, columns, size }: Dataset): readonly CoreActor[] {
  const counts = countValues(columns.actors, actors.length, toAllRows(size));
  return actors
    .map((actor, index) => ({ actor, count: counts[index] ?? 0 }))
    .toSorted((a, b) => b.count - a.count || (a.actor.id < b.actor.id ? -1 : 1))
    .map(({ actor }) => actor);
}
