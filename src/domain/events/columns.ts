import type { Day } from '../dates/day.ts';
import { parseEdtf, readPlainDay, type EdtfDate } from '../dates/edtf.ts';
import { toSpans, type Spans } from '../dates/spans.ts';
import type { Locale } from '../locale.ts';
import { toSalience } from '../timeline/salience.ts';
import { isUncertain, toCertainties } from './certainty.ts';
import { FAMILIES, type Family } from './families.ts';
import { toLists, toSingles, type Lists, type PackedLists } from './lists.ts';

/** The events as the build writes them: a column a field, other records by their place in the core. */
export type CoreEvents = {
  readonly id: readonly string[];
  readonly date: readonly string[];
  readonly short: Readonly<Record<Locale, readonly string[]>>;
  readonly title: Readonly<Record<Locale, readonly string[]>>;
  readonly type: readonly number[];
  readonly actors: PackedLists;
  readonly themes: PackedLists;
  readonly places: PackedLists;
  readonly publishers: PackedLists;
  readonly origins: readonly number[];
  readonly links: readonly number[];
  readonly disagreements: readonly number[];
};

/** Days of all events by row, as toSpans has them; an infinite end is the farthest day an Int32 holds. */
export type DayColumns = {
  /** The days that are certain. `first` is ascending. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The days that are possible: they contain the certain ones. */
  readonly possibleFirst: Int32Array;
  readonly possibleLast: Int32Array;
};

/**
 * Facts of all events by row, for whatever goes through all of them: some bytes an event, where
 * records would take some hundred.
 */
export type EventColumns = DayColumns & {
  /** Place of the type's family in FAMILIES. */
  readonly family: Uint8Array;
  /** 0 to 12, see toSalience. */
  readonly salience: Uint8Array;
  /** Places in the dataset's types (one an event), actors, themes, places and publishers. */
  readonly types: Lists;
  readonly actors: Lists;
  readonly themes: Lists;
  readonly places: Lists;
  readonly publishers: Lists;
  /** Places in CERTAINTIES. */
  readonly certainties: Lists;
  /** As in HistoricalEvent. */
  readonly origins: Uint16Array;
  readonly links: Uint16Array;
  readonly disagreements: Uint16Array;
};

/** The days that the events cover, from first to last, and the day the data reaches. */
type Reach = { readonly extent: { readonly from: Day; readonly to: Day }; readonly until: Day };

/** What the numbers in the columns count: families by type, and how many other records there are. */
type Referred = {
  readonly families: readonly Family[];
  readonly actors: number;
  readonly themes: number;
  readonly places: number;
  readonly publishers: number;
};

/** Fills the columns; `events.type` counts types without the families among them. */
export function toColumns(
  events: CoreEvents,
  { families, actors, themes, places, publishers }: Referred,
): { readonly columns: EventColumns } & Reach {
  const { days, isUnsure, ...reach } = toDayColumns(events.date);
  const columns = {
    ...days,
    family: new Uint8Array(events.id.length),
    salience: new Uint8Array(events.id.length),
    types: toSingles(events.type, families.length),
    actors: toLists(events.actors, actors),
    themes: toLists(events.themes, themes),
    places: toLists(events.places, places),
    publishers: toLists(events.publishers, publishers),
    certainties: toCertaintyLists(events, isUnsure),
    origins: new Uint16Array(events.origins),
    links: new Uint16Array(events.links),
    disagreements: new Uint16Array(events.disagreements),
  };
  const numbers = families.map((family) => FAMILIES.indexOf(family));
  for (let row = 0; row < events.type.length; row += 1) {
    const type = events.type[row] ?? 0;
    const family = families[type] ?? FAMILIES[0]; // toSingles has seen that the type exists
    const origins = columns.origins[row] ?? 0;
    const links = columns.links[row] ?? 0;
    columns.family[row] = numbers[type] ?? 0;
    columns.salience[row] = toSalience({ origins, links, type: { family } });
  }
  return { columns, ...reach };
}

