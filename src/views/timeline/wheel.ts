import { scrollLanes } from './lane-scroll.ts';

/** How much one notch of the wheel zooms. */
const FACTOR_PER_NOTCH = 1.25;
const PIXELS_PER_NOTCH = 120;

/**
 * ⌘ + wheel zooms as ctrl + wheel does, which vis-timeline knows by itself; a plain wheel belongs to
 * the page and is only told of. `anchor` is the pointer's place, from 0 (left) to 1 (right).
 * Returns the function that stops listening.
 */
export function onWheel(
  container: HTMLElement,
  onPlainWheel: () => void,
  zoom: (factor: number, anchor: number) => void,
): () => void {
  const listen = (wheel: WheelEvent) => {
    if (wheel.ctrlKey || wheel.shiftKey) return;
    if (!wheel.metaKey) {
      if (Math.abs(wheel.deltaY) > Math.abs(wheel.deltaX)) onPlainWheel();
      // vis-timeline scrolls its lanes itself, but leaves their names to a scroll bar that is not drawn.
      if (isOverNames(wheel.target)) scrollLanes(container, wheel.deltaY);
      return;
    }
    wheel.preventDefault();
    wheel.stopPropagation(); // vis-timeline would scroll
    const box = (container.querySelector('.vis-center') ?? container).getBoundingClientRect();
    const anchor = Math.min(Math.max((wheel.clientX - box.left) / box.width, 0), 1);
    zoom(FACTOR_PER_NOTCH ** (wheel.deltaY / PIXELS_PER_NOTCH), anchor);
  };
  container.addEventListener('wheel', listen, { capture: true, passive: false });
  return () => container.removeEventListener('wheel', listen, { capture: true });
}

function isOverNames(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.vis-left') !== null;
}
