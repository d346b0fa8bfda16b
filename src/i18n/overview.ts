import type { TFunction } from 'i18next';
import en from './locales/overview.en.json';
import fr from './locales/overview.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

const OVERVIEW_WORDS = createWords('overview', { fr, en });

/** The words of the overview in the reader's language. */
export function useOverviewWords(): TFunction<'overview'> {
  return OVERVIEW_WORDS[useI18n().lang];
}
