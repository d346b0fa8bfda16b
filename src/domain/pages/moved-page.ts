import type { HistoricalEvent } from '../events/dataset.ts';
import { heading, html } from '../export/html.ts';
import type { PageSet } from './event-page.ts';
import { toEventPath } from './site.ts';

/** What stands at a former address of an event: it leads on to where the event is now, whatever the host. */
export function toMovedPage(
  { id, title }: Pick<HistoricalEvent, 'id' | 'title'>,
  { site, lang, style, words }: PageSet,
  moved: string,
): string {
  const address = site.base + toEventPath(id, lang);
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content="0; url=${address}" />
        <title>${title[lang]} · ${words.app}</title>
        <link rel="canonical" href="${site.origin}${address}" />
        <link rel="icon" href="${site.base}icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${style}" />
      </head>
      <body>
        <main>
          ${heading(1, moved)}
          <p><a href="${address}">${title[lang]}</a></p>
        </main>
      </body>
    </html> `.markup;
}
