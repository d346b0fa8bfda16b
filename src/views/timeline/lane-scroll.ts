/** Room left between what is revealed and the edge, in CSS pixels. */
const MARGIN = 12;

/** Scrolls the lanes by a distance in CSS pixels: vis-timeline follows the panel of their names. */
export function scrollLanes(container: HTMLElement, distance: number) {
  const names = container.querySelector('.vis-left');
  if (names !== null) names.scrollTop += distance;
}

/**
 * Brings a marker or a lane's name into view, up or down: in the lanes where they scroll, else in the page.
 * The browser's own way would also scroll sideways, under vis-timeline's feet.
 */
export function reveal(container: HTMLElement, element: HTMLElement) {
  const { top, bottom } = element.getBoundingClientRect();
  const frame = container.querySelector('.vis-center')?.getBoundingClientRect();
  if (frame !== undefined) scrollLanes(container, toShift(top, bottom, frame.top, frame.bottom));
  const moved = element.getBoundingClientRect();
  window.scrollBy(0, toShift(moved.top, moved.bottom, 0, window.innerHeight));
}

function toShift(top: number, bottom: number, first: number, last: number): number {
  if (top < first) return top - first - MARGIN;
  return bottom > last ? bottom - last + MARGIN : 0;
}
