import type { Day } from '../dates/day.ts';
import { parseEdtf, type EdtfDate } from '../dates/edtf.ts';
import { toSpans, type Spans } from '../dates/spans.ts';
import type { Locale } from '../locale.ts';
import { toSalience } from '../timeline/salience.ts';
import { isUncertain, CERTAINTIES, toCertainties } from './certainty.ts';
import { FAMILIES, type Family } from './families.ts';
import { toLists, toSingles, type Lists } from './lists.ts';

/** The events as the build writes them: a column a field, other records by their place in the core. */
export type CoreEvents = {
  readonly id: readonly string[];
  readonly date: readonly string[];
  readonly short: Readonly<Record<Locale, readonly string[]>>;
  readonly title: Readonly<Record<Locale, readonly string[]>>;
  readonly type: readonly number[];
  readonly actors: readonly (readonly number[])[];
  readonly themes: readonly (readonly number[])[];
  readonly places: readonly (readonly number[])[];
  readonly publishers: readonly (readonly number[])[];
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
    certainties: toLists(toCertaintyColumn(events, isUnsure), CERTAINTIES.length),
    origins: new Uint16Array(events.origins),
    links: new Uint16Array(events.links),
    disagreements: new Uint16Array(events.disagreements),
  };
  const numbers = families.map((family) => FAMILIES.indexOf(family));
  for (let row = 0; row < events.type.length; row += 1) {
    const type = events.type[row] ?? 0;
    const family = families[type] ?? FAMILIES[0]; // toSingles has seen that the type exists
    const [origins = 0, links = 0] = [columns.origins[row], columns.links[row]];
    columns.family[row] = numbers[type] ?? 0;
    columns.salience[row] = toSalience({ origins, links, type: { family } });
  }
  return { columns, ...reach };
}

/** Events that are alike share a list: there are few kinds of them. */
function toCertaintyColumn({ origins, disagreements }: CoreEvents, isUnsure: Uint8Array) {
  const lists = new Map<number, readonly number[]>();
  return origins.map((count, row) => {
    const [doubts = 0, isUncertain = 0] = [disagreements[row], isUnsure[row]];
    const kind = (count * 2 ** 16 + doubts) * 2 + isUncertain;
    const known = lists.get(kind);
    if (known !== undefined) return known;
    const list = toCertainties({
      origins: count,
      disagreements: doubts,
      isUncertain: isUncertain === 1,
    });
    lists.set(kind, list);
    return list;
  });
}

/** The date of an event, which our build has checked. */
export function readDate(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === null) throw new Error(`Compiled dataset: unreadable date ${text}`);
  return date;
}

/** Reads each date once, since distinct ones are few, and keeps none: a record reads its own again. */
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
    const like = rows.get(text);
    if (like === undefined) {
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