function toCertaintyLists({ origins, disagreements }: CoreEvents, isUnsure: Uint8Array): Lists {
  const lists = new Map<number, readonly number[]>(); // there are few kinds of events
  const listOf = (row: number) => {
    const count = origins[row] ?? 0;
    const doubts = disagreements[row] ?? 0;
    const unsure = isUnsure[row] ?? 0;
    const kind = (count * 2 ** 16 + doubts) * 2 + unsure;
    const known = lists.get(kind);
    if (known !== undefined) return known;
    const list = toCertainties({
      origins: count,
      disagreements: doubts,
      isUncertain: unsure === 1,
    });
    lists.set(kind, list);
    return list;
  };
  const starts = new Uint32Array(origins.length + 1);
  for (let row = 0; row < origins.length; row += 1) {
    starts[row + 1] = (starts[row] ?? 0) + listOf(row).length;
  }
  const values = new Uint32Array(starts.at(-1) ?? 0);
  for (let row = 0; row < origins.length; row += 1) values.set(listOf(row), starts[row]);
  return { starts, values };
}

/** The date of an event, which our build has checked. */
export function readDate(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === null) throw new Error(`Compiled dataset: unreadable date ${text}`);
  return date;
}

/** Reads the dates and keeps none: a record reads its own again. */
function toDayColumns(
  texts: readonly string[],
): { readonly days: DayColumns; readonly isUnsure: Uint8Array } & Reach {
  const firstDay = (row: number) => {
    const text = texts.at(row);
    return text === undefined ? undefined : readDate(text).strict[0];
  };
  // Events stand in order of first day: the last one says how far the data reach.
  const until = firstDay(-1) ?? -Infinity;
  const days = toEmptyDays(texts.length);
  const isUnsure = new Uint8Array(texts.length);
  const rows = new Map<string, number>(); // date → the first row that has it
  let to = until;
  for (let row = 0; row < texts.length; row += 1) {
    const text = texts[row] ?? '';
    // Most are days, or go from one to another: sooner read than looked up.
    const isSpan = text.length === 21 && text[10] === '/';
    const first = isSpan || text.length === 10 ? readPlainDay(text) : NaN;
    const last = isSpan ? readPlainDay(text, 11) : first;
    const like = last >= first ? undefined : rows.get(text);
    if (last >= first) {
      to = Math.max(to, last);
      setPlainDays(days, row, first, last);
    } else if (like === undefined) {
      const date = readDate(text);
      rows.set(text, row);
      to = Math.max(to, date.strict[1] ?? until);
      setDays(days, row, toSpans(date, until));
      isUnsure[row] = isUncertain(date) ? 1 : 0;
    } else {
      copyDays(days, row, like);
      isUnsure[row] = isUnsure[like] ?? 0;
    }
    if (row > 0 && (days.first[row] ?? 0) < (days.first[row - 1] ?? 0)) {
      throw new Error(`Compiled dataset: row ${row} is out of order`);
    }
  }
  return { days, isUnsure, extent: { from: firstDay(0) ?? until, to }, until };
}

function toEmptyDays(size: number): DayColumns {
  return {
    first: new Int32Array(size),
    last: new Int32Array(size),
    possibleFirst: new Int32Array(size),
    possibleLast: new Int32Array(size),
  };
}

function setPlainDays(days: DayColumns, row: number, first: Day, last: Day) {
  days.first[row] = first;
  days.last[row] = last;
  days.possibleFirst[row] = first;
  days.possibleLast[row] = last;
}

function setDays(days: DayColumns, row: number, { certain, possible }: Spans) {
  days.first[row] = toInt32(certain[0]);
  days.last[row] = toInt32(certain[1]);
  days.possibleFirst[row] = toInt32(possible[0]);
  days.possibleLast[row] = toInt32(possible[1]);
}

function copyDays(days: DayColumns, row: number, from: number) {
  days.first[row] = days.first[from] ?? 0;
  days.last[row] = days.last[from] ?? 0;
  days.possibleFirst[row] = days.possibleFirst[from] ?? 0;
  days.possibleLast[row] = days.possibleLast[from] ?? 0;
}

const FARTHEST = 2 ** 31 - 1;

function toInt32(day: Day): number {
  return Math.max(-FARTHEST - 1, Math.min(FARTHEST, day));
}
