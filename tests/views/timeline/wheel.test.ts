import { fireEvent } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { onWheel } from '../../../src/views/timeline/wheel.ts';

/** A timeline 200 pixels wide that begins 100 from the left. */
function createTarget() {
  const container = document.createElement('div');
  container.getBoundingClientRect = () => new DOMRect(100, 0, 200, 50);
  document.body.append(container);
  onTestFinished(() => container.remove());
  const onPlainWheel = vi.fn();
  const zoom = vi.fn<(factor: number, anchor: number) => void>();
  const stop = onWheel(container, onPlainWheel, zoom);
  /** Turns the wheel; whether the page still gets it. */
  const turn = (wheel: WheelEventInit) => fireEvent.wheel(container, { deltaY: 120, ...wheel });
  return { turn, stop, onPlainWheel, zoom };
}

describe('the wheel', () => {
  it('belongs to the page, and is told of', () => {
    const { turn, onPlainWheel, zoom } = createTarget();
    expect(turn({})).toBe(true);
    expect(onPlainWheel).toHaveBeenCalledOnce();
    expect(zoom).not.toHaveBeenCalled();
  });

  it('is not spoken of when it pans sideways', () => {
    const { turn, onPlainWheel } = createTarget();
    turn({ deltaX: 200 });
    turn({ shiftKey: true });
    expect(onPlainWheel).not.toHaveBeenCalled();
  });

  it('is left to vis-timeline with ctrl', () => {
    const { turn, onPlainWheel, zoom } = createTarget();
    expect(turn({ ctrlKey: true })).toBe(true);
    expect(onPlainWheel).not.toHaveBeenCalled();
    expect(zoom).not.toHaveBeenCalled();
  });

  it('zooms with ⌘ at the pointer, and the page does not scroll', () => {
    const { turn, zoom } = createTarget();
    expect(turn({ metaKey: true, clientX: 150 })).toBe(false);
    expect(zoom).toHaveBeenCalledExactlyOnceWith(1.25, 0.25);
    turn({ metaKey: true, clientX: 150, deltaY: -120 });
    expect(zoom).toHaveBeenLastCalledWith(0.8, 0.25);
  });

  it('keeps the anchor on the timeline', () => {
    const { turn, zoom } = createTarget();
    turn({ metaKey: true, clientX: 20 });
    expect(zoom).toHaveBeenLastCalledWith(1.25, 0);
    turn({ metaKey: true, clientX: 900 });
    expect(zoom).toHaveBeenLastCalledWith(1.25, 1);
  });

  it('is let go', () => {
    const { turn, stop, onPlainWheel } = createTarget();
    stop();
    turn({});
    expect(onPlainWheel).not.toHaveBeenCalled();
  });
});
