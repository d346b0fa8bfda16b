import { startOfMonth, toCivilDate, toDay, type Day } from '../dates/day.ts';
import { toSpans } from '../dates/spans.ts';
import type { HistoricalEvent } from '../events/dataset.ts';
import type { ListOrder } from '../permalink/view-state.ts';

/** Days after which an event is a period of its own, not an entry of the month it began in. */
const LONG = 366;

/** Events of one month, or those of a year whose month is not known. `first` is the unit's first day. */
export type ChronologyGroup = {
  readonly unit: 'month' | 'year';
  readonly first: Day;
  readonly events: readonly HistoricalEvent[];
};

export type Chronology = {
  /** Events that last longer than a year: they belong to no month. */
  readonly ongoing: readonly HistoricalEvent[];
  readonly groups: readonly ChronologyGroup[];
};

/** Arranges events, given by first day, as a list reads them. `until` is the day the data reaches. */
export function toChronology(
  events: readonly HistoricalEvent[],
  order: ListOrder,
  until: Day,
): Chronology {
  const ongoing: HistoricalEvent[] = [];
  const groups = new Map<string, ChronologyGroup & { events: HistoricalEvent[] }>();
  for (const event of order === 'oldest' ? events : events.toReversed()) {
    const [start, end] = toSpans(event.date, until).certain;
    if (end - start > LONG) {
      ongoing.push(event);
      continue;
    }
    const unit = isVaguerThanMonth(event) ? 'year' : 'month';
    const first = unit === 'month' ? startOfMonth(start) : toDay(toCivilDate(start).year, 1, 1);
    const group = groups.get(`${unit} ${first}`) ?? { unit, first, events: [] };
    group.events.push(event);
    groups.set(`${unit} ${first}`, group);
  }
  return { ongoing, groups: [...groups.values()] };
}

/** A heading never says a month that no source says. */
function isVaguerThanMonth({ date: { start } }: HistoricalEvent): boolean {
  return start.kind !== 'known' || (start.precision !== 'day' && start.precision !== 'month');
}
