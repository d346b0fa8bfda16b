import { LOCALES } from '../domain/locale.ts';
import { fromEventPath } from '../domain/pages/site.ts';
import { readKept } from '../views/shared/storage.ts';
import { readFirstView, SCHEME_KEY } from './first-view.ts';

/**
 * Runs before the first paint, alone: shows the list that the build has written into the page, where
 * that is what the app will show. For any other link the page waits for the app, and nothing flashes;
 * what the timeline is made of is asked for at once, and not when the app, read and run, finds that it
 * needs it.
 */
const { view, lang } = readFirstView(window);
const params = new URLSearchParams(location.search);
const asked = LOCALES.find((locale) => locale === params.get('lang'));
params.delete('lang');
const isEvent =
  fromEventPath(location.pathname.slice(import.meta.env.BASE_URL.length)) !== undefined;
if (view === 'list' && params.size === 0 && !isEvent) {
  document.documentElement.dataset.firstPaint = asked ?? lang;
  const scheme = readKept(SCHEME_KEY);
  if (scheme !== null) document.documentElement.dataset.scheme = scheme;
}
if ((params.get('view') ?? view) === 'timeline') {
  const files = document.currentScript?.dataset.timeline?.split(' ') ?? [];
  const links = files.map((href) => {
    const isSheet = href.endsWith('.css');
    const link = document.createElement('link');
    link.rel = isSheet ? 'preload' : 'modulepreload';
    if (isSheet) link.as = 'style';
    return Object.assign(link, { crossOrigin: '', href });
  });
  document.head.append(...links);
}
