import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawSpan,
  toSpan,
  type Span,
  type SpanLook,
} from '../../../src/views/timeline/draw-span.ts';
import { boxOf, createRecordingPen, type Painted } from '../../support/recording-pen.ts';

const WIDTH = 1000;
/** How far beyond the edges a span is drawn. */
const BEYOND = 24;

/** All of it sure. */
const SURE: Span = { from: 100, sureFrom: 100, sureTo: 300, to: 300 };
const DOUBTFUL: Span = { from: 100, sureFrom: 160, sureTo: 240, to: 300 };

const look = (fields: Partial<SpanLook> = {}): SpanLook => ({
  color: 'visits',
  bottom: 80,
  strip: 5,
  bar: 24,
  isOngoing: false,
  width: WIDTH,
  ...fields,
});

function draw(span: Span, fields: Partial<SpanLook> = {}) {
  const { pen, painted, of } = createRecordingPen();
  drawSpan(pen, span, look(fields));
  const strokes = of('stroke');
  return {
    pen,
    painted,
    fills: of('fill'),
    /** Drawn inside a strip: everything else that is stroked is an arrow. */
    hatched: strokes.filter(({ clip }) => clip !== undefined),
    arrows: strokes.filter(({ clip }) => clip === undefined),
  };
}

const pointsOf = ({ lines }: Painted) => lines.flat();

describe('the days of an event on the timeline', () => {
  /** One event: certainly from the third to the fifth day, possibly a day earlier or two days later. */
  const columns = {
    first: Int32Array.of(3),
    last: Int32Array.of(5),
    possibleFirst: Int32Array.of(2),
    possibleLast: Int32Array.of(7),
  };
  const toX = (day: number) => day * 10;

  it('reach from the midnight before the first to the one after the last', () => {
    expect(toSpan(0, columns, toX)).toEqual({ from: 20, sureFrom: 30, sureTo: 60, to: 80 });
  });

  it('are none where the date is one sure day', () => {
    const day = Int32Array.of(3);
    const sure = { first: day, last: day, possibleFirst: day, possibleLast: day };
    expect(toSpan(0, sure, toX)).toBeUndefined();
  });
});

describe('a span', () => {
  it('is a bar on a foot where the event fills its days', () => {
    const { fills, hatched, arrows } = draw(SURE);
    const [bar, foot] = fills;
    expect(fills).toHaveLength(2);
    expect(bar && boxOf(bar)).toEqual({ left: 100, right: 300, top: 56, bottom: 80 });
    expect(foot && boxOf(foot)).toEqual({ left: 100, right: 300, top: 78, bottom: 80 });
    expect(bar?.alpha).toBeLessThan(foot?.alpha ?? 0);
    expect([...hatched, ...arrows]).toEqual([]);
  });

  it('is a strip where the event falls somewhere in its days', () => {
    const { fills } = draw(SURE, { bar: 0 });
    expect(fills.map(boxOf)).toEqual([{ left: 100, right: 300, top: 75, bottom: 80 }]);
  });

  it('is filled where it is sure, and hatched where it may be, before and after', () => {
    for (const bar of [0, 24]) {
      const { fills, hatched } = draw(DOUBTFUL, { bar });
      for (const fill of fills) expect(boxOf(fill)).toMatchObject({ left: 160, right: 240 });
      expect(hatched.map(boxOf)).toEqual([
        { left: 100, right: 160, top: 75, bottom: 80 },
        { left: 240, right: 300, top: 75, bottom: 80 },
      ]);
    }
  });

  it('is hatched only on the side that is in doubt', () => {
    expect(draw({ ...SURE, sureFrom: 150 }).hatched.map(boxOf)).toEqual([
      { left: 100, right: 150, top: 75, bottom: 80 },
    ]);
    expect(draw({ ...SURE, sureTo: 250 }).hatched.map(boxOf)).toEqual([
      { left: 250, right: 300, top: 75, bottom: 80 },
    ]);
  });

  it('has the colour of its family, and leaves the pen as it was', () => {
    const { painted, pen } = draw(DOUBTFUL, { isOngoing: true });
    expect(new Set(painted.map(({ color }) => color))).toEqual(new Set(['visits']));
    expect(pen.globalAlpha).toBe(1);
    expect(pen.fillStyle).toBe('#000000');
  });
});

