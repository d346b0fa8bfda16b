import { msToDay, toCivilDate } from '../../domain/dates/day.ts';
import { formatDay, formatMonth } from '../../domain/dates/format-edtf.ts';
import type { Locale } from '../../domain/locale.ts';

/** vis-timeline's names for the unit between two ticks. */
export type AxisScale =
  'millisecond' | 'second' | 'minute' | 'hour' | 'weekday' | 'day' | 'week' | 'month' | 'year';

/** Words under a tick at an instant (ms UTC). Events have days, so nothing finer is named. */
export function toMinorLabel(ms: number, scale: AxisScale, locale: Locale): string {
  const day = msToDay(ms);
  const { year, day: dayOfMonth } = toCivilDate(day);
  switch (scale) {
    case 'year':
      return String(year);
    case 'month':
      return toMonthName(ms, locale);
    case 'week':
    case 'weekday':
    case 'day':
      return String(dayOfMonth);
    default:
      return '';
  }
}

/** Words for the larger unit that ticks stand in: what the minor labels leave out. */
export function toMajorLabel(ms: number, scale: AxisScale, locale: Locale): string {
  const day = msToDay(ms);
  switch (scale) {
    case 'year':
      return '';
    case 'month':
      return String(toCivilDate(day).year);
    case 'week':
      return formatMonth(day, locale);
    default:
      return formatDay(day, locale);
  }
}

/** The month's short name without its year. */
function toMonthName(ms: number, locale: Locale): string {
  return MONTH_NAMES[locale].format(ms);
}

const MONTH_NAMES = {
  fr: new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
};
