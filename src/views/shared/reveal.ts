/**
 * Scrolls an element into view, to the start of what scrolls or no further than needed. In a frame
 * only what scrolls inside it moves: the page around is another's, and its reader may be elsewhere.
 */
export function reveal(element: Element, block: 'start' | 'nearest') {
  if (window.parent === window) {
    element.scrollIntoView({ block });
    return;
  }
  const scroller = findScroller(element);
  const view =
    scroller === document.scrollingElement ? undefined : scroller.getBoundingClientRect();
  const top = view?.top ?? 0;
  const bottom = view?.bottom ?? window.innerHeight;
  const box = element.getBoundingClientRect();
  if (block === 'start' || box.top < top) scroller.scrollTop += box.top - top;
  else if (box.bottom > bottom) scroller.scrollTop += box.bottom - bottom;
}

function findScroller(element: Element): Element {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if (overflowY === 'auto' || overflowY === 'scroll') return parent;
  }
  return document.scrollingElement ?? document.documentElement;
}
