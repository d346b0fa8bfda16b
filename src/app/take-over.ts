import { flushSync } from 'react-dom';
import { PAGE_STYLE_ID } from '../domain/pages/site.ts';
import type { AppServices } from '../store/react.ts';
import { focusResults } from '../views/shared/focus-results.ts';
import { DetailPanel, EventActions, FilterPanel, Overview, Story } from './lazy-views.tsx';

/**
 * Puts the app in the place of an event's page, at once and whole: the page stays until all is there
 * that the app shows first, which `show` renders into `container`. What does not arrive is told of in
 * the app.
 */
export async function takeOver(
  container: HTMLElement,
  { store, selectors, details }: AppServices,
  show: () => void,
) {
  const state = store.getState();
  const event = selectors.selectOpenEvent(state);
  const views = state.view === 'story' ? [Story] : [DetailPanel, EventActions];
  await Promise.allSettled([
    event && details.load(event),
    ...[...views, FilterPanel, Overview].map(({ preload }) => preload()),
  ]);
  const swap = async () => {
    const wasReading = document.activeElement === document.body;
    document.getElementById(PAGE_STYLE_ID)?.remove();
    for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[media="not all"]')) {
      sheet.media = 'all'; // the app's own
    }
    document.body.replaceChildren(container);
    flushSync(show);
    window.scrollTo(0, 0);
    if (!wasReading) focusResults();
    await new Promise((resolve) => setTimeout(resolve)); // what was loaded is shown a task later
  };
  // Where the browser can, it shows the page until then.
  if ('startViewTransition' in document)
    await document.startViewTransition(swap).updateCallbackDone;
  else await swap();
}
