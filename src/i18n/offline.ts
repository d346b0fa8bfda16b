import type { TFunction } from 'i18next';
import en from './locales/offline.en.json';
import fr from './locales/offline.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

const OFFLINE_WORDS = createWords('offline', { fr, en });

/** The words about new versions of the app in the reader's language. */
export function useOfflineWords(): TFunction<'offline'> {
  return OFFLINE_WORDS[useI18n().lang];
}
