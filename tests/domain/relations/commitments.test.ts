import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay, type Day } from '../../../src/domain/dates/day';
import { parseEdtf, type EdtfDate } from '../../../src/domain/dates/edtf';
import type { Commitment } from '../../../src/domain/events/record';
import {
  byDueDate,
  toDaysBetween,
  toLifetime,
  toTiming,
} from '../../../src/domain/relations/commitments';
import { arbitraryDateText } from '../dates/arbitrary-edtf';

function date(edtf: string): EdtfDate {
  const parsed = parseEdtf(edtf);
  if (parsed === null) throw new Error(`No date: ${edtf}`);
  return parsed;
}

const maybe = (edtf: string | undefined) => (edtf === undefined ? undefined : date(edtf));

function commitment(
  fields: Partial<Omit<Commitment, 'announced' | 'due' | 'settled'>> & {
    readonly announced?: string;
    readonly due?: string;
    readonly settled?: string;
  },
): Commitment {
  const { announced = '2020-01-01', due, settled, ...rest } = fields;
  return {
    id: 'promise',
    by: 'alpha',
    text: { fr: 'Promis.', en: 'Promised.' },
    outcome: 'met',
    evidence: [],
    ...rest,
    announced: date(announced),
    due: maybe(due),
    settled: maybe(settled),
  };
}

const UNTIL = toDay(2024, 6, 1);

/** Every day that a date with two ends may be. */
function daysOf({ fuzzy: [first, last] }: EdtfDate): readonly Day[] {
  if (first === null || last === null) throw new Error('No ends');
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** Days and months with or without doubt, near each other: few enough days to try them all. */
const arbitraryNearDate = fc
  .tuple(
    fc.integer({ min: 2011, max: 2013 }),
    fc.integer({ min: 1, max: 12 }),
    fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    fc.constantFrom('', '?', '~'),
  )
  .map(([year, month, day, doubt]) => {
    const parts = [year, month, ...(day === undefined ? [] : [day])];
    return date(parts.map((part) => String(part).padStart(2, '0')).join('-') + doubt);
  });

const arbitraryDate = arbitraryDateText.map((text) => parseEdtf(text)).filter((d) => d !== null);

describe('the days between two dates', () => {
  it.each([
    ['2012-09-17', '2012-09-17', 0, 0],
    ['2012-09-17', '2012-10-03', 16, 16],
    ['2012-09', '2012-10-03', 3, 32],
    ['2012-09-17', '2012-08', -47, -17],
    ['2024-09-15', '2024-09-15~', -3, 3],
    ['2024-02-04/2024-02-18', '2024-02-20', 2, 16],
  ])('from %s to %s are %i to %i', (from, to, least, most) => {
    expect(toDaysBetween(date(from), date(to))).toEqual({ least, most });
  });

  it('are those of every day that the dates may be', () => {
    fc.assert(
      fc.property(arbitraryNearDate, arbitraryNearDate, (from, to) => {
        const all = daysOf(from).flatMap((a) => daysOf(to).map((b) => b - a));
        const least = all.reduce((a, b) => Math.min(a, b));
        const most = all.reduce((a, b) => Math.max(a, b));
        expect(toDaysBetween(from, to)).toEqual({ least, most });
      }),
    );
  });

  it('are as many late from one as early from the other', () => {
    fc.assert(
      fc.property(arbitraryDate, arbitraryDate, (a, b) => {
        const there = toDaysBetween(a, b);
        const back = toDaysBetween(b, a);
        if (there === undefined || back === undefined) throw new Error('No days');
        expect(there.least).toBeLessThanOrEqual(there.most);
        expect(back.least + there.most).toBe(0);
        expect(back.most + there.least).toBe(0);
      }),
    );
  });

  it('are not known where an end is open', () => {
    expect(toDaysBetween(date('2012/..'), date('2013'))).toBeUndefined();
    expect(toDaysBetween(date('2012'), date('/2013'))).toBeUndefined();
  });
});

describe('the timing of a commitment', () => {
  const timing = (fields: Parameters<typeof commitment>[0]) => toTiming(commitment(fields), UNTIL);

  it('counts from the due date to the outcome', () => {
    expect(timing({ due: '2023-12-31', settled: '2023-12-22' })).toEqual({
      kind: 'settled',
      days: { least: -9, most: -9 },
    });
    expect(timing({ outcome: 'moved', due: '2023-09-18', settled: '2025-02' })).toEqual({
      kind: 'settled',
      days: { least: 502, most: 529 },
    });
  });

  it.each([
    ['a day of its month', '2012-09', '2012-09-30'],
    ['the same month', '2022-02', '2022-02'],
    ['a month of its year', '2026', '2026-05'],
    ['a day of its interval', '2024-02-04/2024-02-18', '2024-02-10'],
  ])('is on time on %s: due %s, settled %s', (_what, due, settled) => {
    expect(timing({ due, settled })?.days).toEqual({ least: 0, most: 0 });
  });

  it('is not on time for certain where the outcome may lie beyond', () => {
    expect(timing({ due: '2012-09', settled: '2012-09-29~' })?.days).toEqual({
      least: -4,
      most: 31,
    });
  });

  it('counts a pending one to where the data end: days left, or overdue', () => {
    const pending = (due: string) => timing({ outcome: 'pending', due });
    expect(pending('2024-06-11')).toEqual({ kind: 'pending', days: { least: -10, most: -10 } });
    expect(pending('2024-05-30')?.days).toEqual({ least: 2, most: 2 });
    expect(pending('2024-06')?.days).toEqual({ least: -29, most: 0 });
    expect(pending('2024-06/..')).toBeUndefined();
  });

  it('is unknown without a due date, or when nobody says when it was settled', () => {
    expect(timing({ settled: '2024-01' })).toBeUndefined();
    expect(timing({ outcome: 'missed', due: '2022-12~' })).toBeUndefined();
    expect(timing({ outcome: 'pending' })).toBeUndefined();
  });
});

describe('the days of a commitment', () => {
  const life = (fields: Parameters<typeof commitment>[0]) => toLifetime(commitment(fields), UNTIL);

  it('last from its announcement to its due date or its outcome, whichever is later', () => {
    const start = toDay(2020, 1, 1);
    expect(life({ due: '2021-03', settled: '2020-06-01' })).toEqual([start, toDay(2021, 3, 31)]);
    expect(life({ due: '2021-03', settled: '2022-06-01' })).toEqual([start, toDay(2022, 6, 1)]);
    expect(life({ outcome: 'missed' })).toEqual([start, start]);
  });

  it('go on as long as it is pending', () => {
    expect(life({ outcome: 'pending' })[1]).toBe(UNTIL);
    expect(life({ outcome: 'pending', due: '2021' })[1]).toBe(UNTIL);
    expect(life({ outcome: 'pending', due: '2030' })[1]).toBe(toDay(2030, 12, 31));
  });
});

describe('the order of commitments', () => {
  it('is that of their due dates, then of their announcements; those without one come last', () => {
    const some = [
      commitment({ id: 'undated' }),
      commitment({ id: 'later', due: '2022' }),
      commitment({ id: 'announced-later', announced: '2020-05', due: '2021-03' }),
      commitment({ id: 'b', due: '2021-03-01' }),
      commitment({ id: 'a', due: '2021-03-01' }),
    ];
    const ids = some.toSorted(byDueDate).map(({ id }) => id);
    expect(ids).toEqual(['a', 'b', 'announced-later', 'later', 'undated']);
  });
});
