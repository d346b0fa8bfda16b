import type { CoreActor, Dataset } from './dataset.ts';

/**
 * The actors with most events in the whole dataset first; ties by id. It never depends on a filter,
 * so that what is listed by it keeps its order.
 */
export function toActorsByFrequency({ actors, events }: Dataset): readonly CoreActor[] {
  const counts = new Map<string, number>();
  for (const { id } of events.flatMap((event) => event.actors)) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const frequency = ({ id }: CoreActor) => counts.get(id) ?? 0;
  return actors.toSorted((a, b) => frequency(b) - frequency(a) || (a.id < b.id ? -1 : 1));
}
