import { createInstance, type i18n } from 'i18next';
import { LOCALES, type Locale } from '../domain/locale.ts';
import en from './locales/en.json';
import fr from './locales/fr.json';

export type I18n = i18n;

/**
 * The interface's words in both languages. Both catalogues are there from the start, so that the
 * switch is immediate and works without a network.
 */
export function createI18n(lang: Locale): I18n {
  const instance = createInstance();
  void instance.init({
    lng: lang,
    supportedLngs: LOCALES,
    resources: { fr: { translation: fr }, en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  return instance;
}
