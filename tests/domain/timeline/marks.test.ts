import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/domain/events/families';
import { toAllRows } from '../../../src/domain/events/rows';
import { at, toLaneIndex } from '../../../src/domain/timeline/lane-index';
import { toMarks, type Binning, type Mark } from '../../../src/domain/timeline/marks';
import { arbitraryColumns, type ColumnsOfTime } from '../../support/arbitrary-columns';

/** Half of what a mark takes, with half a gap, in CSS pixels. */
const HALF = { glyph: 8, cluster: 20 };
/** Rounding, in CSS pixels. */
const HAIR = 1e-6;

type Days = { readonly from: number; readonly to: number };

/** Bins as wide as they are when drawn: from 40 pixels to 104. */
const arbitraryBinning = fc
  .tuple(fc.nat(9), fc.double({ min: 40, max: 104, noNaN: true }))
  .map(([exponent, pixels]): Binning => {
    const bin = 2 ** exponent;
    return { bin, pixelsPerDay: pixels / bin };
  });
const arbitraryCovered = fc
  .tuple(
    fc.double({ min: -900, max: 900, noNaN: true }),
    fc.double({ min: 1, max: 1800, noNaN: true }),
  )
  .map(([from, length]): Days => ({ from, to: from + length }));

/** A lane of some of the events, of which some are shown otherwise. */
const arbitraryLane = fc
  .tuple(arbitraryColumns(200), fc.integer({ min: 1, max: 3 }), fc.nat(3))
  .map(([columns, each, share]) => {
    const rows = toAllRows(columns.first.length).filter((row) => row % each === 0);
    const shown = rows.filter((row) => (row * 7) % 4 < share);
    return { columns, rows, shown };
  });

function marksOf(
  { columns, rows, shown }: { columns: ColumnsOfTime; rows: Int32Array; shown: Int32Array },
  covered: Days,
  binning: Binning,
): readonly Mark[] {
  const full = columns as Parameters<typeof toMarks>[1];
  return toMarks(toLaneIndex({ id: 'lane', rows }, columns), full, covered, shown, binning);
}

const rowsOf = (mark: Mark) => (mark.kind === 'glyph' ? [mark.row] : mark.rows);

/** For each of the lane's events that are not shown otherwise and begin in whole bins of the days: its bin. */
function toBins(
  { columns, rows, shown }: { columns: ColumnsOfTime; rows: Int32Array; shown: Int32Array },
  { from, to }: Days,
  { bin }: Binning,
): ReadonlyMap<number, number> {
  const bins = new Map<number, number>();
  for (const row of rows) {
    const number = Math.floor(at(columns.first, row) / bin);
    const isCovered = number >= Math.floor(from / bin) && number < Math.ceil(to / bin);
    if (isCovered && !shown.includes(row)) bins.set(row, number);
  }
  return bins;
}

describe('the marks of a lane', () => {
  it('have every event of the bins that are not shown otherwise exactly once, each in its bin', () => {
    fc.assert(
      fc.property(arbitraryLane, arbitraryCovered, arbitraryBinning, (lane, covered, binning) => {
        const bins = toBins(lane, covered, binning);
        const marks = marksOf(lane, covered, binning);
        const marked = marks.flatMap(rowsOf);
        expect(marked).toEqual([...bins.keys()]); // in order of time, each once
        for (const mark of marks) {
          const its = new Set(rowsOf(mark).map((row) => bins.get(row)));
          expect([...its]).toEqual([Math.floor(mark.at / binning.bin)]);
        }
      }),
    );
  });

  it('say of a cluster how many events it has, and of which families', () => {
    fc.assert(
      fc.property(arbitraryLane, arbitraryCovered, arbitraryBinning, (lane, covered, binning) => {
        for (const mark of marksOf(lane, covered, binning)) {
          if (mark.kind === 'glyph') continue;
          expect(mark.count).toBeGreaterThan(1);
          expect(mark.rows).toHaveLength(mark.count);
          const families = mark.rows.map((row) => at(lane.columns.family, row));
          const countOf = (wanted: number) => families.filter((its) => its === wanted).length;
          expect(mark.families).toEqual(FAMILIES.map((_, family) => countOf(family)));
        }
      }),
    );
  });

  it('stay in their bins with all that is drawn of them', () => {
    fc.assert(
      fc.property(arbitraryLane, arbitraryCovered, arbitraryBinning, (lane, covered, binning) => {
        const { bin, pixelsPerDay } = binning;
        for (const mark of marksOf(lane, covered, binning)) {
          const start = Math.floor(at(lane.columns.first, rowsOf(mark)[0] ?? 0) / bin) * bin;
          const place = (mark.at - start) * pixelsPerDay;
          expect(place).toBeGreaterThanOrEqual(HALF[mark.kind] - HAIR);
          expect(place).toBeLessThanOrEqual(bin * pixelsPerDay - HALF[mark.kind] + HAIR);
        }
      }),
    );
  });

  it('stand clear of each other', () => {
    fc.assert(
      fc.property(arbitraryLane, arbitraryCovered, arbitraryBinning, (lane, covered, binning) => {
        const marks = marksOf(lane, covered, binning);
        for (const [index, mark] of marks.entries()) {
          const before = marks[index - 1];
          if (before === undefined) continue;
          const distance = (mark.at - before.at) * binning.pixelsPerDay;
          expect(distance).toBeGreaterThanOrEqual(HALF[before.kind] + HALF[mark.kind] - HAIR);
        }
      }),
    );
  });

  it('are glyphs near their day', () => {
    fc.assert(
      fc.property(arbitraryLane, arbitraryCovered, arbitraryBinning, (lane, covered, binning) => {
        for (const mark of marksOf(lane, covered, binning)) {
          if (mark.kind === 'cluster') continue;
          const noon = at(lane.columns.first, mark.row) + 0.5;
          const shift = Math.abs(mark.at - noon) * binning.pixelsPerDay;
          expect(shift).toBeLessThanOrEqual(HALF.glyph + HAIR);
        }
      }),
    );
  });
});

