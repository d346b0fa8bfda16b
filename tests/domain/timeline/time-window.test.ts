import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayToMs, toDay, type Day } from '../../../src/domain/dates/day';
import { parseEdtf, type EdtfDate } from '../../../src/domain/dates/edtf';
import { toSpans } from '../../../src/domain/dates/spans';
import { toAllRows } from '../../../src/domain/events/rows';
import { toIsoDay } from '../../../src/domain/permalink/codec';
import {
  LONGEST_WINDOW,
  PERIODS,
  SHORTEST_WINDOW,
  centreWindow,
  clampWindow,
  fitWindow,
  isSameWindow,
  toClosestWindow,
  toDefaultWindow,
  toNextWindow,
  toOutside,
  toPeriod,
  toPresence,
  toReach,
  toRowsWithin,
  toTimeWindow,
  type TimeWindow,
  windowLength,
  zoomWindow,
} from '../../../src/domain/timeline/time-window';
import { arbitraryDateText } from '../dates/arbitrary-edtf';

const UNTIL = day('2026-02-02');

function day(text: string): Day {
  const first = dateOf(text).strict[0];
  if (first === null) throw new Error(`${text} has no first day`);
  return first;
}

function dateOf(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
}

const window = (from: string, to: string): TimeWindow => ({ from: day(from), to: day(to) });
const toIso = ({ from, to }: TimeWindow) => [toIsoDay(from), toIsoDay(to)];

const arbitraryDay = fc.integer({ min: toDay(1900, 1, 1), max: toDay(2100, 1, 1) });
const arbitraryTimeWindow = fc
  .tuple(arbitraryDay, fc.integer({ min: 0, max: LONGEST_WINDOW - 1 }))
  .map(([from, more]) => ({ from, to: from + more }));
const arbitraryShare = fc.double({ min: 0, max: 1, noNaN: true });

describe('a time window', () => {
  it('includes its first and its last day', () => {
    expect(windowLength(window('2025-07-08', '2025-07-08'))).toBe(1);
    expect(windowLength(window('2025-02-01', '2025-02-28'))).toBe(28);
  });

  it('is the same as another one of the same days', () => {
    const july = window('2025-07-01', '2025-07-31');
    expect(isSameWindow(july, { ...july })).toBe(true);
    expect(isSameWindow(july, { ...july, to: july.to + 1 })).toBe(false);
    expect(isSameWindow(july, { ...july, from: july.from + 1 })).toBe(false);
  });

  it('is by default the last fifteen calendar months and one more', () => {
    expect(toIso(toDefaultWindow({ until: UNTIL }))).toEqual(['2024-12-01', '2026-03-31']);
    expect(toIso(toDefaultWindow({ until: day('2024-12-31') }))).toEqual([
      '2023-10-01',
      '2025-01-31',
    ]);
  });

  it('reaches ten years beyond the data', () => {
    const extent = window('1991-03-26', '2029-12-31');
    expect(toIso(toReach({ extent }))).toEqual(['1981-03-26', '2039-12-31']);
  });
});

