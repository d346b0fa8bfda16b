import { LOCALES, type Locale } from '../locale.ts';

/** Where the pages stand: `base` is the folder of the site ("/"), `origin` its host, if it is known ("https://frise.example"). */
export type Site = { readonly base: string; readonly origin?: string };

/** A file of the site, at its path below the base. */
export type PageFile = { readonly path: string; readonly content: string };

/** Id of the style sheet of a page, which the app takes away with the page. */
export const PAGE_STYLE_ID = 'page-style';

/** Path of an event's page below the base: a folder, so that any host finds it. */
export function toEventPath(id: string, lang: Locale): string {
  return `${lang}/e/${id}/`;
}

/** The event whose page stands at `path` below the base, and its language; undefined for any other path. */
export function fromEventPath(
  path: string,
): { readonly id: string; readonly lang: Locale } | undefined {
  const [, lang, id = ''] = /^(\w+)\/e\/([^/]+)(?:\/(?:index\.html)?)?$/.exec(path) ?? [];
  const locale = LOCALES.find((known) => known === lang);
  return locale && { id, lang: locale };
}

/** Path of the index below the base. */
export function toIndexPath(lang: Locale): string {
  return `${lang}/`;
}

/** Path of an actor's page below the base. */
export function toActorPath(id: string, lang: Locale): string {
  return `${lang}/a/${id}/`;
}

/** Path of the account of the method below the base. */
export function toMethodPath(lang: Locale): string {
  return `${lang}/method/`;
}

/** Path of the feed of changes below the base. */
export function toFeedPath(lang: Locale): string {
  return `${lang}/feed.xml`;
}

/** Whole address of a path below the base; without the host where that is not known. */
export function toUrl({ base, origin = '' }: Site, path: string): string {
  return origin + base + path;
}

/** The file that a host sends for the folder `path`. */
export function toFile(path: string): string {
  return `${path}index.html`;
}
