import type { CoreActor } from '../events/dataset.ts';
import { LOCALES, type Locale } from '../locale.ts';

/** What schema.org calls an actor of each kind: of an armed group the data do not say more than that it is there. */
const TYPES: Readonly<Record<CoreActor['kind'], string>> = {
  state: 'Country',
  bloc: 'Organization',
  organization: 'Organization',
  person: 'Person',
  'armed-group': 'Thing',
};

/** An actor and the page about it, as schema.org describes them (JSON-LD). */
export function toActorData({ kind, name }: CoreActor, lang: Locale, url?: string): object {
  const others = LOCALES.map((locale) => name[locale]).filter((other) => other !== name[lang]);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    inLanguage: lang,
    name: name[lang],
    ...(url !== undefined && { url }),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    mainEntity: {
      '@type': TYPES[kind],
      name: name[lang],
      ...(others.length > 0 && { alternateName: others }),
    },
  };
}
