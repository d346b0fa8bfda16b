import { compileSearch, type CompiledSearch, type EventTexts } from '../search/compile-search.ts';
import type { CompiledHistory } from './drift.ts';
import { toFigures, type Figures } from './figures.ts';
import { compileHistory, latestVersion } from './history.ts';
import { packLists } from './lists.ts';
import { toOrigin, countOrigins } from './origins.ts';
import type { AuthoredDataset, Filed } from './parse-dataset.ts';
import type { LocalText } from '../locale.ts';
import { parseEdtf } from '../dates/edtf.ts';
import type { Actor, AuthoredEvent, Band, Commitment, Place, Source } from './schemas.ts';
import type { CompiledRecord } from './record.ts';
import { toThreads } from './threads.ts';
import type { ActorFacts, CompiledCore, DetailChunk, EventDetail, SourceCard } from './dataset.ts';

/** Events of one detail chunk: about 40 kB of JSON, which a slow phone still gets in a second. */
export const CHUNK_SIZE = 12;

export type Compiled = {
  readonly core: CompiledCore;
  /** Chunk n holds the details of events n × CHUNK_SIZE and following, in the order of the core. */
  readonly chunks: readonly DetailChunk[];
  /** The words of summaries and excerpts too, which the core has not. */
  readonly search: CompiledSearch;
  readonly record: CompiledRecord;
  readonly history: CompiledHistory;
  /** What the dataset comes to, for the account of its method. */
  readonly figures: Figures;
};

/**
 * Turns the authored records into what the browser loads: a core in columns, which carries all that
 * lists, lanes, filters and counts need, and chunks with what only an open event needs.
 */
export function compileDataset(dataset: AuthoredDataset): Compiled {
  const events = unfile(dataset.events).toSorted(byDate);
  const sources = new Map(unfile(dataset.sources).map((source) => [source.id, source]));
  const types = unfile(dataset.types);
  const actors = unfile(dataset.actors);
  const themes = unfile(dataset.themes);
  const places = unfile(dataset.places);
  const publishers = unfile(dataset.publishers);
  const bands = unfile(dataset.bands);
  const commitments = unfile(dataset.commitments);
  const ofName = new Map(publishers.map(({ name, id }) => [name, id]));
  const indexIn = (records: readonly { readonly id: string }[]) => {
    const byId = new Map(records.map(({ id }, index) => [id, index]));
    return (id: string) => byId.get(id) ?? -1; // parseDataset has proved that every id exists
  };
  const linkCounts = countLinks(events);
  const sourcesOf = (event: AuthoredEvent) =>
    event.evidence.flatMap(({ source }) => sources.get(source) ?? []);

  const version = latestVersion(dataset);
  const core: CompiledCore = {
    ...(version !== undefined && { version }),
    chunkSize: CHUNK_SIZE,
    actors: actors.map(toCoreActor),
    themes,
    types: types.map(({ id, label, family }) => (family ? { id, label, family } : { id, label })),
    places: places.map(({ id, name }) => ({ id, name })),
    publishers,
    aliases: Object.fromEntries(
      events.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id])),
    ),
    bands: bands.map(({ id }) => id),
    commitments: commitments.map(({ id }) => id),
    events: {
      id: events.map(({ id }) => id),
      date: events.map(({ date }) => date),
      short: toColumns(events.map(({ short }) => short)),
      title: toColumns(events.map(({ title }) => title)),
      type: events.map(({ type }) => indexIn(types)(type)),
      actors: packLists(events.map((event) => event.actors.map(indexIn(actors)))),
      themes: packLists(events.map((event) => event.themes.map(indexIn(themes)))),
      places: packLists(events.map((event) => event.places.map(indexIn(places)))),
      publishers: packLists(
        events.map((event) => {
          const ids = sourcesOf(event).flatMap(({ publisher = '' }) => ofName.get(publisher) ?? []);
          return [...new Set(ids)].map(indexIn(publishers));
        }),
      ),
      origins: events.map((event) => countOrigins(sourcesOf(event))),
      links: events.map(({ id }) => linkCounts.get(id) ?? 0),
      disagreements: events.map(({ disagreements = [] }) => disagreements.length),
    },
  };
  const threads = toThreads(events);
  const chunks: DetailChunk[] = [];
  for (let start = 0; start < events.length; start += CHUNK_SIZE) {
    const some = events.slice(start, start + CHUNK_SIZE);
    chunks.push(toChunk(some, { sourcesOf, threads, actors, places }));
  }
  const record = toCompiledRecord(bands, commitments, sources);
  const search = compileSearch(events.map(toTexts));
  const history = compileHistory(dataset);
  return { core, chunks, search, record, history, figures: toFigures(dataset) };
}

