import type { TFunction } from 'i18next';
import en from './locales/timeline.en.json';
import fr from './locales/timeline.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

/** The words of the timeline, by language. */
export const TIMELINE_WORDS = createWords('timeline', { fr, en });

/** The words of the timeline in the reader's language. */
export function useTimelineWords(): TFunction<'timeline'> {
  return TIMELINE_WORDS[useI18n().lang];
}
