import type { TFunction } from 'i18next';
import en from './locales/help.en.json';
import fr from './locales/help.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

const HELP_WORDS = createWords('help', { fr, en });

/** The words of the help in the reader's language. */
export function useHelpWords(): TFunction<'help'> {
  return HELP_WORDS[useI18n().lang];
}
