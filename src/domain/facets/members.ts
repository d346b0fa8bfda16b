import type { Day } from '../dates/day.ts';
import { toSpans } from '../dates/spans.ts';
import { readDate } from '../events/columns.ts';
import type { Dataset } from '../events/dataset.ts';
import type { Lists } from '../events/lists.ts';

/** Ids of the blocs whose members are known with their dates, in the dataset's order. */
export function toBlocIds({ actors }: Dataset): readonly string[] {
  const blocs = new Set(actors.flatMap(({ memberOf = [] }) => memberOf.map(({ bloc }) => bloc)));
  return actors.map(({ id }) => id).filter((id) => blocs.has(id));
}

/** A bloc, by its place among the actors, and the days of one member in it. */
export type Membership = { readonly bloc: number; readonly first: Day; readonly last: Day };

/**
 * The actors of all events, and in each also those of `blocs` of which an actor is a member on the
 * event's first day: an event counts for a bloc as it was made up when it began. A membership whose
 * dates are not sure counts wherever it is possible.
 */
export function withBlocs(dataset: Dataset, blocs: readonly string[]): Lists {
  const { actors, first } = dataset.columns;
  const memberships = toMemberships(dataset, blocs);
  if (memberships.every((list) => list.length === 0)) return actors;
  const starts = new Uint32Array(actors.starts.length);
  const values: number[] = [];
  for (let row = 0; row < dataset.size; row += 1) {
    const day = first[row] ?? 0;
    const begin = values.length;
    const end = actors.starts[row + 1] ?? 0;
    for (let at = actors.starts[row] ?? 0; at < end; at += 1) values.push(actors.values[at] ?? 0);
    for (let at = begin, own = values.length; at < own; at += 1) {
      for (const { bloc, first, last } of memberships[values[at] ?? 0] ?? []) {
        if (first <= day && day <= last && !values.includes(bloc, begin)) values.push(bloc);
      }
    }
    starts[row + 1] = values.length;
  }
  return { starts, values: new Uint32Array(values) };
}

/** For each actor, by its place, its memberships of these blocs. */
export function toMemberships(
  { actors, until }: Dataset,
  blocs: readonly string[],
): readonly (readonly Membership[])[] {
  const wanted = new Set(blocs);
  const places = new Map(actors.map(({ id }, place) => [id, place]));
  return actors.map(({ memberOf = [] }) =>
    memberOf.flatMap(({ bloc: id, date }) => {
      const bloc = places.get(id);
      if (bloc === undefined || !wanted.has(id)) return [];
      const [first, last] = toSpans(readDate(date), until).possible;
      return [{ bloc, first, last }];
    }),
  );
}
