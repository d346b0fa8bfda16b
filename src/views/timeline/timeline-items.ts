import { dayToMs, type Day } from '../../domain/dates/day.ts';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { Locale } from '../../domain/locale.ts';
import type { DrawnEvent } from '../../domain/timeline/level-of-detail.ts';
import { toSpans } from '../../domain/timeline/time-window.ts';
import type { TimelineItem } from './timeline-adapter.ts';

/** Id of an event's item in one lane. */
export function toItemId(laneId: string, eventId: string): string {
  return `${laneId}/${eventId}`;
}

/** How an event is drawn: as sure as its date is. `name` words title and date for those who do not see it. */
export function toTimelineItem(
  { laneId, event, detail }: DrawnEvent,
  locale: Locale,
  until: Day,
  isInside: boolean,
  name: (title: string, date: string) => string,
): TimelineItem {
  const { date } = event;
  const { certain, possible } = toSpans(date, until);
  const isSureDay = possible[0] === possible[1];
  const length = possible[1] + 1 - possible[0];
  const share = (day: Day) => (day - possible[0]) / length;
  return {
    id: toItemId(laneId, event.id),
    laneId,
    eventId: event.id,
    family: event.type.family,
    label: detail === 'title' ? event.short[locale] : undefined,
    name: name(event.title[locale], formatEdtf(date, locale)),
    start: dayToMs(possible[0]),
    end: dayToMs(possible[1] + 1),
    sure: [share(certain[0]), share(certain[1] + 1)],
    fill: isSureDay ? 'day' : date.precision === 'interval' ? 'lasts' : 'within',
    isInside,
    isOngoing: date.end.kind === 'open',
    isUncertain: date.qualifier === 'uncertain' || date.qualifier === 'both',
    hasDisagreement: event.disagreements > 0,
  };
}
