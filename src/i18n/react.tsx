import type { TFunction } from 'i18next';
import {
  createContext,
  use,
  useCallback,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { LOCALES, type Locale } from '../domain/locale.ts';
import type { I18n } from './i18n.ts';
import { rememberWords } from './remember.ts';

/** The interface's words, typed by the French catalogue. */
export type Translate = TFunction;

type Words = { readonly t: Translate; readonly lang: Locale; readonly i18n: I18n };

const WordsContext = createContext<Words | undefined>(undefined);

/** Hands down the words of `i18n`, and others when its language changes. */
export function I18nProvider({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  const subscribe = useCallback(
    (onChange: () => void) => {
      i18n.on('languageChanged', onChange);
      return () => i18n.off('languageChanged', onChange);
    },
    [i18n],
  );
  const getLanguage = () => i18n.language;
  const language = useSyncExternalStore(subscribe, getLanguage, getLanguage);
  const words = useMemo(
    () => ({
      t: rememberWords(i18n.getFixedT(language)),
      lang: LOCALES.find((lang) => lang === language) ?? LOCALES[0],
      i18n,
    }),
    [i18n, language],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** A part of the page in a language of its own. */
export function InLanguage({ lang, children }: { lang: Locale; children: ReactNode }) {
  const { i18n } = useI18n();
  const words = useMemo(
    () => ({ t: rememberWords(i18n.getFixedT(lang)), lang, i18n }),
    [i18n, lang],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The interface's words and the language they are in. */
export function useI18n(): Words {
  const words = use(WordsContext);
  if (words === undefined) throw new Error('A view stands outside I18nProvider');
  return words;
}
