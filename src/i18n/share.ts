import type { TFunction } from 'i18next';
import en from './locales/share.en.json';
import fr from './locales/share.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

/** Words about links and sharing, typed by their French catalogue. */
export type TranslateShare = TFunction<'share'>;

const SHARE_WORDS = createWords('share', { fr, en });

/** The words about links and sharing in the reader's language. */
export function useShareWords(): TranslateShare {
  return SHARE_WORDS[useI18n().lang];
}
