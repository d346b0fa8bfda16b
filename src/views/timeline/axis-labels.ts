import { toMonthName } from '../../domain/dates/date-words.ts';
import { toCivilDate, type Day } from '../../domain/dates/day.ts';
import { formatMonth } from '../../domain/dates/format-edtf.ts';
import type { Locale } from '../../domain/locale.ts';
import type { AxisUnit } from '../../domain/timeline/axis.ts';

/** Words under a tick of the fine row: what the larger unit leaves out. */
export function toMinorLabel(unit: AxisUnit, start: Day, locale: Locale): string {
  const { year, month, day } = toCivilDate(start);
  switch (unit) {
    case 'day':
    case 'week':
      return String(day);
    case 'month':
      return toMonthName(month, locale, 'short');
    case 'year':
    case 'decade':
      return String(year);
  }
}

/** Words for a larger unit that ticks stand in. */
export function toMajorLabel(unit: AxisUnit, start: Day, locale: Locale): string {
  const { year } = toCivilDate(start);
  if (unit === 'decade') return locale === 'fr' ? `Années ${year}` : `${year}s`;
  return unit === 'month' ? formatMonth(start, locale) : String(year);
}
