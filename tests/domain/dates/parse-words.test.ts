import { describe, expect, it } from 'vitest';
import { endOfMonth, toCivilDate, toDay } from '../../../src/domain/dates/day.ts';
import { formatDay, formatMonth } from '../../../src/domain/dates/format-edtf.ts';
import { parseWords } from '../../../src/domain/dates/parse-words.ts';
import { LOCALES } from '../../../src/domain/locale.ts';

const AUGUST = [toDay(2020, 8, 1), toDay(2020, 8, 31)];
const COUP = [toDay(2020, 8, 18), toDay(2020, 8, 18)];

describe('a date typed by a reader', () => {
  it.each([
    ['août 2020', AUGUST],
    ['Aout 2020', AUGUST],
    ['Aug 2020', AUGUST],
    ['août. 2020', AUGUST],
    ['2020-08', AUGUST],
    ['08/2020', AUGUST],
    ['2020', [toDay(2020, 1, 1), toDay(2020, 12, 31)]],
    ['18 août 2020', COUP],
    ['18 August 2020', COUP],
    ['18/08/2020', COUP],
    ['2020-08-18', COUP],
    ['1er janv. 2025', [toDay(2025, 1, 1), toDay(2025, 1, 1)]],
    ['3rd Mar 2025', [toDay(2025, 3, 3), toDay(2025, 3, 3)]],
    ['  fév   2024 ', [toDay(2024, 2, 1), toDay(2024, 2, 29)]],
    ['juin 2023', [toDay(2023, 6, 1), toDay(2023, 6, 30)]],
    ['juil. 2023', [toDay(2023, 7, 1), toDay(2023, 7, 31)]],
  ])('“%s” is read', (text, days) => {
    expect(parseWords(text)).toEqual(days);
  });

  it.each(['', 'hier', 'jui 2023', '13/2020', '31 avril 2024', '20', '20201', '1 2 3 2020'])(
    '“%s” is none',
    (text) => {
      expect(parseWords(text)).toBeUndefined();
    },
  );

  it('is read as it is written on the page, in both languages and lengths', () => {
    for (let day = toDay(2019, 12, 25); day < toDay(2021, 1, 10); day += 1) {
      for (const locale of LOCALES) {
        for (const length of ['long', 'short'] as const) {
          expect(parseWords(formatDay(day, locale, length))).toEqual([day, day]);
          const first = toDay(toCivilDate(day).year, toCivilDate(day).month, 1);
          expect(parseWords(formatMonth(day, locale, length))).toEqual([first, endOfMonth(first)]);
        }
      }
    }
  });
});
