import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAllRows } from '../../../src/domain/events/rows';
import { at, toAstride, toLaneIndex, toPlaces } from '../../../src/domain/timeline/lane-index';
import {
  isInView,
  isServing,
  toLevelOfDetail,
  type LaneDetail,
  type LevelOfDetail,
  type Viewport,
} from '../../../src/domain/timeline/level-of-detail';
import type { Mark } from '../../../src/domain/timeline/marks';
import type { TitleRoom } from '../../../src/domain/timeline/titles';
import { arbitraryColumns, type ColumnsOfTime } from '../../support/arbitrary-columns';

/** Sure days alone: none is ever astride of a viewport. */
const arbitraryDays = arbitraryColumns().map(({ first, ...columns }) => ({
  ...columns,
  first,
  last: first,
  possibleFirst: first,
  possibleLast: first,
}));

const LANES = 3;
const arbitraryViewport = fc
  .tuple(fc.double({ min: -900, max: 900, noNaN: true }), fc.integer({ min: 1, max: 1800 }))
  .chain(([from, length]) =>
    fc.record({
      from: fc.constant(from),
      to: fc.constant(from + length),
      width: fc.integer({ min: 240, max: 1600 }),
    }),
  );

/** Every third event in a lane of its own. */
function toLanes(columns: ColumnsOfTime) {
  const rows = toAllRows(columns.first.length);
  return Array.from({ length: LANES }, (_, lane) =>
    toLaneIndex({ id: `lane-${lane}`, rows: rows.filter((row) => row % LANES === lane) }, columns),
  );
}

const room = (fields: Partial<TitleRoom> = {}): TitleRoom => ({
  lines: [1, 2, 3],
  budget: 60,
  widthOf: (row) => 60 + ((row * 37) % 120),
  ...fields,
});

function detailOf(
  columns: ColumnsOfTime,
  viewport: Viewport,
  fields: Partial<TitleRoom> = {},
  before?: LevelOfDetail,
): LevelOfDetail {
  return toLevelOfDetail(toLanes(columns), full(columns), viewport, room(fields), before);
}

const full = (columns: ColumnsOfTime) => columns as Parameters<typeof toLevelOfDetail>[1];
const rowsOf = (mark: Mark) => (mark.kind === 'glyph' ? [mark.row] : mark.rows);
const shownIn = ({ titles, marks, astride }: LaneDetail, viewport: Viewport) => [
  ...titles.keys(),
  ...marks.filter((mark) => isInView(mark, viewport)).flatMap(rowsOf),
  ...astride,
];

