import { useRef, type PointerEvent } from 'react';

/** Shortest swipe that turns a page, in CSS pixels, and how much wider than high it has to be. */
const SHORTEST = 50;
const SLANT = 1.5;

type Start = { readonly id: number; readonly x: number; readonly y: number };

/**
 * Handlers that tell of a sideways swipe by one finger. The element lets the browser keep vertical
 * gestures and the pinch (`touch-action`): those end in a cancelled pointer, and turn nothing.
 */
export function useSwipe(onSwipe: (direction: 'left' | 'right') => void) {
  const start = useRef<Start>(undefined);
  const forget = () => {
    start.current = undefined;
  };
  return {
    onPointerDown: ({ pointerType, isPrimary, pointerId, clientX, clientY }: PointerEvent) => {
      // A mouse selects text; a second finger makes it another gesture.
      const isSwipe = pointerType !== 'mouse' && isPrimary;
      start.current = isSwipe ? { id: pointerId, x: clientX, y: clientY } : undefined;
    },
    onPointerUp: ({ pointerId, clientX, clientY }: PointerEvent) => {
      const from = start.current;
      forget();
      if (from?.id !== pointerId) return;
      const x = clientX - from.x;
      const isSideways = Math.abs(x) > SLANT * Math.abs(clientY - from.y);
      if (isSideways && Math.abs(x) >= SHORTEST) onSwipe(x < 0 ? 'left' : 'right');
    },
    onPointerCancel: forget,
  };
}
