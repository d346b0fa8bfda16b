import type { TFunction } from 'i18next';
import en from './locales/commitments.en.json';
import fr from './locales/commitments.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

/** Words about commitments, typed by their French catalogue. */
export type TranslateCommitments = TFunction<'commitments'>;

/** Words about commitments, by language. */
export const COMMITMENT_WORDS = createWords('commitments', { fr, en });

/** The words about commitments in the reader's language. */
export function useCommitmentWords(): TranslateCommitments {
  return COMMITMENT_WORDS[useI18n().lang];
}
