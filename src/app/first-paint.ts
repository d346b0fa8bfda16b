import { LOCALES } from '../domain/locale.ts';
import { fromEventPath } from '../domain/pages/site.ts';
import { readFirstView, showKeptScheme } from './first-view.ts';

/**
 * Runs before the first paint, alone: gives the page its language and colours, and shows the list that
 * the build has written into it, where that is what the app will show. For any other link the page waits
 * for the app, and nothing flashes; what the timeline is made of is asked for at once, and not when the
 * app, read and run, finds that it needs it.
 */
const { view, lang } = readFirstView(window);
const params = new URLSearchParams(location.search);
const asked = LOCALES.find((locale) => locale === params.get('lang'));
params.delete('lang');
// Before anything is laid out, which another language or other colours would have done anew.
const page = document.documentElement;
page.lang = asked ?? lang;
showKeptScheme();
const isEvent =
  fromEventPath(location.pathname.slice(import.meta.env.BASE_URL.length)) !== undefined;
if (view === 'list' && params.size === 0 && !isEvent) page.dataset.firstPaint = page.lang;
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
