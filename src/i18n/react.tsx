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

/** The interface's words, typed by the French catalogue. */
export type Translate = TFunction;

type Words = { readonly t: Translate; readonly lang: Locale; readonly i18n: I18n };

const WordsContext = createContext<Words | undefined>(undefined);

/**
 * The words of a language. Those without variables, or with a number alone, are put together once: a
 * filter asks for a hundred of them, and i18next takes its time for each.
 */
function toWords(i18n: I18n, language: string): Translate {
  const t = i18n.getFixedT(language) as (key: string, values?: Record<string, unknown>) => string;
  const known = new Map<string, string>();
  const words: typeof t = (key, values = {}) => {
    const { count, ...others } = values;
    if (Object.keys(others).length > 0) return t(key, values);
    const id = `${key} ${String(count)}`;
    const text = known.get(id) ?? t(key, values);
    known.set(id, text);
    return text;
  };
  return words as Translate;
}

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
      t: toWords(i18n, language),
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
  const words = useMemo(() => ({ t: toWords(i18n, lang), lang, i18n }), [i18n, lang]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The interface's words and the language they are in. */
export function useI18n(): Words {
  const words = use(WordsContext);
  if (words === undefined) throw new Error('A view stands outside I18nProvider');
  return words;
}
