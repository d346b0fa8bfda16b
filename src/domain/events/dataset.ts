import type { Day } from '../dates/day.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { LocalText } from '../locale.ts';
import { readDate, toColumns, type CoreEvents, type EventColumns } from './columns.ts';
import { isFamily, type Family } from './families.ts';
import { listAt } from './lists.ts';
import type {
  Actor,
  Disagreement,
  EventLink,
  Evidence,
  Interaction,
  Place,
  Position,
  Publisher,
  Source,
  Theme,
} from './schemas.ts';

/** What the build writes and the browser loads first: events in columns, references as row numbers. */
export type CompiledCore = {
  /** The version of the dataset; absent from one never released. */
  readonly version?: string;
  readonly chunkSize: number;
  readonly actors: readonly CoreActor[];
  readonly themes: readonly Theme[];
  readonly types: readonly {
    readonly id: string;
    readonly label: LocalText;
    readonly family?: string;
  }[];
  readonly places: readonly CorePlace[];
  readonly publishers: readonly Publisher[];
  readonly aliases: Readonly<Record<string, string>>;
  /** Ids of the states that last and of what was promised, so that a link to one can be read at once. */
  readonly bands: readonly string[];
  readonly commitments: readonly string[];
  readonly events: CoreEvents;
};

export type CoreActor = Pick<Actor, 'id' | 'kind' | 'name' | 'aliases' | 'memberOf'>;
export type CorePlace = Pick<Place, 'id' | 'name'>;
export type CoreType = { readonly id: string; readonly label: LocalText; readonly family: Family };
export type CoreFamily = { readonly id: Family; readonly label: LocalText };

/** One historical record, as far as lists, lanes, filters and counts need it. */
export type HistoricalEvent = {
  /** Its row: events are numbered by first day. */
  readonly index: number;
  readonly id: string;
  readonly date: EdtfDate;
  readonly short: LocalText;
  readonly title: LocalText;
  readonly type: CoreType;
  readonly actors: readonly CoreActor[];
  readonly themes: readonly Theme[];
  readonly places: readonly CorePlace[];
  /** Who publishes its sources. */
  readonly publishers: readonly Publisher[];
  /** Independent origins among its sources. */
  readonly origins: number;
  /** Links from and to other events. */
  readonly links: number;
  /** Points on which its sources differ. */
  readonly disagreements: number;
};

/**
 * The frozen dataset that everything in the browser is derived from. What goes through all events
 * reads `columns`; a record is for what is shown.
 */
export type Dataset = {
  readonly version: string | undefined;
  /** Number of events. They are numbered from 0 by row, in order of first day. */
  readonly size: number;
  readonly columns: EventColumns;
  /** The event of a row, built when it is asked for; the same object for as long as somebody has it. */
  readonly eventAt: (row: number) => HistoricalEvent;
  /** The row of an event; undefined when no event has the id. */
  readonly rowOf: (id: string) => number | undefined;
  /** The event of an id; undefined when there is none. */
  readonly findEvent: (id: string) => HistoricalEvent | undefined;
  /** Former id → id of the event that took it over. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly actors: readonly CoreActor[];
  readonly themes: readonly Theme[];
  readonly places: readonly CorePlace[];
  readonly publishers: readonly Publisher[];
  readonly types: readonly CoreType[];
  readonly families: readonly CoreFamily[];
  /** Ids of the bands and commitments that the record (record.ts) tells of. */
  readonly bands: readonly string[];
  readonly commitments: readonly string[];
  /** First day of the first event to last known day of the last one. */
  readonly extent: { readonly from: Day; readonly to: Day };
  /** The day the data reaches: the latest first day of an event. Open ends count up to it. */
  readonly until: Day;
  /** Events of one detail chunk; event n is in chunk ⌊n / chunkSize⌋. */
  readonly chunkSize: number;
};

/** What only an open event needs; loaded by chunk. */
export type EventDetail = {
  readonly summary: LocalText;
  readonly evidence: readonly Omit<Evidence, 'at'>[];
  readonly interactions: readonly Interaction[];
  readonly positions: readonly Position[];
  readonly disagreements: readonly Disagreement[];
  readonly links: readonly EventLink[];
  /** Ids of the events it stands among, oldest first: see toThreads. */
  readonly thread: readonly string[];
};

/** A source as readers see it. */
export type SourceCard = Omit<Source, 'id' | 'file' | 'sha256' | 'part'> & {
  readonly origin: string;
};

/** What only an actor's card and an export need: country, offices held, and blocs one was or is a member of. */
export type ActorFacts = Pick<Actor, 'country' | 'roles' | 'memberOf'>;

/** Where a place is: what only an export needs. */
export type PlaceFacts = Omit<Place, 'id' | 'name'>;

