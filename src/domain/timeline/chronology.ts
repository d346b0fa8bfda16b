import { startOfMonth, toCivilDate, toDay, type Day } from '../dates/day.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { DayColumns } from '../events/columns.ts';
import type { Rows } from '../events/rows.ts';
import type { ListOrder } from '../permalink/view-state.ts';
import { at } from './lane-index.ts';

/** Days after which an event is a period of its own, not an entry of the month it began in. */
const LONG = 366;

/** Days of the shortest month: what lasts less cannot begin in an unknown month. */
const SHORTEST_MONTH = 28;

/** The events of one month, or those of a year whose month is not known. `first` is the unit's first day. */
export type ChronologyGroup = {
  readonly unit: 'month' | 'year';
  readonly first: Day;
  readonly rows: readonly number[];
};

export type Chronology = {
  /** Events that last longer than a year: they belong to no month. */
  readonly ongoing: readonly number[];
  readonly groups: readonly ChronologyGroup[];
};

/** What is read of the events: their days, and the dates of those whose days do not tell enough. */
type Dates = {
  readonly columns: Pick<DayColumns, 'first' | 'last' | 'possibleFirst'>;
  readonly eventAt: (row: number) => { readonly date: Pick<EdtfDate, 'start'> };
};

/** Arranges events as a list reads them, without building their records. */
export function toChronology(dates: Dates, rows: Rows, order: ListOrder): Chronology {
  const { first: firsts, last: lasts } = dates.columns;
  const ongoing: number[] = [];
  const groups = new Map<string, ChronologyGroup & { rows: number[] }>();
  for (let place = 0; place < rows.length; place += 1) {
    const row = at(rows, order === 'oldest' ? place : rows.length - 1 - place);
    const start = at(firsts, row);
    if (at(lasts, row) - start > LONG) {
      ongoing.push(row);
      continue;
    }
    const unit = isVaguerThanMonth(dates, row) ? 'year' : 'month';
    const first = unit === 'month' ? startOfMonth(start) : toDay(toCivilDate(start).year, 1, 1);
    const key = `${unit} ${first}`;
    const group = groups.get(key) ?? { unit, first, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return { ongoing, groups: [...groups.values()] };
}

/** A heading never says a month that no source says. */
function isVaguerThanMonth({ columns, eventAt }: Dates, row: number): boolean {
  const { first, last, possibleFirst } = columns;
  // The days of most events settle it, and spare us to read their dates.
  const isShort = at(last, row) - at(first, row) + 1 < SHORTEST_MONTH;
  if (isShort && at(first, row) - at(possibleFirst, row) < LONG) return false;
  const { start } = eventAt(row).date;
  return start.kind !== 'known' || (start.precision !== 'day' && start.precision !== 'month');
}
