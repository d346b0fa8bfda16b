import { afterEach, describe, expect, it, vi } from 'vitest';
import { reveal } from '../../../src/views/shared/reveal.ts';

const box = (top: number, height: number) =>
  ({ top, bottom: top + height }) as Partial<DOMRect> as DOMRect;

/** A row 40 pixels high at `top`, in what scrolls: 100 to 500 pixels from the top of the window. */
function rowAt(top: number) {
  const scroller = document.createElement('div');
  const row = document.createElement('p');
  scroller.style.overflowY = 'auto';
  scroller.append(row);
  document.body.append(scroller);
  scroller.scrollTop = 1000;
  vi.spyOn(scroller, 'getBoundingClientRect').mockReturnValue(box(100, 400));
  vi.spyOn(row, 'getBoundingClientRect').mockReturnValue(box(top, 40));
  const byBrowser = vi.fn();
  row.scrollIntoView = byBrowser;
  return { scroller, row, byBrowser };
}

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('an element that is brought into view', () => {
  it('is so by the browser on a page of our own', () => {
    const { row, byBrowser } = rowAt(700);
    reveal(row, 'nearest');
    expect(byBrowser).toHaveBeenCalledWith({ block: 'nearest' });
  });

  it.each([
    ['is below', 'nearest', 700, 1240],
    ['is above', 'nearest', 60, 960],
    ['is there', 'nearest', 200, 1000],
    ['is to be first', 'start', 200, 1100],
  ] as const)(
    'that %s moves in a frame only what scrolls inside it',
    (_where, block, top, then) => {
      vi.stubGlobal('parent', {});
      const { scroller, row, byBrowser } = rowAt(top);
      reveal(row, block);
      expect(scroller.scrollTop).toBe(then);
      expect(byBrowser).not.toHaveBeenCalled();
    },
  );
});
