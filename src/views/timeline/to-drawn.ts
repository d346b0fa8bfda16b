import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import type { Locale } from '../../domain/locale.ts';
import type { DrawnEvent } from './timeline-adapter.ts';

/** What the timeline writes of an event. `name` words title and date for those who do not see it. */
export function toDrawn(
  event: HistoricalEvent,
  locale: Locale,
  name: (title: string, date: string) => string,
): DrawnEvent {
  const { date } = event;
  let named: string | undefined;
  return {
    eventId: event.id,
    family: event.type.family,
    label: event.short[locale],
    // Only when it is asked for: many are measured for a title, few are named.
    get name() {
      return (named ??= name(event.title[locale], formatEdtf(date, locale)));
    },
    isLasting: date.precision === 'interval',
    isOngoing: date.end.kind === 'open',
    isUncertain: date.qualifier === 'uncertain' || date.qualifier === 'both',
    hasDisagreement: event.disagreements > 0,
  };
}
