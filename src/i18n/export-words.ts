import type { i18n, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import en from './locales/export/en.json';
import fr from './locales/export/fr.json';

/** The words of exports, typed by the French catalogue. */
export type TranslateExport = TFunction<'export'>;

/** The words of exports, which come with them and not with the page. */
export function useExportWords(): TranslateExport {
  const { i18n } = useTranslation();
  addWords(i18n);
  return i18n.getFixedT(i18n.language, 'export');
}

function addWords(i18n: i18n) {
  if (i18n.hasResourceBundle('fr', 'export')) return;
  i18n.addResourceBundle('fr', 'export', fr);
  i18n.addResourceBundle('en', 'export', en);
}
