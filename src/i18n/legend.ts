import type { TFunction } from 'i18next';
import en from './locales/legend.en.json';
import fr from './locales/legend.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

const LEGEND_WORDS = createWords('legend', { fr, en });

/** The words of the legend in the reader's language. */
export function useLegendWords(): TFunction<'legend'> {
  return LEGEND_WORDS[useI18n().lang];
}
