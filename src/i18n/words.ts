import { createInstance, type ResourceKey, type TFunction } from 'i18next';
import type { Locale } from '../domain/locale.ts';
import { rememberWords } from './remember.ts';

/**
 * Words of a catalogue of its own, by language: they come with the views that say them, since the first
 * load has enough to carry.
 */
export function createWords<
  N extends
    | 'actor'
    | 'band'
    | 'commitments'
    | 'empty'
    | 'export'
    | 'help'
    | 'legend'
    | 'method'
    | 'offline'
    | 'overview'
    | 'pages'
    | 'print'
    | 'share'
    | 'story'
    | 'timeline',
>(
  namespace: N,
  catalogues: Readonly<Record<Locale, ResourceKey>>,
): Readonly<Record<Locale, TFunction<N>>> {
  const instance = createInstance();
  void instance.init({
    lng: 'fr',
    resources: { fr: { [namespace]: catalogues.fr }, en: { [namespace]: catalogues.en } },
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  const wordsOf = (lang: Locale) =>
    rememberWords<TFunction<N>>(instance.getFixedT(lang, namespace));
  return { fr: wordsOf('fr'), en: wordsOf('en') };
}
