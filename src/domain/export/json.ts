import type { Dataset } from '../events/dataset.ts';
import type { AuthoredExport } from '../events/schemas.ts';
import { toIsoDay } from '../permalink/codec.ts';
import { toSources, type ExportedEvent, type ExportedSource, type Selection } from './selection.ts';

type Records = Pick<Dataset, 'actors' | 'themes' | 'types' | 'families' | 'places' | 'publishers'>;

/**
 * The events in the dataset's own form, as `data/` has them, and every record that they name. Its JSON
 * Schema is data/schemas/export.schema.json. What tells where the editors' documents are and where a
 * quote stands in them is not published, and not in it.
 */
export function toJson(selection: Selection, records: Records): string {
  return `${JSON.stringify(toAuthored(selection, records), undefined, 2)}\n`;
}

function toAuthored(selection: Selection, records: Records): AuthoredExport {
  const { events, total, title, from, to, link, version, today } = selection;
  const sources = toSources(events);
  const facts = toFacts(events);
  const isNamed = toNamed(events, sources);
  return {
    about: {
      title,
      from: toIsoDay(from),
      to: toIsoDay(to),
      count: events.length,
      total,
      link,
      ...(version !== undefined && { version }),
      exported: toIsoDay(today),
      licence: 'CC BY 4.0, except quotations',
    },
    events: events.map(toAuthoredEvent),
    sources: sources.map(({ origin: _origin, ...source }) => source),
    actors: records.actors
      .filter(({ id }) => isNamed.actor(id))
      .map((actor) => ({ ...actor, ...facts.actors[actor.id] })),
    themes: records.themes.filter(({ id }) => isNamed.theme(id)),
    types: [
      ...records.families.filter(({ id }) => isNamed.family(id)),
      ...records.types.filter(({ id }) => isNamed.type(id)),
    ],
    places: records.places.flatMap((place) => {
      const more = facts.places[place.id];
      return more === undefined ? [] : [{ ...place, ...more }];
    }),
    publishers: records.publishers.filter(({ name }) => isNamed.publisher(name)),
  };
}

function toAuthoredEvent({
  event,
  detail,
  aliases,
}: ExportedEvent): AuthoredExport['events'][number] {
  const { id, date, short, title, type, actors, themes, places } = event;
  const { summary, interactions, links, evidence, positions, disagreements } = detail;
  return {
    id,
    ...some('aliases', aliases),
    date: date.edtf,
    short,
    title,
    summary,
    type: type.id,
    actors: actors.map((actor) => actor.id),
    themes: themes.map((theme) => theme.id),
    places: places.map((place) => place.id),
    ...some('interactions', interactions),
    ...some('links', links),
    evidence: evidence.map(({ card: _card, ...piece }) => piece),
    ...some('positions', positions),
    ...some('disagreements', disagreements),
  };
}

/** A field that `data/` has only where there is something in it. */
function some<K extends string, T>(name: K, list: readonly T[]): Partial<Record<K, T[]>> {
  const field: Partial<Record<K, T[]>> = {};
  if (list.length > 0) field[name] = [...list];
  return field;
}

function toFacts(events: readonly ExportedEvent[]) {
  const facts: Pick<ExportedEvent['detail'], 'actors' | 'places'> = { actors: {}, places: {} };
  for (const { event, detail } of events) {
    for (const { id } of event.actors) Object.assign(facts.actors, pick(detail.actors, id));
    for (const { id } of event.places) Object.assign(facts.places, pick(detail.places, id));
  }
  return facts;
}

function pick<T>(records: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  const record = records[id];
  return record === undefined ? {} : { [id]: record };
}

/** Which records the events name, themselves or through a record that they name. */
function toNamed(events: readonly ExportedEvent[], sources: readonly ExportedSource[]) {
  const named = events.flatMap(({ event, detail }) => [
    ...event.actors.flatMap(({ id, memberOf = [] }) => {
      const organizations = detail.actors[id]?.roles?.map(({ organization }) => organization) ?? [];
      return [id, ...memberOf.map(({ bloc }) => bloc), ...organizations];
    }),
    ...detail.interactions.flatMap(({ from, to }) => [from, to]),
    ...detail.positions.map(({ actor }) => actor),
  ]);
  const sets = {
    actor: new Set(named),
    theme: new Set(events.flatMap(({ event }) => event.themes.map(({ id }) => id))),
    type: new Set(events.map(({ event }) => event.type.id)),
    family: new Set<string>(events.map(({ event }) => event.type.family)),
    publisher: new Set(sources.map(({ publisher }) => publisher)),
  };
  return {
    actor: (id: string) => sets.actor.has(id),
    theme: (id: string) => sets.theme.has(id),
    type: (id: string) => sets.type.has(id),
    family: (id: string) => sets.family.has(id),
    publisher: (name: string) => sets.publisher.has(name),
  };
}
