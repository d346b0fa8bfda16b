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
export function toActorData(
  { kind, name, aliases }: CoreActor,
  lang: Locale,
  url?: string,
): object {
  const others = toOtherNames({ name, aliases }, lang);
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

/** What else an actor is called, in any language, each name once. */
export function toOtherNames(
  { name, aliases }: Pick<CoreActor, 'name' | 'aliases'>,
  lang: Locale,
): readonly string[] {
  const names = new Set([...LOCALES.map((locale) => name[locale]), ...aliases]);
  names.delete(name[lang]);
  return [...names];
}
