import en from './locales/pages.en.json';
import fr from './locales/pages.fr.json';
import { createWords } from './words.ts';

/** Words of the pages that need no script, by language. */
export const PAGE_WORDS = createWords('pages', { fr, en });
