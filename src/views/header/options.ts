import type { Dataset, HistoricalEvent } from '../../domain/events/dataset.ts';
import type { LocalText } from '../../domain/locale.ts';
import type { Suggestions } from '../../domain/search/suggest.ts';

/** A suggestion under the search box, as it is shown and chosen. */
export type Option =
  | { readonly kind: 'event'; readonly id: string; readonly event: HistoricalEvent }
  | {
      readonly kind: 'actor' | 'theme';
      readonly id: string;
      readonly name: LocalText;
      /** The other name that was typed. */
      readonly alias: string | undefined;
    };

/** Suggestions in the order in which the arrows go through them. */
export function toOptions(
  { events, actors, themes }: Suggestions,
  dataset: Dataset,
): readonly Option[] {
  const found = events.map((row): Option => {
    const event = dataset.eventAt(row);
    return { kind: 'event', id: event.id, event };
  });
  const names = {
    actor: new Map(dataset.actors.map(({ id, name }) => [id, name])),
    theme: new Map(dataset.themes.map(({ id, label }) => [id, label])),
  };
  const toNamed =
    (kind: 'actor' | 'theme') =>
    ({ id, alias }: Suggestions['actors'][number]): readonly Option[] => {
      const name = names[kind].get(id);
      return name === undefined ? [] : [{ kind, id, name, alias }];
    };
  return [...found, ...actors.flatMap(toNamed('actor')), ...themes.flatMap(toNamed('theme'))];
}

/** Id of an option's element, by which the field says which one is active. */
export function toOptionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}
