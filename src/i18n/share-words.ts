import { createInstance, type TFunction } from 'i18next';
import type { Locale } from '../domain/locale.ts';
import { useI18n } from './react.tsx';
import en from './locales/share.en.json';
import fr from './locales/share.fr.json';

/** Words about links and sharing, typed by their French catalogue. */
export type TranslateShare = TFunction<'share'>;

const NAMESPACE = 'share';

/** They come with the views that say them: the first load has enough to carry. */
const WORDS: Readonly<Record<Locale, TranslateShare>> = createWords();

function createWords() {
  const instance = createInstance();
  void instance.init({
    lng: 'fr',
    resources: { fr: { [NAMESPACE]: fr }, en: { [NAMESPACE]: en } },
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  return { fr: instance.getFixedT('fr', NAMESPACE), en: instance.getFixedT('en', NAMESPACE) };
}

/** The words about links and sharing in the reader's language. */
export function useShareWords(): TranslateShare {
  return WORDS[useI18n().lang];
}
