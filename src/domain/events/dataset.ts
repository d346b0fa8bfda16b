import { parseEdtf, type EdtfDate } from '../dates/edtf.ts';
import type { Day } from '../dates/day.ts';
import type { Locale, LocalText } from '../locale.ts';
import { isFamily, type Family } from './families.ts';
import type { Actor, Disagreement, EventLink, Evidence, Place, Source, Theme } from './schemas.ts';

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
  readonly aliases: Readonly<Record<string, string>>;
  readonly events: {
    readonly id: readonly string[];
    readonly date: readonly string[];
    readonly short: Readonly<Record<Locale, readonly string[]>>;
    readonly title: Readonly<Record<Locale, readonly string[]>>;
    readonly type: readonly number[];
    readonly actors: readonly (readonly number[])[];
    readonly themes: readonly (readonly number[])[];
    readonly places: readonly (readonly number[])[];
    readonly origins: readonly number[];
    readonly links: readonly number[];
    readonly disagreements: readonly number[];
  };
};

export type CoreActor = Pick<Actor, 'id' | 'kind' | 'name' | 'aliases'>;
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
  /** Independent origins among its sources. */
  readonly origins: number;
  /** Links from and to other events. */
  readonly links: number;
  /** Points on which its sources differ. */
  readonly disagreements: number;
};

/** The frozen dataset that everything in the browser is derived from. */
export type Dataset = {
  readonly version: string | undefined;
  readonly events: readonly HistoricalEvent[];
  readonly eventById: ReadonlyMap<string, HistoricalEvent>;
  /** Former id → id of the event that took it over. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly actors: readonly CoreActor[];
  readonly themes: readonly Theme[];
  readonly types: readonly CoreType[];
  readonly families: readonly CoreFamily[];
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
  readonly evidence: readonly Omit<Evidence, 'at' | 'supports'>[];
  readonly disagreements: readonly Disagreement[];
  readonly links: readonly EventLink[];
};

/** A source as readers see it. */
export type SourceCard = Omit<Source, 'id' | 'file' | 'sha256' | 'part'> & {
  readonly origin: string;
};

export type DetailChunk = {
  readonly events: readonly EventDetail[];
  readonly sources: Readonly<Record<string, SourceCard>>;
};

/**
 * Builds the dataset from its compiled core. The core comes from our own build, which has checked it:
 * a fault here is a broken deployment, and throws.
 */
export function toDataset(core: CompiledCore): Dataset {
  const types = core.types.map(toCoreType);
  const parsed = new Map<string, EdtfDate>(); // few distinct dates, many events
  const dateOf = (text: string): EdtfDate => {
    const date = parsed.get(text) ?? parseEdtf(text);
    if (date === null) throw new Error(`Compiled dataset: unreadable date ${text}`);
    parsed.set(text, date);
    return date;
  };
  const columns = core.events;
  const events = columns.id.map((id, index): HistoricalEvent => ({
    index,
    id,
    date: dateOf(at(columns.date, index)),
    short: { fr: at(columns.short.fr, index), en: at(columns.short.en, index) },
    title: { fr: at(columns.title.fr, index), en: at(columns.title.en, index) },
    type: at(types, at(columns.type, index)),
    actors: at(columns.actors, index).map((row) => at(core.actors, row)),
    themes: at(columns.themes, index).map((row) => at(core.themes, row)),
    places: at(columns.places, index).map((row) => at(core.places, row)),
    origins: at(columns.origins, index),
    links: at(columns.links, index),
    disagreements: at(columns.disagreements, index),
  }));
  const starts = events.flatMap(({ date }) => date.strict[0] ?? []);
  const until = starts.reduce((latest, day) => Math.max(latest, day), -Infinity);
  const to = events.reduce((latest, { date }) => Math.max(latest, date.strict[1] ?? until), until);
  return Object.freeze({
    version: core.version,
    events,
    eventById: new Map(events.map((event) => [event.id, event])),
    aliases: new Map(Object.entries(core.aliases)),
    actors: core.actors,
    themes: core.themes,
    types: types.filter((type) => type !== undefined),
    families: core.types.flatMap(({ id, label, family }) =>
      family === undefined && isFamily(id) ? [{ id, label }] : [],
    ),
    extent: { from: starts.reduce((first, day) => Math.min(first, day), until), to },
    until,
    chunkSize: core.chunkSize,
  });
}

/** A type with its family; undefined for the entries that are families themselves. */
function toCoreType({ id, label, family }: CompiledCore['types'][number]): CoreType | undefined {
  return family !== undefined && isFamily(family) ? { id, label, family } : undefined;
}

function at<T>(column: readonly (T | undefined)[], index: number): T {
  const value = column[index];
  if (value === undefined) throw new Error(`Compiled dataset: nothing in row ${index}`);
  return value;
}