describe('the level of detail', () => {
  it('shows every event that touches the viewport exactly once: title, glyph, cluster or astride', () => {
    fc.assert(
      fc.property(arbitraryColumns(), arbitraryViewport, (columns, viewport) => {
        const detail = detailOf(columns, viewport);
        const [from, to] = [Math.floor(viewport.from), Math.ceil(viewport.to) - 1];
        for (const [lane, index] of toLanes(columns).entries()) {
          const shown = shownIn(
            detail.lanes[lane] ?? { laneId: '', titles: new Map(), marks: [], astride: [] },
            viewport,
          );
          expect(new Set(shown).size).toBe(shown.length);
          const [start, end] = toPlaces(index, from, to);
          const touching = [
            ...index.rows.subarray(start, end),
            ...toAstride(index, columns, from, to),
          ];
          expect(touching.filter((row) => !shown.includes(row))).toEqual([]);
        }
      }),
    );
  });

  it('keeps marks clear of each other', () => {
    fc.assert(
      fc.property(arbitraryColumns(200), arbitraryViewport, (columns, viewport) => {
        const pixelsPerDay = viewport.width / (viewport.to - viewport.from);
        for (const { marks } of detailOf(columns, viewport).lanes) {
          const boxes = marks.map((mark) => {
            const half = mark.kind === 'glyph' ? 6 : 18;
            return [mark.at * pixelsPerDay - half, mark.at * pixelsPerDay + half] as const;
          });
          for (const [index, [left]] of boxes.entries()) {
            expect(left).toBeGreaterThanOrEqual((boxes[index - 1]?.[1] ?? -Infinity) - 1e-6);
          }
        }
      }),
    );
  });

  it('keeps a mark within a bin of where its events are', () => {
    fc.assert(
      fc.property(arbitraryColumns(), arbitraryViewport, (columns, viewport) => {
        const { bin, lanes } = detailOf(columns, viewport);
        for (const mark of lanes.flatMap(({ marks }) => marks)) {
          for (const row of rowsOf(mark)) {
            expect(Math.abs(at(columns.first, row) - mark.at)).toBeLessThanOrEqual(bin);
          }
        }
      }),
    );
  });

  it('keeps titles in their lines clear of each other and inside the viewport', () => {
    fc.assert(
      fc.property(arbitraryColumns(200), arbitraryViewport, (columns, viewport) => {
        const { widthOf, lines } = room();
        const pixelsPerDay = viewport.width / (viewport.to - viewport.from);
        for (const [lane, { titles }] of detailOf(columns, viewport).lanes.entries()) {
          const boxes = [...titles].map(([row, title]) => {
            expect(title.line).toBeLessThan(lines[lane] ?? 0);
            const day =
              title.form === 'span' ? at(columns.possibleFirst, row) : at(columns.first, row) + 0.5;
            const x = Math.max((day - viewport.from) * pixelsPerDay, 0);
            const text = title.room ?? widthOf(row);
            const box = title.side === 'right' ? [x, x + 18 + text] : [x - 18 - text, x];
            return { line: title.line, left: box[0] ?? 0, right: box[1] ?? 0 };
          });
          for (const box of boxes) {
            expect(box.left).toBeGreaterThanOrEqual(-1);
            expect(box.right).toBeLessThanOrEqual(viewport.width + 1);
            const others = boxes.filter((other) => other !== box && other.line === box.line);
            expect(
              others.filter(({ left, right }) => left < box.right && right > box.left),
            ).toEqual([]);
          }
        }
      }),
    );
  });

  it('titles no more events than the budget, the most salient first', () => {
    const columns = {
      first: Int32Array.from({ length: 9 }, (_, row) => row * 100),
      last: Int32Array.from({ length: 9 }, (_, row) => row * 100),
      possibleFirst: Int32Array.from({ length: 9 }, (_, row) => row * 100),
      possibleLast: Int32Array.from({ length: 9 }, (_, row) => row * 100),
      family: new Uint8Array(9),
      salience: Uint8Array.from([1, 9, 2, 8, 3, 7, 4, 6, 5]),
    };
    const viewport = { from: -50, to: 1000, width: 4000 };
    const titled = detailOf(columns, viewport, { budget: 3 }).lanes.flatMap(({ titles }) => [
      ...titles.keys(),
    ]);
    expect(titled.toSorted()).toEqual([1, 3, 5]);
    const favoured = detailOf(columns, viewport, { budget: 3, favoured: 0 });
    expect(favoured.lanes.flatMap(({ titles }) => [...titles.keys()]).toSorted()).toEqual([
      0, 1, 3,
    ]);
  });

  it('does not move marks when one pans', () => {
    fc.assert(
      fc.property(
        arbitraryDays,
        arbitraryViewport,
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        (columns, { from, to, width }, share) => {
          // Whole days: fractions would not add up to the last digit.
          const viewport = { from: Math.floor(from), to: Math.ceil(to), width };
          const shift = Math.round((viewport.to - viewport.from) * share);
          const panned = { ...viewport, from: viewport.from + shift, to: viewport.to + shift };
          const before = detailOf(columns, viewport, { budget: 0 });
          const after = detailOf(columns, panned, { budget: 0 }, before);
          const inBoth = ({ at: place }: Mark) =>
            place > Math.max(before.covered.from, after.covered.from) &&
            place < Math.min(before.covered.to, after.covered.to);
          for (const [lane, { marks }] of after.lanes.entries()) {
            expect(marks.filter(inBoth)).toEqual(before.lanes[lane]?.marks.filter(inBoth));
          }
        },
      ),
    );
  });

  it('keeps titles where they are as long as they are in sight', () => {
    fc.assert(
      fc.property(arbitraryColumns(30), arbitraryViewport, (columns, viewport) => {
        const before = detailOf(columns, viewport);
        expect(detailOf(columns, viewport, {}, before).lanes).toEqual(before.lanes);
      }),
    );
  });

  it('keeps the titles in the midst of a gesture, and makes marks of the rest', () => {
    fc.assert(
      fc.property(arbitraryColumns(), arbitraryViewport, (columns, viewport) => {
        const before = detailOf(columns, viewport);
        const far = { ...viewport, from: viewport.from + 400, to: viewport.to + 400 };
        const after = toLevelOfDetail(toLanes(columns), full(columns), far, undefined, before);
        expect(after.lanes.map(({ titles }) => titles)).toEqual(
          before.lanes.map(({ titles }) => titles),
        );
        expect(after.placed).toEqual(before.placed);
        expect(isServing(after, far)).toBe(true);
      }),
    );
  });

  it('serves while one pans by less than a viewport or zooms a little, and no longer', () => {
    const [columns] = fc.sample(arbitraryColumns(), 1);
    if (columns === undefined) throw new Error('No sample');
    const viewport = { from: 0, to: 100, width: 1000 };
    const detail = detailOf(columns, viewport);
    expect(isServing(detail, { ...viewport, from: 90, to: 190 })).toBe(true);
    expect(isServing(detail, { ...viewport, from: 110, to: 210 })).toBe(false);
    expect(isServing(detail, { ...viewport, from: 5, to: 95 })).toBe(true);
    expect(isServing(detail, { ...viewport, from: 40, to: 60 })).toBe(false);
  });
});