export type DetailChunk = {
  readonly events: readonly EventDetail[];
  readonly sources: Readonly<Record<string, SourceCard>>;
  /** By id, those of the events' actors of whom there is something to say. */
  readonly actors: Readonly<Record<string, ActorFacts>>;
  /** By id, the places of the events. */
  readonly places: Readonly<Record<string, PlaceFacts>>;
};

/**
 * Builds the dataset from its compiled core. The core comes from our own build, which has checked it:
 * a fault here is a broken deployment, and throws. Of the core's events only the texts are kept.
 */
export function toDataset(core: CompiledCore): Dataset {
  checkLengths(core.events);
  const types = core.types.flatMap(toCoreType);
  const rowsOfTypes = new Map(types.map(({ id }, row) => [id, row]));
  const typeRows = core.types.map(({ id }) => rowsOfTypes.get(id)); // families have none
  const type = core.events.type.map((row) => at(typeRows, row));
  const { columns, extent, until } = toColumns(
    { ...core.events, type },
    {
      families: types.map(({ family }) => family),
      actors: core.actors.length,
      themes: core.themes.length,
      places: core.places.length,
      publishers: core.publishers.length,
    },
  );
  const { id, date, short, title } = core.events;
  const { actors, themes, places, publishers } = core;
  const records = { types, actors, themes, places, publishers };
  return Object.freeze({
    version: core.version,
    size: id.length,
    columns,
    ...createLookup({ id, date, short, title }, columns, records),
    aliases: new Map(Object.entries(core.aliases)),
    actors,
    themes,
    places: core.places,
    publishers,
    types,
    families: core.types.flatMap(({ id, label, family }) =>
      family === undefined && isFamily(id) ? [{ id, label }] : [],
    ),
    bands: core.bands,
    commitments: core.commitments,
    extent,
    until,
    chunkSize: core.chunkSize,
  });
}

/** What a record is made of beside its columns. */
type Texts = Pick<CoreEvents, 'id' | 'date' | 'short' | 'title'>;
type Records = Pick<Dataset, 'types' | 'actors' | 'themes' | 'publishers'> &
  Pick<CompiledCore, 'places'>;

/** Ways to an event. A scope of its own: closures in toDataset would keep the whole core alive. */
function createLookup(
  { id, date, short, title }: Texts,
  columns: EventColumns,
  { types, actors, themes, places, publishers }: Records,
): Pick<Dataset, 'eventAt' | 'rowOf' | 'findEvent'> {
  const toEvent = (index: number): HistoricalEvent => ({
    index,
    id: at(id, index),
    date: readDate(at(date, index)),
    short: { fr: at(short.fr, index), en: at(short.en, index) },
    title: { fr: at(title.fr, index), en: at(title.en, index) },
    type: at(types, at(listAt(columns.types, index), 0)),
    actors: listAt(columns.actors, index).map((row) => at(actors, row)),
    themes: listAt(columns.themes, index).map((row) => at(themes, row)),
    places: listAt(columns.places, index).map((row) => at(places, row)),
    publishers: listAt(columns.publishers, index).map((row) => at(publishers, row)),
    origins: at(columns.origins, index),
    links: at(columns.links, index),
    disagreements: at(columns.disagreements, index),
  });
  // Weak: who has seen a hundred thousand events does not hold them all.
  const built = new Map<number, WeakRef<HistoricalEvent>>();
  const eventAt = (row: number): HistoricalEvent => {
    const known = built.get(row)?.deref();
    if (known !== undefined) return known;
    const event = toEvent(row);
    built.set(row, new WeakRef(event));
    return event;
  };
  let rows: ReadonlyMap<string, number> | undefined; // many visits never ask by id
  const rowOf = (wanted: string) => {
    rows ??= new Map(id.map((text, row) => [text, row]));
    return rows.get(wanted);
  };
  const findEvent = (wanted: string) => {
    const row = rowOf(wanted);
    return row === undefined ? undefined : eventAt(row);
  };
  return { eventAt, rowOf, findEvent };
}

/** Typed arrays would not tell of a column that is too short. */
function checkLengths({ short, title, ...others }: CoreEvents) {
  const columns = Object.values(others).map((column) =>
    'counts' in column ? column.counts : column,
  );
  for (const { length } of [short.fr, short.en, title.fr, title.en, ...columns]) {
    if (length !== others.id.length) throw new Error(`Compiled dataset: nothing in row ${length}`);
  }
}

/** A type with its family; nothing for the entries that are families themselves. */
function toCoreType({ id, label, family }: CompiledCore['types'][number]): readonly CoreType[] {
  return family !== undefined && isFamily(family) ? [{ id, label, family }] : [];
}

function at<T>(column: Readonly<Record<number, T | undefined>>, index: number): T {
  const value = column[index];
  if (value === undefined) throw new Error(`Compiled dataset: nothing in row ${index}`);
  return value;
}
