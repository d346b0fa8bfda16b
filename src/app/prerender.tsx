import { renderToString } from 'react-dom/server';
import { toDataset, type CompiledCore } from '../domain/events/dataset.ts';
import type { Locale } from '../domain/locale.ts';
import { createI18n } from '../i18n/i18n.ts';
import { AppRoot } from './app-root.tsx';
import { createServices } from './services.ts';

/** The page of a reader who has chosen nothing, on a phone, as HTML: the list, in one language. */
export function prerender(core: CompiledCore, lang: Locale): string {
  const place = { pathname: import.meta.env.BASE_URL, search: '' };
  const reader = { place, lang, view: 'list', scheme: 'system' } as const;
  const made = createServices(toDataset(core), NOT_THERE, reader);
  const i18n = createI18n(lang);
  const page = <AppRoot {...made} i18n={i18n} />;
  return renderToString(page, { identifierPrefix: lang }); // two languages stand in one document
}

/** What only effects ask for, of which there are none here. */
const never = () => Promise.reject(new Error('Asked for while the first paint was written'));
const NOT_THERE = {
  fetchChunk: never,
  fetchSearch: never,
  fetchRecord: never,
  fetchHistory: never,
  fetchFigures: never,
};
