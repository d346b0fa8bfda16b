import { describe, expect, it, vi } from 'vitest';
import { createCanvas } from '../../../src/views/shared/canvas.ts';
import { createRecordingPen, stubCanvas } from '../../support/recording-pen.ts';

describe('a canvas', () => {
  it('is silent: what it shows is said otherwise', () => {
    stubCanvas(null);
    const { element } = createCanvas('marks');
    expect(element).toHaveAttribute('aria-hidden', 'true');
    expect(element).toHaveClass('marks');
  });

  it('is as sharp as the screen, and as large as it is told', () => {
    stubCanvas(createRecordingPen().pen);
    vi.stubGlobal('devicePixelRatio', 1.5);
    const { element, begin } = createCanvas('marks');
    begin(401, 52);
    expect([element.width, element.height]).toEqual([602, 78]);
    expect([element.style.width, element.style.height]).toEqual(['401px', '52px']);
    vi.stubGlobal('devicePixelRatio', 3);
    begin(401, 52);
    expect([element.width, element.height]).toEqual([1203, 156]);
    expect(element.style.width).toBe('401px');
    vi.unstubAllGlobals();
  });

  it('is empty when one begins anew', () => {
    const { pen, painted } = createRecordingPen();
    stubCanvas(pen);
    const { begin } = createCanvas('marks');
    begin(100, 20)?.fillRect(0, 0, 10, 10);
    expect(painted).toHaveLength(1);
    begin(100, 20);
    expect(painted).toEqual([]);
  });

  it('has no pen where nothing can draw', () => {
    stubCanvas(null);
    expect(createCanvas('marks').begin(100, 20)).toBeUndefined();
  });
});
