import { dayToMs, type Day } from '../../domain/dates/day.ts';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import type { Locale } from '../../domain/locale.ts';
import { toSpans } from '../../domain/dates/spans.ts';
import type { DrawnEvent } from './timeline-adapter.ts';

/** How an event is drawn: as sure as its date is. `name` words title and date for those who do not see it. */
export function toDrawn(
  event: HistoricalEvent,
  locale: Locale,
  until: Day,
  name: (title: string, date: string) => string,
): DrawnEvent {
  const { date } = event;
  const { certain, possible } = toSpans(date, until);
  const isSureDay = possible[0] === possible[1];
  const length = possible[1] + 1 - possible[0];
  const share = (day: Day) => (day - possible[0]) / length;
  return {
    eventId: event.id,
    family: event.type.family,
    label: event.short[locale],
    name: name(event.title[locale], formatEdtf(date, locale)),
    start: dayToMs(possible[0]),
    end: dayToMs(possible[1] + 1),
    sure: [share(certain[0]), share(certain[1] + 1)],
    fill: isSureDay ? 'day' : date.precision === 'interval' ? 'lasts' : 'within',
    isOngoing: date.end.kind === 'open',
    isUncertain: date.qualifier === 'uncertain' || date.qualifier === 'both',
    hasDisagreement: event.disagreements > 0,
  };
}
