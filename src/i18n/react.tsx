import type { i18n, TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '../domain/locale.ts';

/** The interface's words, typed by the French catalogue. */
export type Translate = TFunction;

export function I18nProvider({ i18n, children }: { i18n: i18n; children: ReactNode }) {
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}

/** The interface's words and the language they are in. */
export function useI18n(): { readonly t: Translate; readonly lang: Locale } {
  const { t, i18n } = useTranslation();
  return { t, lang: LOCALES.find((lang) => lang === i18n.language) ?? LOCALES[0] };
}
