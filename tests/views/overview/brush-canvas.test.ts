import { describe, expect, it } from 'vitest';
import { createBrushCanvas } from '../../../src/views/overview/brush-canvas.ts';
import { boxOf, createRecordingPen, PALETTE, stubCanvas } from '../../support/recording-pen.ts';

const SIZE = { width: 1000, height: 35 };
/** Of a thumb, what stands outside the brush and of the track. */
const OUTSIDE = 3;

/** What is drawn of a brush, in CSS pixels from the left of its track. */
function draw(from: number, to: number) {
  const { pen, of } = createRecordingPen();
  stubCanvas(pen);
  const { element, draw: drawBrush } = createBrushCanvas();
  drawBrush({ from, to }, SIZE, PALETTE);
  const left = Number.parseFloat(element.style.left);
  const [frame] = of('stroke').map(boxOf);
  const thumbs = of('fill').flatMap(({ lines }) => (lines.length === 2 ? lines : []));
  return {
    element,
    frame: frame && { left: frame.left + left - 0.5, right: frame.right + left + 0.5 },
    thumbs: thumbs.map((line) => line.map(([x]) => x + left)),
  };
}

describe('the brush', () => {
  it('is drawn where the window is', () => {
    expect(draw(0.25, 0.75).frame).toEqual({ left: 250, right: 750 });
    expect(draw(0, 1).frame).toEqual({ left: 0, right: 1000 });
  });

  it('can be seen however short the window is', () => {
    expect(draw(0.4, 0.4).frame).toEqual({ left: 400, right: 402 });
  });

  it('has a thumb around each of its ends', () => {
    const [start = [], end = []] = draw(0.25, 0.75).thumbs;
    expect(Math.min(...start)).toBe(250 - OUTSIDE);
    expect(Math.max(...start)).toBeGreaterThan(250);
    expect(Math.min(...end)).toBeLessThan(750);
    expect(Math.max(...end)).toBe(750 + OUTSIDE);
  });

  it('reaches beyond its track for the thumbs at both ends', () => {
    const { element } = draw(0, 1);
    expect(element.style.width).toBe(`${SIZE.width + 2 * OUTSIDE}px`);
    expect(element.style.left).toBe(`${-OUTSIDE}px`);
  });
});
