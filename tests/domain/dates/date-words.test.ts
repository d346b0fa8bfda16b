import { describe, expect, it } from 'vitest';
import { toMonthName } from '../../../src/domain/dates/date-words';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

describe('the name of a month', () => {
  it.each([
    ['fr', 'fr-FR', 'long'],
    ['fr', 'fr-FR', 'short'],
    ['en', 'en-GB', 'long'],
    ['en', 'en-GB', 'short'],
  ] as const)('in %s (%s, %s) is the one that CLDR has', (locale, tag, length) => {
    const intl = new Intl.DateTimeFormat(tag, { month: length, timeZone: 'UTC' });
    const names = MONTHS.map((month) => toMonthName(month, locale, length));
    expect(names).toEqual(MONTHS.map((month) => intl.format(Date.UTC(2000, month - 1, 15))));
  });
});
