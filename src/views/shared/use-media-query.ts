import { useCallback, useSyncExternalStore } from 'react';

/**
 * Under this width the page is one column: filters and detail lie over it. Of the screen alone: paper
 * is narrow too, and printing must not turn the page into a phone's.
 */
export const PHONE = 'screen and (max-width: 59.99em)';

/** Under this width there is no room for filters and an open event at once. */
export const NARROW = 'screen and (max-width: 79.99em)';

/**
 * Whether a media query holds now; renders again when that changes. It does where the build writes
 * the first paint: that is for phones.
 */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  const matches = () => window.matchMedia(query).matches;
  return useSyncExternalStore(subscribe, matches, () => true);
}
