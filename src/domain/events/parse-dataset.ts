import * as v from 'valibot';
import { checkEvents, checkReferences } from './check-dataset.ts';
import { checkRecord } from './check-record.ts';
import { checkHistory, HISTORY_FILE } from './history.ts';
import { checkPublishers, PUBLISHERS_FILE } from './publishers.ts';
import {
  ActorSchema,
  BandSchema,
  CommitmentSchema,
  EventSchema,
  PlaceSchema,
  PublisherSchema,
  ReleaseSchema,
  SourceSchema,
  ThemeSchema,
  TypeSchema,
  type Actor,
  type AuthoredEvent,
  type Band,
  type Commitment,
  type EventType,
  type Place,
  type Publisher,
  type Release,
  type Source,
  type Theme,
} from './schemas.ts';

/** One file of `data/`: its path below that folder and what its JSON holds, or why it is no JSON. */
export type RawFile =
  | { readonly file: string; readonly json: unknown }
  | { readonly file: string; readonly broken: string };

/** What is wrong, and where: enough for an editor to mend it without reading code. */
export type Fault = {
  readonly file: string;
  readonly id: string;
  readonly field: string;
  readonly reason: string;
};

/** A record with the file it stands in, so that a fault found later can name it. */
export type Filed<T> = { readonly file: string; readonly record: T };

/** The dataset as authored: each record has its form; `parseDataset` also proves that they fit together. */
export type AuthoredDataset = {
  readonly events: readonly Filed<AuthoredEvent>[];
  readonly actors: readonly Filed<Actor>[];
  readonly themes: readonly Filed<Theme>[];
  readonly types: readonly Filed<EventType>[];
  readonly places: readonly Filed<Place>[];
  readonly publishers: readonly Filed<Publisher>[];
  readonly sources: readonly Filed<Source>[];
  /** States that last, and what was promised; a dataset may have none. */
  readonly bands: readonly Filed<Band>[];
  readonly commitments: readonly Filed<Commitment>[];
  /** Oldest first; empty for a dataset never released. */
  readonly history: readonly Filed<Release>[];
};

export type ParseResult =
  | { readonly dataset: AuthoredDataset; readonly faults: readonly [] }
  | { readonly dataset: undefined; readonly faults: readonly Fault[] };

/**
 * Reads every file of `data/` and returns the dataset, or every fault of every file at once.
 * A fault in the form of one record does not hide the others: records that do have their form
 * are still checked against each other.
 */
export function parseDataset(files: readonly RawFile[]): ParseResult {
  const faults: Fault[] = [];
  const report = (file: string, reason: string) =>
    faults.push({ file, id: '-', field: '-', reason });
  const named = (file: string) => files.filter((raw) => raw.file === file);
  const read = <T>(schema: v.GenericSchema<unknown, T>, from: readonly RawFile[]) =>
    from.flatMap((raw) => ('json' in raw ? readRecords(schema, raw.file, raw.json, faults) : []));

  for (const raw of files) {
    if ('broken' in raw) report(raw.file, `is not JSON (${raw.broken})`);
  }
  for (const file of ['actors.json', 'themes.json', 'types.json', 'places.json', 'sources.json']) {
    if (named(file).length === 0) report(file, 'the file is missing');
  }
  if (!files.some(({ file }) => file.startsWith('events/'))) report('events', 'has no event');
  const unread = new Set(faults.map(({ file }) => file));
  const dataset: AuthoredDataset = {
    events: read(
      EventSchema,
      files.filter(({ file }) => file.startsWith('events/')),
    ),
    actors: read(ActorSchema, named('actors.json')),
    themes: read(ThemeSchema, named('themes.json')),
    types: read(TypeSchema, named('types.json')),
    places: read(PlaceSchema, named('places.json')),
    publishers: read(PublisherSchema, named(PUBLISHERS_FILE)),
    sources: read(SourceSchema, named('sources.json')),
    bands: read(BandSchema, named('bands.json')),
    commitments: read(CommitmentSchema, named('commitments.json')),
    history: read(ReleaseSchema, named(HISTORY_FILE)),
  };
  // A record refused for its form is known all the same: what refers to it is not at fault.
  const refused = new Set(faults.map((fault) => fault.id));
  // The aliases of an event that could not be read are not known.
  const hasAllEvents = !faults.some(({ file }) => file.startsWith('events'));
  const all = [
    ...faults,
    ...checkReferences(dataset, refused, unread),
    ...checkEvents(dataset),
    ...checkRecord(dataset),
    ...(unread.has(PUBLISHERS_FILE) ? [] : checkPublishers(dataset)),
    ...(hasAllEvents ? checkHistory(dataset) : []),
  ];
  return all.length === 0 ? { dataset, faults: [] } : { dataset: undefined, faults: all };
}

/** One fault a line, as the build prints them. */
export function formatFaults(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  const lines = faults.map(
    ({ file, id, field, reason }) => `  data/${file} · ${id} · ${field}: ${reason}`,
  );
  return [`The dataset has ${count}:`, ...lines].join('\n');
}

function readRecords<T>(
  schema: v.GenericSchema<unknown, T>,
  file: string,
  json: unknown,
  faults: Fault[], // mutated: faults are added
): Filed<T>[] {
  if (!Array.isArray(json)) {
    faults.push({ file, id: '-', field: '-', reason: 'is not a list of records' });
    return [];
  }
  return json.flatMap((raw: unknown, index) => {
    const result = v.safeParse(schema, raw);
    if (result.success) return [{ file, record: result.output }];
    const id = idOf(raw) ?? `record ${index + 1}`;
    for (const issue of result.issues) {
      faults.push({ file, id, field: v.getDotPath(issue) ?? '-', reason: reasonOf(issue) });
    }
    return [];
  });
}

function idOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return undefined;
  return typeof raw.id === 'string' ? raw.id : undefined;
}

function reasonOf({ type, expected, input, message }: v.BaseIssue<unknown>): string {
  if (type !== 'strict_object') return message;
  if (expected === 'never') return 'is not a field of this record';
  return input === undefined ? 'is missing' : 'is not a record';
}