describe('the marks of a bin', () => {
  /** Four days of sixteen pixels. */
  const BINNING = { bin: 4, pixelsPerDay: 16 };

  /** Marks of events that begin on these days, in a family each: the first in the first one. */
  function marksOn(days: readonly number[], shown: readonly number[] = [], binning = BINNING) {
    const first = Int32Array.from(days);
    const columns = {
      first,
      last: first,
      possibleFirst: first,
      possibleLast: first,
      family: Uint8Array.from(days, (_, row) => row % FAMILIES.length),
      salience: new Uint8Array(days.length),
    };
    const lane = { columns, rows: toAllRows(days.length), shown: Int32Array.from(shown) };
    return marksOf(lane, { from: 0, to: 40 }, binning);
  }

  it('are glyphs at noon of their days, where these are far enough apart', () => {
    expect(marksOn([0, 1, 3])).toEqual([
      { kind: 'glyph', row: 0, at: 0.5 },
      { kind: 'glyph', row: 1, at: 1.5 },
      { kind: 'glyph', row: 2, at: 3.5 },
    ]);
  });

  it('are one cluster where two are too near, whatever the others', () => {
    expect(marksOn([0, 2, 2])).toMatchObject([{ kind: 'cluster', count: 3, rows: [0, 1, 2] }]);
  });

  it('are glyphs as long as those too near have their titles', () => {
    expect(marksOn([0, 2, 2], [1])).toEqual([
      { kind: 'glyph', row: 0, at: 0.5 },
      { kind: 'glyph', row: 2, at: 2.5 },
    ]);
  });

  it('are none where all have their titles', () => {
    expect(marksOn([0, 2, 2, 9], [0, 1, 2])).toEqual([{ kind: 'glyph', row: 3, at: 9.5 }]);
  });

  it('have a cluster in the midst of its events, and not at the edge of its bin', () => {
    expect(marksOn([1, 1, 2, 2])[0]?.at).toBe(2);
    expect(marksOn([1, 1, 1, 2])[0]?.at).toBe(1.75);
    expect(marksOn([0, 0])[0]?.at).toBe(1.25); // 20 pixels from the edge
    expect(marksOn([3, 3])[0]?.at).toBe(2.75);
  });

  it('count only what the cluster holds', () => {
    const [mark] = marksOn([1, 1, 1, 1], [1, 2]);
    expect(mark).toMatchObject({ count: 2, rows: [0, 3], at: 1.5 });
    expect(mark?.kind === 'cluster' && mark.families).toEqual([1, 0, 0, 1, 0, 0, 0]);
  });

  it('list the events of a cluster once', () => {
    const [mark] = marksOn([1, 1]);
    if (mark?.kind !== 'cluster') throw new Error('No cluster');
    expect(mark.rows).toBe(mark.rows);
  });

  it('reach to the end of the bins that are covered in part, and no farther', () => {
    const days = [-1, 0, 39, 43, 44];
    const covered = marksOn(days, [], { bin: 1, pixelsPerDay: 64 });
    expect(covered.flatMap(rowsOf)).toEqual([1, 2]);
    const wide = marksOn(days, [], { bin: 16, pixelsPerDay: 4 });
    expect(wide.flatMap(rowsOf)).toEqual([1, 2, 3, 4]);
  });
});
