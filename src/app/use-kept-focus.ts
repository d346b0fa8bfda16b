import { useEffect } from 'react';
import { useServices } from '../store/react.ts';
import { focusResults } from '../views/shared/focus-results.ts';

/**
 * Keeps the focus on the page where a change takes away what has it, a step that has arrived or a row
 * that Back filters out: it goes to the nearest part around it that is still there and can have it.
 * What has `data-keeps-focus` looks after its own.
 */
export function useKeptFocus() {
  const { store } = useServices();
  useEffect(() => {
    let last: EventTarget | null = null;
    let isStopped = false;
    const onFocusIn = ({ target }: FocusEvent) => {
      last = target;
    };
    document.addEventListener('focusin', onFocusIn);
    const unsubscribe = store.subscribe(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return;
      const parts = toPartsAround(focused); // while it is there
      last = focused;
      requestAnimationFrame(() => {
        if (isStopped || focused.isConnected || document.activeElement !== document.body) return;
        // A panel that closed gave it on, to a title that is being drawn anew: the timeline's to look after.
        if (last !== focused) return;
        const part = parts.find(({ isConnected }) => isConnected);
        if (part?.dataset.keepsFocus !== undefined) return;
        if (part === undefined) focusResults();
        else part.focus({ preventScroll: true });
      });
    });
    return () => {
      unsubscribe();
      isStopped = true;
      document.removeEventListener('focusin', onFocusIn);
    };
  }, [store]);
}

/** What stands around an element and can have the focus, or keeps it, from the inside out. */
function toPartsAround(element: Element): HTMLElement[] {
  const part = element.parentElement?.closest<HTMLElement>('[tabindex="-1"], [data-keeps-focus]');
  return part ? [part, ...toPartsAround(part)] : [];
}