describe('centring', () => {
  it('puts the first day of a date in the middle', () => {
    const week = window('2025-07-07', '2025-07-13');
    expect(toIso(centreWindow(week, dateOf('2020-03-05')))).toEqual(['2020-03-02', '2020-03-08']);
    expect(toIso(centreWindow(week, dateOf('2026-02')))).toEqual(['2026-01-29', '2026-02-04']);
    expect(toIso(centreWindow(week, dateOf('2021-05/..')))).toEqual(['2021-04-28', '2021-05-04']);
  });

  it('is that day alone in a window of a day', () => {
    const today = window('2025-07-07', '2025-07-07');
    expect(toIso(centreWindow(today, dateOf('2020-03-05')))).toEqual(['2020-03-05', '2020-03-05']);
  });

  it('keeps the length, and as many days before as after, give or take one', () => {
    fc.assert(
      fc.property(arbitraryTimeWindow, arbitraryDateText.map(dateOf), (before, date) => {
        const after = centreWindow(before, date);
        const first = date.strict[0] ?? NaN;
        expect(windowLength(after)).toBe(windowLength(before));
        expect(Math.abs(first - after.from - (after.to - first))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('zooming', () => {
  it('keeps the middle by default', () => {
    expect(toIso(zoomWindow(window('2025-07-01', '2025-07-20'), 0.5))).toEqual([
      '2025-07-06',
      '2025-07-15',
    ]);
  });

  it('keeps the start or the end where the anchor is', () => {
    const before = window('2025-07-01', '2025-07-20');
    expect(toIso(zoomWindow(before, 0.5, 0))).toEqual(['2025-07-01', '2025-07-10']);
    expect(toIso(zoomWindow(before, 0.5, 1))).toEqual(['2025-07-11', '2025-07-20']);
    expect(toIso(zoomWindow(before, 2, 1))).toEqual(['2025-06-11', '2025-07-20']);
  });

  it('stops at one day and at a century', () => {
    const today = window('2025-07-07', '2025-07-07');
    expect(zoomWindow(today, 0.5)).toEqual(today);
    expect(windowLength(zoomWindow(today, 1e9))).toBe(LONGEST_WINDOW);
    expect(SHORTEST_WINDOW).toBe(1);
  });

  it('leaves the shortest window again', () => {
    const today = window('2025-07-07', '2025-07-07');
    expect(windowLength(zoomWindow(today, 2))).toBe(2);
  });

  it('keeps the anchor in its place, within half a day', () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(arbitraryTimeWindow, factor, arbitraryShare, (before, by, anchor) => {
        const after = zoomWindow(before, by, anchor);
        const placeIn = (w: TimeWindow) => w.from + windowLength(w) * anchor;
        expect(Math.abs(placeIn(after) - placeIn(before))).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  it('stays inside when it zooms in, and holds all when it zooms out', () => {
    fc.assert(
      fc.property(arbitraryTimeWindow, arbitraryShare, arbitraryShare, (before, by, anchor) => {
        const after = zoomWindow(before, by, anchor);
        expect(after.from).toBeGreaterThanOrEqual(before.from);
        expect(after.to).toBeLessThanOrEqual(before.to);
        const wider = zoomWindow(before, 1 + by, anchor);
        expect(wider.from).toBeLessThanOrEqual(before.from);
        expect(wider.to).toBeGreaterThanOrEqual(before.to);
      }),
    );
  });
});

describe('clamping', () => {
  const reach = window('2000-01-01', '2030-12-31');

  it('leaves a window that fits alone', () => {
    const inside = window('2025-07-01', '2025-07-31');
    expect(clampWindow(inside, reach)).toEqual(inside);
    expect(clampWindow(reach, reach)).toEqual(reach);
  });

  it('moves a window back in without making it shorter', () => {
    expect(toIso(clampWindow(window('1999-12-01', '2000-01-31'), reach))).toEqual([
      '2000-01-01',
      '2000-03-02',
    ]);
    expect(toIso(clampWindow(window('2031-06-01', '2031-06-30'), reach))).toEqual([
      '2030-12-02',
      '2030-12-31',
    ]);
  });

  it('ends inside the reach, of the same length if there is room', () => {
    fc.assert(
      fc.property(arbitraryTimeWindow, arbitraryTimeWindow, (before, limits) => {
        const after = clampWindow(before, limits);
        expect(after.from).toBeGreaterThanOrEqual(limits.from);
        expect(after.to).toBeLessThanOrEqual(limits.to);
        expect(windowLength(after)).toBe(Math.min(windowLength(before), windowLength(limits)));
        expect(clampWindow(after, limits)).toEqual(after);
      }),
    );
  });
});

/** Days of events as their columns have them, in order of first day. */
function daysOf(dates: readonly EdtfDate[]) {
  const spans = dates.map((date) => toSpans(date, UNTIL));
  const sorted = spans.toSorted((a, b) => a.certain[0] - b.certain[0]);
  return {
    first: Int32Array.from(sorted, ({ certain }) => certain[0]),
    last: Int32Array.from(sorted, ({ certain }) => certain[1]),
    rows: toAllRows(dates.length),
  };
}

function fit(dates: readonly EdtfDate[]): TimeWindow | undefined {
  const { rows, ...days } = daysOf(dates);
  return fitWindow(days, rows, UNTIL);
}

describe('fitting', () => {
  it('shows nothing of no dates', () => {
    expect(fit([])).toBeUndefined();
  });

  it('leaves three days around a single day', () => {
    const window = fit([dateOf('2025-07-08')]);
    expect(window && toIso(window)).toEqual(['2025-07-05', '2025-07-11']);
  });

  it('ends an open date where the data ends, before the margin', () => {
    const window = fit([dateOf('2026-01-23/..')]);
    expect(window && toIso(window)).toEqual(['2026-01-20', '2026-02-05']);
  });

  it('leaves a fiftieth of the days that it shows on either side of many', () => {
    const window = fit([dateOf('2024-01-01'), dateOf('2025-05-15')]);
    expect(window && toIso(window)).toEqual(['2023-12-22', '2025-05-25']);
  });

  it('ends where the data ends what is planned to go on', () => {
    const window = fit([dateOf('2025-07-08/2029-12-31')]);
    expect(window && toIso(window)).toEqual(['2025-07-04', '2026-02-06']);
  });

  it('shows the start of what is planned for after the data, when that is all', () => {
    const window = fit([dateOf('2027-03-01/2029')]);
    expect(window && toIso(window)).toEqual(['2027-02-26', '2027-03-04']);
  });

  it('shows every date as written, to the day that the data reaches, with a margin on both sides', () => {
    const dates = fc.array(arbitraryDateText.map(dateOf), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(dates, (shown) => {
        const fitted = fit(shown);
        for (const { strict } of shown) {
          expect(fitted?.from).toBeLessThanOrEqual((strict[0] ?? NaN) - 3);
          expect(fitted?.to).toBeGreaterThanOrEqual(Math.min(strict[1] ?? NaN, UNTIL) + 3);
        }
      }),
    );
  });
});

describe('a period by name', () => {
  const data = { extent: window('1991-03-26', '2029-12-31'), until: UNTIL };

  it.each([
    ['year', '2025-03-01', '2026-02-28'],
    ['coup', '2020-08-18', '2026-02-28'],
    ['all', '1991-03-01', '2026-02-28'],
  ] as const)('“%s” is %s to %s', (period, from, to) => {
    expect(toIso(toPeriod(period, data))).toEqual([from, to]);
  });

  it('is one of three, the shortest first', () => {
    expect(PERIODS).toEqual(['year', 'coup', 'all']);
    const lengths = PERIODS.map((period) => windowLength(toPeriod(period, data)));
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  });
});

describe('toTimeWindow', () => {
  it('reads back what is drawn, from the first midnight to the one after the last day', () => {
    fc.assert(
      fc.property(arbitraryTimeWindow, (before) => {
        expect(toTimeWindow(dayToMs(before.from), dayToMs(before.to + 1))).toEqual(before);
      }),
    );
  });

  it('rounds a gesture that stops short of midnight', () => {
    const jitter = fc.integer({ min: -43_199_999, max: 43_199_999 });
    fc.assert(
      fc.property(arbitraryTimeWindow, jitter, jitter, (before, a, b) => {
        const start = dayToMs(before.from) + a;
        const end = dayToMs(before.to + 1) + b;
        expect(isSameWindow(toTimeWindow(start, end), before)).toBe(true);
      }),
    );
  });

  it('has at least a day', () => {
    const noon = dayToMs(day('2025-07-08')) + 3_600_000;
    expect(toIso(toTimeWindow(noon, noon + 1000))).toEqual(['2025-07-08', '2025-07-08']);
  });
});

describe('the presence of a date in a window', () => {
  const july = window('2025-07-01', '2025-07-31');

  it.each([
    ['2025-07-01', 'certain'],
    ['2025-07-31', 'certain'],
    ['2025-06-30', 'absent'],
    ['2025-08-01', 'absent'],
    ['2025', 'certain'],
    ['2025-06-28~', 'possible'],
    ['2025-08-03?', 'possible'],
    ['2025-08-04%', 'absent'],
    ['2024~', 'possible'],
    ['2023~', 'absent'],
    ['2020/2030', 'certain'],
    ['2020/..', 'certain'],
    ['2020/', 'possible'],
    ['../2030', 'certain'],
    ['/2030', 'possible'],
    ['2025-08/..', 'absent'],
  ])('of %s in July 2025 is %s', (text, presence) => {
    expect(toPresence(dateOf(text), july, UNTIL)).toBe(presence);
  });

  it('is what going through the days one by one finds', () => {
    const near = fc.integer({ min: day('2024-12-25'), max: day('2025-07-15') });
    const short = fc.tuple(near, fc.nat(9)).map(([from, more]) => ({ from, to: from + more }));
    const dates = fc.constantFrom(
      '2025-07-08',
      '2025-02',
      '2025-02~',
      '2025-03-03?',
      '2025-01-20/2025-03',
      '2025-06/',
      '2025-06/..',
    );
    fc.assert(
      fc.property(dates.map(dateOf), short, (date, shown) => {
        const { certain, possible } = toSpans(date, UNTIL);
        const meets = ([first, last]: readonly [Day, Day]) => {
          for (let at = shown.from; at <= shown.to; at += 1) {
            if (at >= first && at <= last) return true;
          }
          return false;
        };
        const expected = meets(certain) ? 'certain' : meets(possible) ? 'possible' : 'absent';
        expect(toPresence(date, shown, UNTIL)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the rows within a window', () => {
  const firsts = Int32Array.of(0, 5, 8, 20);
  const lasts = Int32Array.of(3, 30, 9, 22);
  const within = (rows: readonly number[], from: number, to: number) => [
    ...toRowsWithin(Int32Array.from(rows), firsts, lasts, { from, to }),
  ];

  it('touch it with a day at least, its edges included', () => {
    expect(within([0, 1, 2, 3], 3, 5)).toEqual([0, 1]);
    expect(within([0, 1, 2, 3], 9, 20)).toEqual([1, 2, 3]);
    expect(within([0, 1, 2, 3], 4, 4)).toEqual([]);
    expect(within([0, 1, 2, 3], 31, 99)).toEqual([]);
  });

  it('are some of the given ones', () => {
    expect(within([0, 2], 0, 99)).toEqual([0, 2]);
    expect(within([], 0, 99)).toEqual([]);
  });
});

describe('the closest window around a few days', () => {
  const july = window('2025-07-01', '2025-07-31');
  const closest = (days: readonly string[], within: TimeWindow) => {
    const closer = toClosestWindow(days.map(day), within);
    return closer && toIso(closer);
  };

  it('shows them with a fifth of their distance on either side', () => {
    expect(closest(['2025-07-10', '2025-07-20'], july)).toEqual(['2025-07-08', '2025-07-22']);
  });

  it('leaves a day on either side at least', () => {
    expect(closest(['2025-07-10', '2025-07-11'], july)).toEqual(['2025-07-09', '2025-07-12']);
  });

  it('is none when they are one day', () => {
    expect(closest(['2025-07-10'], july)).toBeUndefined();
    expect(closest(['2025-07-10', '2025-07-10'], july)).toBeUndefined();
  });

  it('is none when it would be no closer', () => {
    expect(closest(['2025-07-01', '2025-07-31'], july)).toBeUndefined();
    expect(closest(['2025-07-10', '2025-07-11'], window('2025-07-09', '2025-07-12'))).toBe(
      undefined,
    );
  });

  it('of many days is shorter and shows them all, in whatever order they come', () => {
    const days = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(days, arbitraryTimeWindow, (some, shown) => {
        const closer = toClosestWindow(some, shown);
        expect(toClosestWindow(some.toReversed(), shown)).toEqual(closer);
        if (closer === undefined) return;
        expect(windowLength(closer)).toBeLessThan(windowLength(shown));
        expect(closer.from).toBeLessThan(Math.min(...some));
        expect(closer.to).toBeGreaterThan(Math.max(...some));
      }),
    );
  });
});

describe('what a window leaves out', () => {
  const columnsOf = (days: readonly (readonly [number, number])[]) => {
    const first = Int32Array.from(days, ([from]) => from);
    const last = Int32Array.from(days, ([, to]) => to);
    return { first, last, possibleFirst: first, possibleLast: last };
  };
  const columns = columnsOf([
    [0, 0],
    [5, 12],
    [20, 20],
    [90, 95],
  ]);
  const rows = Int32Array.of(0, 1, 2, 3);

  it('is counted on either side; what reaches into it is not left out', () => {
    expect(toOutside(columns, rows, { from: 10, to: 25 })).toEqual({ earlier: 1, later: 1 });
    expect(toOutside(columns, rows, { from: 0, to: 95 })).toEqual({ earlier: 0, later: 0 });
    expect(toOutside(columns, rows, { from: 30, to: 40 })).toEqual({ earlier: 3, later: 1 });
  });

  it('is a step of its own length away when it is near', () => {
    const next = toNextWindow(columns, rows, { from: 13, to: 19 }, 'later');
    expect(next).toEqual({ from: 20, to: 26 });
    expect(toNextWindow(columns, rows, { from: 13, to: 19 }, 'earlier')).toEqual({
      from: 6,
      to: 12,
    });
  });

  it('is shown in the middle when it is far', () => {
    const next = toNextWindow(columns, rows, { from: 20, to: 29 }, 'later');
    expect(next.to - next.from).toBe(9);
    expect(next.from).toBeLessThan(90);
    expect(next.to).toBeGreaterThan(90);
    const back = toNextWindow(columns, rows, { from: 60, to: 69 }, 'earlier');
    expect(back.from).toBeLessThan(20);
    expect(back.to).toBeGreaterThan(20);
  });
});
