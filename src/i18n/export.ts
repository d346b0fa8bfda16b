import type { TFunction } from 'i18next';
import en from './locales/export.en.json';
import fr from './locales/export.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

/** Words of the exports, typed by their French catalogue. */
export type TranslateExport = TFunction<'export'>;

const EXPORT_WORDS = createWords('export', { fr, en });

/** The words of the exports in the reader's language. */
export function useExportWords(): TranslateExport {
  return EXPORT_WORDS[useI18n().lang];
}
