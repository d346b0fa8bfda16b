import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reveal, scrollLanes } from '../../../src/views/timeline/lane-scroll.ts';

/** The timeline's parts as vis-timeline names them: jsdom lays nothing out, so each says where it is. */
function draw(lanes: { readonly top: number; readonly bottom: number }) {
  const container = document.createElement('div');
  const names = document.createElement('div');
  const center = document.createElement('div');
  const element = document.createElement('div');
  names.className = 'vis-left';
  center.className = 'vis-center';
  center.append(element);
  container.append(names, center);
  const rect = new DOMRect(0, lanes.top, 100, lanes.bottom - lanes.top);
  vi.spyOn(center, 'getBoundingClientRect').mockReturnValue(rect);
  return { container, names, element };
}

/** Puts an element at a height that follows the scrolling of the lanes. */
function put(element: HTMLElement, names: HTMLElement, top: number) {
  const start = names.scrollTop;
  vi.spyOn(element, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, top - (names.scrollTop - start), 20, 20),
  );
}

const scrollPage = vi.fn();
beforeEach(() => {
  scrollPage.mockClear();
  vi.spyOn(window, 'scrollBy').mockImplementation(scrollPage);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('scrolling the lanes', () => {
  it('moves the panel of their names', () => {
    const { container, names } = draw({ top: 0, bottom: 300 });
    scrollLanes(container, 40);
    scrollLanes(container, -10);
    expect(names.scrollTop).toBe(30);
  });

  it('does nothing before there is one', () => {
    expect(() => scrollLanes(document.createElement('div'), 40)).not.toThrow();
  });
});

describe('revealing', () => {
  const LANES = { top: 100, bottom: 400 };

  it.each([
    ['above the lanes, down to a margin', 50, 138],
    ['below them, up to a margin', 450, 282],
    ['among them, not at all', 250, 200],
  ])('scrolls what is %s', (_where, top, scrollTop) => {
    const { container, names, element } = draw(LANES);
    names.scrollTop = 200;
    put(element, names, top);
    reveal(container, element);
    expect(names.scrollTop).toBe(scrollTop);
    expect(scrollPage).toHaveBeenLastCalledWith(0, 0);
  });

  it('scrolls the page where the lanes do not bring it into view', () => {
    const { container, names, element } = draw({ top: 0, bottom: window.innerHeight + 500 });
    put(element, names, window.innerHeight + 80);
    reveal(container, element);
    expect(names.scrollTop).toBe(0);
    expect(scrollPage).toHaveBeenCalledExactlyOnceWith(0, 112);
  });
});
