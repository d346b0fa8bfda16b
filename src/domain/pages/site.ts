import type { Locale } from '../locale.ts';

/** Where the pages stand: `base` is the folder of the site ("/"), `origin` its host, if it is known ("https://frise.example"). */
export type Site = { readonly base: string; readonly origin?: string };

/** A file of the site, at its path below the base. */
export type PageFile = { readonly path: string; readonly content: string };

/** Path of an event's page below the base: a folder, so that any host finds it. */
export function toEventPath(id: string, lang: Locale): string {
  return `${lang}/e/${id}/`;
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

/** The file that a host sends for the folder `path`. */
export function toFile(path: string): string {
  return `${path}index.html`;
}
