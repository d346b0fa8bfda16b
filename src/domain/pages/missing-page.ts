import { heading, html } from '../export/html.ts';
import type { Locale } from '../locale.ts';
import type { PageSet } from './event-page.ts';
import { toIndexPath } from './site.ts';

export type MissingWords = {
  readonly title: string;
  readonly text: string;
  readonly home: string;
};

/** What a host sends for an address that leads nowhere: in every language, since nothing tells which one is meant. */
export function toMissingPage(
  sets: readonly PageSet[],
  wordsIn: (lang: Locale) => MissingWords,
): string {
  const [first] = sets;
  if (first === undefined) throw new Error('A site without a language');
  const { site, style } = first;
  return html`<!doctype html>
    <html lang="${first.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>404 · ${sets.map(({ words }) => words.app).join(' · ')}</title>
        <link rel="icon" href="${site.base}icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${style}" />
      </head>
      <body>
        <main>
          ${sets.map(({ lang, words }, place) => {
            const { title, text, home } = wordsIn(lang);
            return html`<section lang="${lang}">
              ${heading(place === 0 ? 1 : 2, title)}
              <p>${text}</p>
              <p>
                <a href="${site.base}${toIndexPath(lang)}">${words.all}</a> ·
                <a href="${site.base}?lang=${lang}">${home}</a>
              </p>
            </section> `;
          })}
        </main>
      </body>
    </html> `.markup;
}
