import type { TFunction } from 'i18next';
import en from './locales/actor.en.json';
import fr from './locales/actor.fr.json';
import { useI18n } from './react.tsx';
import { createWords } from './words.ts';

/** The words of an actor’s card, by language. */
export const ACTOR_WORDS = createWords('actor', { fr, en });

/** The words of an actor’s card in the reader's language. */
export function useActorWords(): TFunction<'actor'> {
  return ACTOR_WORDS[useI18n().lang];
}
