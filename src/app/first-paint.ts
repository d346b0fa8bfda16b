import { LOCALES } from '../domain/locale.ts';
import { readFirstView } from './first-view.ts';

/**
 * Runs before the first paint, alone: shows the list that the build has written into the page, where
 * that is what the app will show. For any other link the page waits for the app, and nothing flashes.
 */
const { view, lang } = readFirstView(window);
const params = new URLSearchParams(location.search);
const asked = LOCALES.find((locale) => locale === params.get('lang'));
params.delete('lang');
if (view === 'list' && params.size === 0) {
  document.documentElement.dataset.firstPaint = asked ?? lang;
  try {
    const scheme = localStorage.getItem('frise-sahel:scheme');
    if (scheme !== null) document.documentElement.dataset.scheme = scheme;
  } catch {
    // Storage is refused: the colours are the system's, as they are for the app.
  }
}
