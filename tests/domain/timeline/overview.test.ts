import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfMonth, toDay } from '../../../src/domain/dates/day.ts';
import { FAMILIES } from '../../../src/domain/events/families.ts';
import { toAllRows } from '../../../src/domain/events/rows.ts';
import type { EventColumns } from '../../../src/domain/events/columns.ts';
import {
  moveEdge,
  toBars,
  toBrushPlace,
  toEdgeOfKey,
  toOverviewSpan,
} from '../../../src/domain/timeline/overview.ts';
import { arbitraryColumns, type ColumnsOfTime } from '../../support/arbitrary-columns.ts';

const SPAN = { from: toDay(1967, 1, 1), to: toDay(1972, 12, 31) };

/** Columns whose every event rests on as many origins as its row says. */
const withOrigins = (columns: ColumnsOfTime) =>
  ({
    ...columns,
    origins: Uint16Array.from(columns.first, (_day, row) => row),
  }) as unknown as EventColumns;

describe('what the overview spans', () => {
  it('is whole years before, and a little room after the data', () => {
    const until = toDay(2026, 3, 12);
    const extent = { from: toDay(1991, 3, 26), to: until };
    expect(toOverviewSpan({ extent, until })).toEqual({
      from: toDay(1991, 1, 1),
      to: toDay(2026, 6, 30),
    });
  });
});

describe('the brush of the overview', () => {
  const length = SPAN.to + 1 - SPAN.from;

  it('covers the share of the whole that the window does', () => {
    const place = toBrushPlace({ from: SPAN.from + length / 4, to: SPAN.from + length / 2 }, SPAN);
    expect(place).toEqual({ from: 0.25, to: 0.5 });
    expect(toBrushPlace({ from: SPAN.from, to: SPAN.to + 1 }, SPAN)).toEqual({ from: 0, to: 1 });
  });

  it('ends where the whole ends, wherever the window goes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        const { from, to } = toBrushPlace({ from: Math.min(a, b), to: Math.max(a, b) }, SPAN);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the bars of the overview', () => {
  it('hold every event of the span once, by family, with its origins', () => {
    fc.assert(
      fc.property(arbitraryColumns(), fc.integer({ min: 100, max: 2000 }), (columns, width) => {
        const rows = toAllRows(columns.first.length);
        const bars = toBars(withOrigins(columns), rows, SPAN, width);
        const inside = [...rows].filter((row) => {
          const day = columns.first[row] ?? NaN;
          return day >= SPAN.from && day <= SPAN.to;
        });
        FAMILIES.forEach((_family, family) => {
          const total = bars.reduce((sum, { families }) => sum + (families[family] ?? 0), 0);
          expect(total).toBe(inside.filter((row) => columns.family[row] === family).length);
        });
        const origins = bars.reduce((sum, bar) => sum + bar.origins, 0);
        expect(origins).toBe(inside.reduce((sum, row) => sum + row, 0));
      }),
    );
  });

  it('are months where there is room, and whole years where there is none', () => {
    const none = withOrigins({
      first: new Int32Array(),
      last: new Int32Array(),
      possibleFirst: new Int32Array(),
      possibleLast: new Int32Array(),
      family: new Uint8Array(),
      salience: new Uint8Array(),
    });
    expect(toBars(none, new Int32Array(), SPAN, 1000)).toHaveLength(72);
    expect(toBars(none, new Int32Array(), SPAN, 100)).toHaveLength(24);
    expect(toBars(none, new Int32Array(), SPAN, 10)).toHaveLength(6);
  });
});

describe('a thumb', () => {
  const window = { from: toDay(1970, 2, 1), to: toDay(1970, 4, 30) };

  it('goes where it is taken, but not past the other one nor out of the span', () => {
    expect(moveEdge(window, 'from', toDay(1970, 1, 1), SPAN)).toEqual({
      ...window,
      from: toDay(1970, 1, 1),
    });
    expect(moveEdge(window, 'from', toDay(1971, 1, 1), SPAN)).toEqual({
      ...window,
      from: window.to,
    });
    expect(moveEdge(window, 'from', toDay(1900, 1, 1), SPAN)).toEqual({
      ...window,
      from: SPAN.from,
    });
    expect(moveEdge(window, 'to', toDay(1960, 1, 1), SPAN)).toEqual({ ...window, to: window.from });
    expect(moveEdge(window, 'to', toDay(2060, 1, 1), SPAN)).toEqual({ ...window, to: SPAN.to });
  });

  it('goes a month by the arrows and a year by the pages, from month’s end to month’s end', () => {
    expect(toEdgeOfKey('ArrowLeft', 'from', window, SPAN)).toBe(toDay(1970, 1, 1));
    expect(toEdgeOfKey('ArrowRight', 'to', window, SPAN)).toBe(toDay(1970, 5, 31));
    expect(toEdgeOfKey('ArrowDown', 'to', window, SPAN)).toBe(endOfMonth(toDay(1970, 3, 1)));
    expect(toEdgeOfKey('PageUp', 'from', window, SPAN)).toBe(toDay(1971, 2, 1));
    expect(toEdgeOfKey('PageDown', 'to', window, SPAN)).toBe(toDay(1969, 4, 30));
  });

  it('goes to its ends by Home and End', () => {
    expect(toEdgeOfKey('Home', 'from', window, SPAN)).toBe(SPAN.from);
    expect(toEdgeOfKey('End', 'from', window, SPAN)).toBe(window.to);
    expect(toEdgeOfKey('Home', 'to', window, SPAN)).toBe(window.from);
    expect(toEdgeOfKey('End', 'to', window, SPAN)).toBe(SPAN.to);
  });

  it('leaves other keys alone', () => {
    expect(toEdgeOfKey('a', 'to', window, SPAN)).toBeUndefined();
  });
});
