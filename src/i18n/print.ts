import type { TFunction } from 'i18next';
import en from './locales/print.en.json';
import fr from './locales/print.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

const PRINT_WORDS = createWords('print', { fr, en });

/** The words of the chronology on paper in the reader's language. */
export function usePrintWords(): TFunction<'print'> {
  return PRINT_WORDS[useI18n().lang];
}
