import type { TFunction } from 'i18next';
import en from './locales/band.en.json';
import fr from './locales/band.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

const BAND_WORDS = createWords('band', { fr, en });

/** The words of an open situation in the reader's language. */
export function useBandWords(): TFunction<'band'> {
  return BAND_WORDS[useI18n().lang];
}
