import { isTracking } from '../domain/permalink/tracking.ts';
import { isPlainClick } from '../views/shared/is-plain-click.ts';
import { readFirstView, showKeptScheme } from './first-view.ts';

/**
 * Runs on an event's page, alone, and starts the app in its place: where there is room for both the
 * event and the timeline, where the link says more than the event, where the app has been here
 * before, or when the reader asks for it. On a phone the page is read without the app's weight.
 */
const { entry = '', style = '', modules = '' } = document.currentScript?.dataset ?? {};

showKeptScheme();

function addLink(rel: string, href: string, media = 'all') {
  const link = Object.assign(document.createElement('link'), { rel, href, media });
  document.head.append(link);
  return link;
}

/** Fetches what the app is made of, and starts it. The page stays as it is until the app takes it over. */
async function start() {
  for (const href of [entry, ...modules.split(' ')]) addLink('modulepreload', href);
  const sheet = addLink('stylesheet', style, 'not all'); // it is not for this page
  await new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = reject;
  });
  await import(/* @vite-ignore */ entry);
}

const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
const hasRoom = readFirstView(window).view === 'timeline' && connection?.saveData !== true;
const saysMore = [...new URLSearchParams(location.search).keys()].some((key) => !isTracking(key));
const wasHere = history.state !== null; // the app marks its entries
let isStarting = hasRoom || saysMore || wasHere;
if (isStarting) start().catch(() => undefined); // the page can be read, and has a link

document.querySelector('.open a')?.addEventListener('click', (click) => {
  const link = click.currentTarget;
  if (!(link instanceof HTMLAnchorElement) || !isPlainClick(click as MouseEvent)) return;
  if (isStarting) return; // and is still not there: the link leads to it too
  click.preventDefault();
  link.setAttribute('aria-busy', 'true');
  isStarting = true;
  start().catch(() => location.assign(link.href));
});
