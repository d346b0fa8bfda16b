import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAxis, type Axis, type AxisUnit } from '../../../src/domain/timeline/axis.ts';
import type { Viewport } from '../../../src/domain/timeline/level-of-detail.ts';
import {
  AXIS_HEIGHT,
  createAxisCanvas,
  drawGrid,
} from '../../../src/views/timeline/axis-canvas.ts';
import { toMajorLabel, toMinorLabel } from '../../../src/views/timeline/axis-labels.ts';
import { boxOf, createRecordingPen, PALETTE, stubCanvas } from '../../support/recording-pen.ts';

/** Ten pixels a day; a letter is seven wide, a label stands five from its tick. */
const VIEWPORT: Viewport = { from: 0, to: 40, width: 400 };
const INSET = 5;
const AXIS: Axis = {
  minor: { unit: 'week', starts: [-4, 6, 16, 26, 36, 46] },
  major: { unit: 'month', starts: [-20, 11, 41] },
};

/** A label of three letters for a small unit and of six for a large one. */
const words = {
  toMinorLabel: (_unit: AxisUnit, start: number) => `${start}`.padEnd(3, '.'),
  toMajorLabel: (_unit: AxisUnit, start: number) => `${start}`.padEnd(6, '.'),
};

function drawAxis(axis: Axis, viewport = VIEWPORT, said = words) {
  const { pen, of } = createRecordingPen();
  stubCanvas(pen);
  const { draw } = createAxisCanvas();
  draw(axis, { palette: PALETTE, words: said }, viewport);
  const written = of('text').map((text) => ({ ...text, ...boxOf(text) }));
  const again = (next: Axis) => draw(next, { palette: PALETTE, words: said }, viewport);
  return {
    again,
    texts: () => of('text').map(({ text }) => text),
    minor: written.filter(({ top }) => top < AXIS_HEIGHT / 2),
    major: written.filter(({ top }) => top > AXIS_HEIGHT / 2),
  };
}

const places = (labels: readonly { readonly text: string; readonly left: number }[]) =>
  labels.map(({ text, left }) => [text, left]);

describe('the labels of the axis', () => {
  it('stand at their ticks: the fine row above, the larger units below', () => {
    const { minor, major } = drawAxis(AXIS);
    expect(places(minor.slice(1))).toEqual([
      ['6..', 60 + INSET],
      ['16.', 160 + INSET],
      ['26.', 260 + INSET],
      ['36.', 360 + INSET],
    ]);
    expect(places(major.slice(1))).toEqual([['11....', 110 + INSET]]);
  });

  it('are held at the left edge while their unit is in view', () => {
    const { minor, major } = drawAxis(AXIS);
    expect(places(minor)[0]).toEqual(['-4.', INSET]);
    expect(places(major)[0]).toEqual(['-20...', INSET]);
  });

  it('leave the left edge when what is left of their unit is too short', () => {
    const toEdge = (starts: readonly number[]): Axis => ({
      minor: { unit: 'week', starts },
      major: undefined,
    });
    expect(drawAxis(toEdge([-7, 2.7, 40])).texts()).toContain('-7.'); // 26 pixels, all of 27
    expect(drawAxis(toEdge([-7, 2.5, 40])).texts()).not.toContain('-7.');
  });

  it('are left out where they would reach over the next tick or over the right edge', () => {
    const { minor } = drawAxis({
      minor: { unit: 'week', starts: [0, 2, 10, 38, 45] },
      major: undefined,
    });
    expect(minor.map(({ text }) => text)).toEqual(['2..', '10.']);
  });

  it('are told apart: the larger units are strong', () => {
    const { minor, major } = drawAxis(AXIS);
    expect(new Set(minor.map(({ color, font }) => `${color} ${font}`))).toEqual(
      new Set(['muted 13px Sans']),
    );
    expect(new Set(major.map(({ color, font }) => `${color} ${font}`))).toEqual(
      new Set(['ink 600 13px Sans']),
    );
  });

  it('are one row where there is no larger unit', () => {
    expect(drawAxis({ ...AXIS, major: undefined }).major).toEqual([]);
  });

  it('are drawn anew in each frame', () => {
    const { again, texts } = drawAxis(AXIS);
    again({ minor: { unit: 'day', starts: [0, 20, 40] }, major: undefined });
    expect(texts()).toEqual(['0..', '20.']);
  });

  it('never reach out of their unit, nor out of view, at whatever scale', () => {
    const viewport = fc
      .tuple(
        fc.double({ min: -9000, max: 21_000, noNaN: true }),
        fc.double({ min: 1, max: 36_525, noNaN: true }),
        fc.integer({ min: 200, max: 1600 }),
      )
      .map(([from, length, width]) => ({ from, to: from + length, width }));
    const english = {
      toMinorLabel: (unit: AxisUnit, start: number) => toMinorLabel(unit, start, 'en'),
      toMajorLabel: (unit: AxisUnit, start: number) => toMajorLabel(unit, start, 'en'),
    };
    fc.assert(
      fc.property(viewport, (seen) => {
        const { minor, major } = drawAxis(toAxis(seen), seen, english);
        for (const row of [minor, major]) {
          for (const [index, { left, right }] of row.entries()) {
            expect(left).toBeGreaterThan(row[index - 1]?.right ?? 0);
            expect(right).toBeLessThanOrEqual(seen.width);
          }
        }
      }),
    );
  });

  it('are not missed where nothing can draw', () => {
    stubCanvas(null);
    const { draw, element } = createAxisCanvas();
    draw(AXIS, { palette: PALETTE, words }, VIEWPORT);
    expect(element).toHaveClass('axis');
  });
});

describe('the grid', () => {
  const draw = (axis: Axis) => {
    const { pen, of } = createRecordingPen();
    drawGrid(pen, axis, PALETTE, 300, { ...VIEWPORT, from: 0.04, to: 40.04 });
    return { pen, lines: of('fill').map((line) => ({ ...line, ...boxOf(line) })) };
  };

  it('has a line at each tick in view, a whole pixel wide and through all lanes', () => {
    const { lines } = draw({ ...AXIS, major: undefined });
    expect(lines.map(({ left }) => left)).toEqual([60, 160, 260, 360]);
    for (const { left, right, top, bottom } of lines) {
      expect([right - left, top, bottom]).toEqual([1, 0, 300]);
    }
  });

  it('has stronger lines where larger units begin, and leaves the pen as it was', () => {
    const { lines, pen } = draw(AXIS);
    expect(lines.map(({ left, color }) => [color, left])).toEqual([
      ['line', 60],
      ['line', 160],
      ['line', 260],
      ['line', 360],
      ['line-strong', 110],
    ]);
    expect(pen.globalAlpha).toBe(1);
  });
});
