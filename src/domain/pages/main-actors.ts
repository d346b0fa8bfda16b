import { toActorRows } from '../events/actor-rows.ts';
import type { CoreActor, Dataset, HistoricalEvent } from '../events/dataset.ts';

/** Events that an actor needs for a page of its own: with fewer, their own pages say as much. */
const LEAST_EVENTS = 5;

/** An actor with the events that name it, in the dataset's order. */
export type MainActor = { readonly actor: CoreActor; readonly events: readonly HistoricalEvent[] };

/** The actors of at least five events, those of the most first. */
export function toMainActors(dataset: Dataset): readonly MainActor[] {
  return dataset.actors
    .map((actor) => ({
      actor,
      events: Array.from(toActorRows(dataset, actor.id), dataset.eventAt),
    }))
    .filter(({ events }) => events.length >= LEAST_EVENTS)
    .toSorted((a, b) => b.events.length - a.events.length);
}
