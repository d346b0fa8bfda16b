import { LOCALES, type Locale } from '../domain/locale.ts';
import type { View } from '../domain/permalink/view-state.ts';
import { readKept } from '../views/shared/storage.ts';

/** Where the chosen colours are kept; nothing there means the system's. */
export const SCHEME_KEY = 'frise-sahel:scheme';

/** Gives the page the colours that were chosen, before it is painted. */
export function showKeptScheme() {
  const scheme = readKept(SCHEME_KEY);
  if (scheme !== null) document.documentElement.dataset.scheme = scheme;
}

/** Widest screen that starts with the list, in CSS pixels. */
const LIST_WIDTH = 700;

/** What a reader who has chosen nothing begins with, by what the browser says. */
export function readFirstView({ navigator, innerWidth }: Window): {
  readonly lang: Locale;
  readonly view: View;
} {
  const languages = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const spoken = languages.map((tag) => LOCALES.find((locale) => locale === tag));
  return {
    lang: spoken.find((locale) => locale !== undefined) ?? 'fr',
    view: innerWidth < LIST_WIDTH ? 'list' : 'timeline',
  };
}
