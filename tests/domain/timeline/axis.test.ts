import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayToMs, toDay, type Day } from '../../../src/domain/dates/day';
import { toAxis, type AxisRow, type AxisUnit } from '../../../src/domain/timeline/axis';
import type { Viewport } from '../../../src/domain/timeline/level-of-detail';

const arbitraryViewport = fc
  .tuple(
    fc.double({ min: -400_000, max: 400_000, noNaN: true }),
    fc.double({ min: 1, max: 36_525, noNaN: true }),
    fc.integer({ min: 200, max: 2000 }),
  )
  .map(([start, length, width]): Viewport => {
    const from = start + 0; // of the two zeros the usual one
    return { from, to: from + length, width };
  });

/** A day as the platform's calendar has it. */
const toIso = (day: Day) => new Date(dayToMs(day)).toISOString().slice(0, 10);
const fromIso = (iso: string) => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return toDay(year, month, day);
};
const rowsOf = (viewport: Viewport): readonly AxisRow[] => {
  const { minor, major } = toAxis(viewport);
  return major ? [minor, major] : [minor];
};

/** Whether a unit begins on a day, by the platform's calendar. */
const BEGINS: Readonly<Record<AxisUnit, (date: Date) => boolean>> = {
  day: (date) => date.getTime() % 86_400_000 === 0,
  week: (date) => BEGINS.day(date) && date.getUTCDay() === 1,
  month: (date) => BEGINS.day(date) && date.getUTCDate() === 1,
  year: (date) => BEGINS.month(date) && date.getUTCMonth() === 0,
  decade: (date) => BEGINS.year(date) && date.getUTCFullYear() % 10 === 0,
};

/** Least distance of two ticks, in CSS pixels, and the most days between them. */
const ROOM: Readonly<Record<AxisUnit, number>> = {
  day: 26,
  week: 30,
  month: 42,
  year: 40,
  decade: 0,
};
const LONGEST: Readonly<Record<AxisUnit, number>> = {
  day: 1,
  week: 7,
  month: 92,
  year: 5 * 365 + 2,
  decade: 3653,
};
const MAJOR: Readonly<Record<AxisUnit, AxisUnit | undefined>> = {
  day: 'month',
  week: 'month',
  month: 'year',
  year: 'decade',
  decade: undefined,
};

describe('the axis', () => {
  it('begins at or before the left edge and ends at or after the right one, with nothing to spare', () => {
    fc.assert(
      fc.property(arbitraryViewport, (viewport) => {
        for (const { starts } of rowsOf(viewport)) {
          expect(starts[0]).toBeLessThanOrEqual(viewport.from);
          expect(starts[1]).toBeGreaterThan(viewport.from);
          expect(starts.at(-2)).toBeLessThan(viewport.to);
          expect(starts.at(-1)).toBeGreaterThanOrEqual(viewport.to);
        }
      }),
    );
  });

  it('has a tick at each beginning of a unit, in order, and none elsewhere', () => {
    fc.assert(
      fc.property(arbitraryViewport, (viewport) => {
        for (const { unit, starts } of rowsOf(viewport)) {
          for (const [index, start] of starts.entries()) {
            expect(BEGINS[unit](new Date(dayToMs(start)))).toBe(true);
            const before = starts[index - 1];
            if (before === undefined) continue;
            expect(start).toBeGreaterThan(before);
            expect(start - before).toBeLessThanOrEqual(LONGEST[unit]);
          }
        }
      }),
    );
  });

  it('leaves every tick about the room that its label takes', () => {
    fc.assert(
      fc.property(arbitraryViewport, (viewport) => {
        const { unit, starts } = toAxis(viewport).minor;
        const pixelsPerDay = viewport.width / (viewport.to - viewport.from);
        for (const [index, start] of starts.entries()) {
          const room = (start - (starts[index - 1] ?? -Infinity)) * pixelsPerDay;
          expect(room).toBeGreaterThanOrEqual(ROOM[unit] * (28 / 30.44)); // February is short
        }
      }),
    );
  });

  it('stands in larger units, which begin where its own do', () => {
    fc.assert(
      fc.property(arbitraryViewport, (viewport) => {
        const { minor, major } = toAxis(viewport);
        expect(major?.unit).toBe(MAJOR[minor.unit]);
        if (minor.unit === 'week') return; // a month begins on any day of one
        const [first = 0, last = 0] = [minor.starts[0], minor.starts.at(-1)];
        const inside = major?.starts.filter((start) => start >= first && start <= last) ?? [];
        expect(inside.filter((start) => !minor.starts.includes(start))).toEqual([]);
      }),
    );
  });

  it('depends on the scale alone: panning does not move its ticks', () => {
    fc.assert(
      fc.property(arbitraryViewport, fc.double({ min: 0, max: 1, noNaN: true }), (seen, share) => {
        // By whole days: fractions would change the scale by a hair.
        const { from, width } = { ...seen, from: Math.floor(seen.from) };
        const length = Math.ceil(seen.to) - from;
        const shift = Math.floor(length * share);
        const before = toAxis({ from, to: from + length, width });
        const after = toAxis({ from: from + shift, to: from + length + shift, width });
        expect(after.minor.unit).toBe(before.minor.unit);
        const [first = 0] = after.minor.starts;
        const [last = 0] = before.minor.starts.slice(-1);
        const inBoth = ({ starts }: AxisRow) => starts.filter((day) => day >= first && day <= last);
        expect(inBoth(after.minor)).toEqual(inBoth(before.minor));
      }),
    );
  });
});

