import type { Permalinks } from '../domain/permalink/permalink.ts';
import type { AppStore } from '../store/app-store.ts';

/** How long motions are gathered before the address follows, in ms. Safari allows 100 changes in 30 s. */
const SETTLE = 350;

/** Marks entries of the history as the app's: an event's page that finds the mark starts the app. */
const OURS = true;

/**
 * Keeps the address and the store in step, in both directions; nobody else touches the address.
 * An act pushes an entry that Back undoes; motions replace the present one once they settle.
 * Returns the function that stops it.
 */
export function startPermalinkSync(
  store: AppStore,
  permalinks: Permalinks,
  window: Window,
): () => void {
  const { history, location } = window;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const toAddress = (view = store.getState()) => permalinks.serialize(view) + location.hash;
  const isThere = (address: string) =>
    address === location.pathname + location.search + location.hash;
  const replace = () => {
    clearTimeout(timer);
    timer = undefined;
    const address = toAddress();
    if (!isThere(address) || history.state !== OURS) history.replaceState(OURS, '', address);
  };
  const unsubscribe = store.subscribe((state, before) => {
    clearTimeout(timer);
    if (state.lastChange === 'motion') {
      timer = setTimeout(replace, SETTLE);
      return;
    }
    if (state.lastChange === 'restored') return;
    if (timer !== undefined) {
      timer = undefined;
      // A motion that has not settled yet belongs to the entry that is left.
      const left = toAddress(before);
      if (!isThere(left)) history.replaceState(OURS, '', left);
    }
    const address = toAddress();
    if (!isThere(address)) history.pushState(OURS, '', address);
  });
  const onPopState = () => {
    clearTimeout(timer);
    timer = undefined;
    store.getState().actions.restore(permalinks.parse(location).state);
  };
  window.addEventListener('popstate', onPopState);
  replace(); // a link is rewritten in its shortest form

  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('popstate', onPopState);
  };
}
