import { createInstance, type TFunction } from 'i18next';
import type { Locale } from '../domain/locale.ts';
import en from './locales/commitments.en.json';
import fr from './locales/commitments.fr.json';
import { useI18n } from './react.tsx';

/** Words about commitments, typed by their French catalogue. */
export type TranslateCommitments = TFunction<'commitments'>;

const NAMESPACE = 'commitments';

/** Words about commitments by language. They come with the views that say them: the first load has enough to carry. */
export const COMMITMENT_WORDS: Readonly<Record<Locale, TranslateCommitments>> = createWords();

function createWords() {
  const instance = createInstance();
  void instance.init({
    lng: 'fr',
    resources: { fr: { [NAMESPACE]: fr }, en: { [NAMESPACE]: en } },
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  return { fr: instance.getFixedT('fr', NAMESPACE), en: instance.getFixedT('en', NAMESPACE) };
}

/** The words about commitments in the reader's language. */
export function useCommitmentWords(): TranslateCommitments {
  return COMMITMENT_WORDS[useI18n().lang];
}
