import type { TFunction } from 'i18next';
import en from './locales/method.en.json';
import fr from './locales/method.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

/** The account of the method, typed by its French catalogue. */
export type TranslateMethod = TFunction<'method'>;

/** The account of the method, by language. */
export const METHOD_WORDS = createWords('method', { fr, en });

/** The account of the method in the reader's language. */
export function useMethodWords(): TranslateMethod {
  return METHOD_WORDS[useI18n().lang];
}
