import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MS_PER_DAY,
  addMonths,
  addYears,
  dayToMs,
  endOfMonth,
  isRealDate,
  msToDay,
  startOfMonth,
  toCivilDate,
  toDay,
} from '../../../src/domain/dates/day';

const arbitraryDay = fc.integer({ min: toDay(-9999, 1, 1), max: toDay(9999, 12, 31) });

describe('a day', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [2000, 3, 1, 11_017],
    [2025, 7, 21, 20_290],
    [1, 1, 1, -719_162],
    [0, 12, 31, -719_163],
    [99, 12, 31, -683_004],
    [-44, 3, 15, -735_525],
  ])('counts %i-%i-%i as %i', (year, month, day, expected) => {
    expect(toDay(year, month, day)).toBe(expected);
    expect(toCivilDate(expected)).toEqual({ year, month, day });
  });

  it('agrees with Date, which knows the same calendar', () => {
    fc.assert(
      fc.property(arbitraryDay, (day) => {
        const date = new Date(dayToMs(day));
        expect(toCivilDate(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  it('comes back from its civil date, over twenty thousand years', () => {
    fc.assert(
      fc.property(arbitraryDay, (day) => {
        const civil = toCivilDate(day);
        expect(toDay(civil.year, civil.month, civil.day)).toBe(day);
        expect(isRealDate(civil.year, civil.month, civil.day)).toBe(true);
      }),
    );
  });

  it('follows the day before, through four centuries and the change of era', () => {
    const faults: unknown[] = [];
    for (let day = toDay(-5, 1, 1); day < toDay(405, 1, 1); day += 1) {
      const { year, month, day: ofMonth } = toCivilDate(day);
      const next = toCivilDate(day + 1);
      const isRight = isRealDate(year, month, ofMonth + 1)
        ? next.year === year && next.month === month && next.day === ofMonth + 1
        : next.day === 1 && next.month === (month % 12) + 1;
      if (!isRight) faults.push(next);
    }
    expect(faults).toEqual([]);
  });

  it('holds every instant from its midnight to the next', () => {
    expect(dayToMs(20_290)).toBe(Date.UTC(2025, 6, 21));
    expect(msToDay(Date.UTC(2025, 6, 21))).toBe(20_290);
    expect(msToDay(Date.UTC(2025, 6, 21) + MS_PER_DAY - 1)).toBe(20_290);
    expect(msToDay(-1)).toBe(-1);
  });
});

describe('a real date', () => {
  it.each([
    [2024, 2, 29, true],
    [2025, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [0, 2, 29, true],
    [-1, 2, 29, false],
    [-4, 2, 29, true],
    [2025, 4, 31, false],
    [2025, 12, 31, true],
    [2025, 0, 1, false],
    [2025, 13, 1, false],
    [2025, 1, 0, false],
    [2025, 1, 1.5, false],
    [Number.NaN, 1, 1, false],
  ])('%i-%i-%i: %s', (year, month, day, expected) => {
    expect(isRealDate(year, month, day)).toBe(expected);
  });
});

describe('months', () => {
  it.each([
    ['2025-02-14', '2025-02-01', '2025-02-28'],
    ['2024-02-29', '2024-02-01', '2024-02-29'],
    ['2025-12-31', '2025-12-01', '2025-12-31'],
    ['0000-01-01', '0000-01-01', '0000-01-31'],
  ])('%s is in the month from %s to %s', (text, first, last) => {
    expect(startOfMonth(dayOf(text))).toBe(dayOf(first));
    expect(endOfMonth(dayOf(text))).toBe(dayOf(last));
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-01-15', -25, '2022-12-15'],
    ['0001-01-15', -13, '-0001-12-15'],
    ['2025-05-31', 0, '2025-05-31'],
  ])('%s plus %i months is %s', (text, months, expected) => {
    expect(addMonths(dayOf(text), months)).toBe(dayOf(expected));
  });

  it('moves 29 February to the 28th of a common year', () => {
    expect(addYears(dayOf('2024-02-29'), 1)).toBe(dayOf('2025-02-28'));
    expect(addYears(dayOf('2024-02-29'), -4)).toBe(dayOf('2020-02-29'));
  });
});

function dayOf(text: string): number {
  const [, year, month, day] = /^(-?\d+)-(\d+)-(\d+)$/.exec(text) ?? [];
  return toDay(Number(year), Number(month), Number(day));
}