describe('the hatches', () => {
  const hatchesOf = (span: Span) => draw(span, { bar: 0 }).hatched.flatMap(({ lines }) => lines);
  /** Where a hatch stands on the foot of its strip. */
  const footOf = (hatch: Painted['lines'][number]) => hatch[0]?.[0] ?? NaN;

  it('are slanted, four pixels apart, and leave no part bare', () => {
    const hatches = hatchesOf({ ...SURE, sureFrom: 160 });
    const feet = hatches.map(footOf);
    for (const [index, foot] of feet.entries()) {
      expect(hatches[index]).toEqual([
        [foot, 80],
        [foot + 5, 75],
      ]);
      expect(foot - (feet[index - 1] ?? foot - 4)).toBe(4);
    }
    expect(feet[0]).toBeLessThanOrEqual(100 - 5);
    expect(feet.at(-1)).toBeGreaterThanOrEqual(160 - 4);
  });

  it('move with the days they are on, also where the span begins out of sight', () => {
    /** Where hatches stand within their distance of four pixels, when all has moved by some. */
    const phases = (by: number) => {
      const span = { from: -600 + by, sureFrom: 40 + by, sureTo: 90, to: 90 };
      return new Set(hatchesOf(span).map((hatch) => (footOf(hatch) + 600) % 4));
    };
    expect(phases(0)).toEqual(new Set([0]));
    expect(phases(1)).toEqual(new Set([1]));
    expect(phases(3)).toEqual(new Set([3]));
  });
});

describe('a span that goes on', () => {
  it('ends in an arrow at half its height, and in no doubt', () => {
    const { fills, arrows, hatched } = draw({ ...SURE, to: 400 }, { isOngoing: true });
    expect(hatched).toEqual([]);
    expect(arrows.map(pointsOf)).toEqual([
      [
        [288, 56],
        [300, 68],
        [288, 80],
      ],
    ]);
    expect(fills[0] && pointsOf(fills[0])).toContainEqual([300, 68]); // the bar is pointed too
    expect(fills[1] && boxOf(fills[1])).toMatchObject({ left: 100, right: 288 }); // its foot ends before
  });

  it('has an arrow one can see, however thin it is', () => {
    const { arrows } = draw(SURE, { isOngoing: true, bar: 0, strip: 3 });
    expect(arrows.map(boxOf)).toEqual([{ left: 296, right: 300, top: 74.5, bottom: 82.5 }]);
  });

  it('may be in doubt where it begins', () => {
    const { hatched } = draw({ ...DOUBTFUL, sureTo: 300 }, { isOngoing: true });
    expect(hatched.map(boxOf)).toEqual([{ left: 100, right: 160, top: 75, bottom: 80 }]);
  });
});

describe('what is seen of a span', () => {
  /** Four places in order, of which some part may be in view. */
  const arbitrarySpan = fc
    .array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 4, maxLength: 4 })
    .map((places) => places.toSorted((a, b) => a - b))
    .map(([from = 0, sureFrom = 0, sureTo = 0, to = 0]) => ({ from, sureFrom, sureTo, to }))
    .filter(({ from, to }) => to >= 0 && from <= WIDTH);
  const arbitraryLook = fc.record({
    isOngoing: fc.boolean(),
    bar: fc.constantFrom(0, 24, 42),
    strip: fc.constantFrom(3, 5),
  });

  it('is never drawn far beyond the edges, however long it is', () => {
    fc.assert(
      fc.property(arbitrarySpan, arbitraryLook, (span, fields) => {
        const { isOngoing } = fields;
        const { painted } = draw(isOngoing ? { ...span, sureTo: span.to } : span, fields);
        for (const { left, right } of painted.map(boxOf)) {
          expect(left).toBeGreaterThanOrEqual(-BEYOND);
          expect(right).toBeLessThanOrEqual(WIDTH + BEYOND);
        }
      }),
    );
  });

  it('has no end at an edge that it goes beyond', () => {
    const endless = { from: -9e8, sureFrom: -8e8, sureTo: 8e8, to: 9e8 };
    for (const isOngoing of [false, true]) {
      const [bar] = draw(endless, { isOngoing }).fills;
      expect(bar && boxOf(bar)).toMatchObject({ left: -BEYOND, right: WIDTH + BEYOND });
    }
  });

  it('takes no longer to hatch than what is in view', () => {
    const { hatched } = draw({ from: -9e8, sureFrom: 8e8, sureTo: 8e8, to: 9e8 }, { bar: 0 });
    expect(hatched.flatMap(({ lines }) => lines).length).toBeLessThan(WIDTH / 3);
  });
});
