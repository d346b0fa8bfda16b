import type { TFunction } from 'i18next';
import en from './locales/story.en.json';
import fr from './locales/story.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

const STORY_WORDS = createWords('story', { fr, en });

/** The words of the story in the reader's language. */
export function useStoryWords(): TFunction<'story'> {
  return STORY_WORDS[useI18n().lang];
}
