import type { LanePosition } from '../../domain/timeline/roving.ts';

/** Farther than this, in CSS pixels, a press is a drag. */
const DRAG = 6;

/** What a reader can be at: the events that a button stands for. */
export type Stop = {
  readonly position: LanePosition;
  readonly rows: readonly number[];
  readonly button: HTMLButtonElement;
  /** Stands beside the lane for events that are not on it: to the keyboard, only for the one it is at. */
  readonly isAside?: boolean;
};

type Hands = {
  readonly stopAt: (target: EventTarget | null) => Stop | undefined;
  readonly onFocus: (stop: Stop) => void;
  readonly onLeave: () => void;
  readonly onChoose: (stop: Stop) => void;
  /** The pointer was moved to this; null when it is on nothing. */
  readonly onPoint: (target: EventTarget | null) => void;
  readonly isMoving: () => boolean;
};

/** Turns what happens in the container into what the reader does with a stop. */
export function listen(container: HTMLElement, hands: Hands) {
  const listeners = new AbortController();
  const { signal } = listeners;
  // Where a press began: a click that ends elsewhere was a drag.
  let pressed = { x: 0, y: 0 };
  let mouse: number | undefined; // while it is pressed
  container.addEventListener(
    'focusin',
    ({ target }) => {
      const stop = hands.stopAt(target);
      if (stop !== undefined) hands.onFocus(stop);
    },
    { signal },
  );
  // The reader moved on, to another control or by a click; a marker taken off the page is neither.
  container.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (relatedTarget !== null) hands.onLeave();
    },
    { signal },
  );
  document.addEventListener('pointerdown', hands.onLeave, { capture: true, signal });
  container.addEventListener(
    'pointerdown',
    ({ clientX, clientY, pointerId, pointerType }) => {
      pressed = { x: clientX, y: clientY };
      mouse = pointerType === 'mouse' ? pointerId : undefined;
      hands.onPoint(null); // it may become a drag
    },
    { signal },
  );
  const release = () => {
    mouse = undefined;
  };
  for (const type of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(type, release, { capture: true, signal });
  }
  container.addEventListener(
    'click',
    ({ target, detail, clientX, clientY }) => {
      const isKey = detail === 0;
      const isDrag = Math.hypot(clientX - pressed.x, clientY - pressed.y) > DRAG;
      const stop = isKey || !(isDrag || hands.isMoving()) ? hands.stopAt(target) : undefined;
      if (stop !== undefined) hands.onChoose(stop);
    },
    { signal },
  );
  // Not when it comes to lie over one: what passes under a pointer that rests was not pointed at.
  container.addEventListener(
    'pointermove',
    ({ target, buttons, pointerType }) => {
      if (buttons === 0 && pointerType !== 'touch') hands.onPoint(target);
    },
    { signal },
  );
  container.addEventListener('pointerleave', () => hands.onPoint(null), { signal });
  return {
    /** Takes the mouse that drags, as a finger is taken by itself: nobody looks then for what lies under it. */
    grab: () => {
      if (mouse !== undefined) container.setPointerCapture(mouse);
    },
    stopListening: () => listeners.abort(),
  };
}