function toCompiledRecord(
  bands: readonly Band[],
  commitments: readonly Commitment[],
  sources: ReadonlyMap<string, Source>,
): CompiledRecord {
  const cited = [...bands, ...commitments].flatMap(({ evidence }) =>
    evidence.flatMap(({ source }) => sources.get(source) ?? []),
  );
  return {
    bands: bands.map((band) => ({ ...band, evidence: toReadable(band.evidence) })),
    commitments: commitments.map((commitment) => ({
      ...commitment,
      evidence: toReadable(commitment.evidence),
    })),
    sources: Object.fromEntries(cited.map((source) => [source.id, toCard(source)])),
  };
}

function unfile<T>(records: readonly Filed<T>[]): readonly T[] {
  return records.map(({ record }) => record);
}

/** By first possible day, then by id, so that every build numbers the events alike. */
function byDate(a: AuthoredEvent, b: AuthoredEvent): number {
  const first = (event: AuthoredEvent) => parseEdtf(event.date)?.strict[0] ?? -Infinity;
  return first(a) - first(b) || (a.id < b.id ? -1 : 1);
}

function toColumns(texts: readonly { readonly fr: string; readonly en: string }[]) {
  return { fr: texts.map(({ fr }) => fr), en: texts.map(({ en }) => en) };
}

function toCoreActor({ id, kind, name, aliases, memberOf }: Actor) {
  return { id, kind, name, aliases, ...(memberOf && { memberOf }) };
}

function toTexts({ short, title, summary, evidence }: AuthoredEvent): EventTexts {
  return {
    title: [short, title].flatMap(toBoth),
    summary: toBoth(summary),
    excerpts: evidence.flatMap(({ text }) => Object.values(text)),
  };
}

function toBoth({ fr, en }: LocalText): readonly string[] {
  return [fr, en];
}

/** Links that leave an event or arrive at it. */
function countLinks(events: readonly AuthoredEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { id, links = [] } of events) {
    for (const link of links) {
      add(id);
      add(link.event);
    }
  }
  return counts;
}

/** The records around the events of a chunk. */
type Around = {
  readonly sourcesOf: (event: AuthoredEvent) => readonly Source[];
  readonly threads: ReadonlyMap<string, readonly string[]>;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
};

function toChunk(
  events: readonly AuthoredEvent[],
  { sourcesOf, threads, actors, places }: Around,
): DetailChunk {
  const named = new Set(events.flatMap((event) => event.actors));
  const visited = new Set(events.flatMap((event) => event.places));
  const sources = new Map(events.flatMap(sourcesOf).map((source) => [source.id, source]));
  return {
    events: events.map((event) => toDetail(event, threads.get(event.id) ?? [])),
    sources: Object.fromEntries([...sources].map(([id, source]) => [id, toCard(source)])),
    actors: Object.fromEntries(actors.filter(({ id }) => named.has(id)).flatMap(toFacts)),
    places: Object.fromEntries(
      places
        .filter(({ id }) => visited.has(id))
        .map(({ id, name: _name, ...facts }) => [id, facts]),
    ),
  };
}

/** An actor's facts under its id; nothing for one without. */
function toFacts({
  id,
  country,
  roles,
  memberOf,
}: Actor): readonly (readonly [string, ActorFacts])[] {
  const facts = {
    ...(country && { country }),
    ...(roles && { roles }),
    ...(memberOf && { memberOf }),
  };
  return Object.keys(facts).length === 0 ? [] : [[id, facts]];
}

function toDetail(
  { summary, evidence, interactions, positions, disagreements, links }: AuthoredEvent,
  thread: readonly string[],
): EventDetail {
  return {
    summary,
    evidence: toReadable(evidence),
    interactions: interactions ?? [],
    positions: positions ?? [],
    disagreements: disagreements ?? [],
    links: links ?? [],
    thread,
  };
}

/** Without where a quote stands in its document: that is for the editors' check, not for readers. */
function toReadable(evidence: AuthoredEvent['evidence']): EventDetail['evidence'] {
  return evidence.map(({ at: _at, ...piece }) => piece);
}

function toCard(source: Source): SourceCard {
  const { id: _id, file: _file, sha256: _sha256, part: _part, ...card } = source;
  return { ...card, origin: toOrigin(source) };
}
