import { toSheetRest, type SheetRest } from './sheet-rest.ts';

/** Pixels within which a finger has not moved yet. */
const STILL = 4;

type Drag = {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly isByHandle: boolean;
  /** The finger has moved, and it is the sheet that it moves. */
  isOurs: boolean;
  last: { readonly y: number; readonly time: number };
  /** Pixels a ms, down. */
  speed: number;
};

/**
 * Lets the reader drag a sheet by its handle (an element with data-handle) and, by touch, by its
 * content: down when that is scrolled to its top, up while there is more sheet to see. Every other
 * movement scrolls. The style sheet's min-height and max-height are the two heights. `onRest` is told
 * where the sheet goes when it is let go. Returns the function that stops listening.
 */
export function listenToDrag(sheet: HTMLElement, onRest: (rest: SheetRest) => void): () => void {
  let drag: Drag | undefined;
  let hasDragged = false;

  const heights = () => {
    const { minHeight, maxHeight } = getComputedStyle(sheet);
    return { peek: Number.parseFloat(minHeight), full: Number.parseFloat(maxHeight) };
  };
  const place = (height: number) => {
    const { peek } = heights();
    sheet.style.height = `${Math.max(height, peek)}px`;
    sheet.style.translate = `0 ${Math.max(peek - height, 0)}px`;
  };
  const isSheets = ({ isByHandle, height }: Drag, down: number) =>
    isByHandle || (down > 0 ? sheet.scrollTop <= 0 : height < heights().full - 1);

  const onDown = (press: PointerEvent) => {
    hasDragged = false;
    if (!press.isPrimary || press.button !== 0 || !(press.target instanceof Element)) return;
    if (press.target.closest('dialog, [popover]') !== sheet) return;
    const isByHandle = press.target.closest('[data-handle]') !== null;
    // A mouse scrolls by its wheel, and selects text by dragging.
    if (!isByHandle && press.pointerType === 'mouse') return;
    const { pointerId: pointer, clientX: x, clientY: y, timeStamp: time } = press;
    const height = sheet.getBoundingClientRect().height;
    drag = { pointer, x, y, height, isByHandle, isOurs: false, last: { y, time }, speed: 0 };
  };
  const onMove = (move: PointerEvent) => {
    if (drag?.pointer !== move.pointerId) return;
    const down = move.clientY - drag.y;
    const aside = Math.abs(move.clientX - drag.x);
    if (!drag.isOurs) {
      if (Math.max(Math.abs(down), aside) < STILL) return;
      if (aside > Math.abs(down) || !isSheets(drag, down)) {
        drag = undefined;
        return;
      }
      drag.isOurs = true;
      hasDragged = true;
      sheet.dataset.dragging = '';
      sheet.setPointerCapture(move.pointerId);
    }
    const passed = move.timeStamp - drag.last.time;
    if (passed > 0) drag.speed = (move.clientY - drag.last.y) / passed;
    drag.last = { y: move.clientY, time: move.timeStamp };
    place(drag.height - down);
  };
  const onUp = (release: PointerEvent) => {
    if (drag?.pointer !== release.pointerId) return;
    const { isOurs, height, y, last, speed } = drag;
    drag = undefined;
    if (!isOurs) return;
    delete sheet.dataset.dragging;
    const rest = toSheetRest(height - (last.y - y), speed, heights());
    if (rest !== 'closed') {
      sheet.style.height = '';
      sheet.style.translate = '';
    }
    onRest(rest);
  };
  // Pointer events come first: what they have taken, the browser must not scroll.
  const onTouchMove = (touch: TouchEvent) => {
    if (drag?.isOurs && touch.cancelable) touch.preventDefault();
  };
  // A mouse that has dragged the handle has not pressed it.
  const onClick = (click: MouseEvent) => {
    if (!hasDragged) return;
    hasDragged = false;
    click.stopPropagation();
    click.preventDefault();
  };
  const stop = new AbortController();
  const { signal } = stop;
  sheet.addEventListener('pointerdown', onDown, { signal });
  sheet.addEventListener('pointermove', onMove, { signal });
  sheet.addEventListener('pointerup', onUp, { signal });
  sheet.addEventListener('pointercancel', onUp, { signal });
  sheet.addEventListener('touchmove', onTouchMove, { signal, passive: false });
  sheet.addEventListener('click', onClick, { signal, capture: true });
  return () => stop.abort();
}
