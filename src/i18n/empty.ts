import type { TFunction } from 'i18next';
import en from './locales/empty.en.json';
import fr from './locales/empty.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

const EMPTY_WORDS = createWords('empty', { fr, en });

/** The words of a result without events in the reader's language. */
export function useEmptyWords(): TFunction<'empty'> {
  return EMPTY_WORDS[useI18n().lang];
}