describe('the scale of the axis', () => {
  it.each<{
    name: string;
    pixelsPerDay: number;
    between: readonly [string, string];
    minor: readonly string[];
    major: readonly string[] | undefined;
  }>([
    {
      name: 'days in months',
      pixelsPerDay: 26,
      between: ['2025-07-30', '2025-08-03'],
      minor: ['2025-07-30', '2025-07-31', '2025-08-01', '2025-08-02', '2025-08-03'],
      major: ['2025-07-01', '2025-08-01', '2025-09-01'],
    },
    {
      name: 'weeks, from Monday on, in months',
      pixelsPerDay: 10,
      between: ['2025-07-30', '2025-08-20'],
      minor: ['2025-07-28', '2025-08-04', '2025-08-11', '2025-08-18', '2025-08-25'],
      major: ['2025-07-01', '2025-08-01', '2025-09-01'],
    },
    {
      name: 'months in years',
      pixelsPerDay: 2,
      between: ['2024-11-15', '2025-02-10'],
      minor: ['2024-11-01', '2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01'],
      major: ['2024-01-01', '2025-01-01', '2026-01-01'],
    },
    {
      name: 'quarters in years',
      pixelsPerDay: 0.5,
      between: ['2024-02-10', '2024-12-20'],
      minor: ['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01', '2025-01-01'],
      major: ['2024-01-01', '2025-01-01'],
    },
    {
      name: 'years in decades',
      pixelsPerDay: 0.12,
      between: ['2019-05-01', '2022-03-01'],
      minor: ['2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'],
      major: ['2010-01-01', '2020-01-01', '2030-01-01'],
    },
    {
      name: 'every second year in decades',
      pixelsPerDay: 0.06,
      between: ['2017-05-01', '2022-03-01'],
      minor: ['2016-01-01', '2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01'],
      major: ['2010-01-01', '2020-01-01', '2030-01-01'],
    },
    {
      name: 'every fifth year in decades',
      pixelsPerDay: 0.03,
      between: ['2003-01-01', '2018-06-01'],
      minor: ['2000-01-01', '2005-01-01', '2010-01-01', '2015-01-01', '2020-01-01'],
      major: ['2000-01-01', '2010-01-01', '2020-01-01'],
    },
    {
      name: 'decades',
      pixelsPerDay: 0.01,
      between: ['1957-01-01', '1991-01-01'],
      minor: ['1950-01-01', '1960-01-01', '1970-01-01', '1980-01-01', '1990-01-01', '2000-01-01'],
      major: undefined,
    },
  ])('is $name', ({ pixelsPerDay, between, minor, major }) => {
    const [from, to] = between.map(fromIso);
    if (from === undefined || to === undefined) throw new Error('No viewport');
    const axis = toAxis({ from, to, width: (to - from) * pixelsPerDay });
    expect(axis.minor.starts.map(toIso)).toEqual(minor);
    expect(axis.major?.starts.map(toIso)).toEqual(major);
  });

  it('is the finest whose labels have room', () => {
    const unitAt = (pixelsPerDay: number) => {
      const { unit, starts } = toAxis({ from: 0, to: 8000, width: 8000 * pixelsPerDay }).minor;
      return [unit, Math.round((starts[2] ?? 0) - (starts[1] ?? 0))];
    };
    expect(unitAt(26)).toEqual(['day', 1]);
    expect(unitAt(25.9)).toEqual(['week', 7]);
    expect(unitAt(30 / 7)).toEqual(['week', 7]);
    expect(unitAt(4.2)).toEqual(['month', 28]); // the second is February
    expect(unitAt(1.38)).toEqual(['month', 28]);
    expect(unitAt(1.37)).toEqual(['month', 91]);
    expect(unitAt(0.47)).toEqual(['month', 91]);
    expect(unitAt(0.45)).toEqual(['year', 365]);
    expect(unitAt(0.11)).toEqual(['year', 365]);
    expect(unitAt(0.109)).toEqual(['year', 731]);
    expect(unitAt(0.055)).toEqual(['year', 731]);
    expect(unitAt(0.054)).toEqual(['year', 1826]);
    expect(unitAt(0.022)).toEqual(['year', 1826]);
    expect(unitAt(0.021)).toEqual(['decade', 3653]);
  });
});
