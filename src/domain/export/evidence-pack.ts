import { formatDay, formatDayRange, formatEdtf } from '../dates/format-edtf.ts';
import type { Dataset } from '../events/dataset.ts';
import { toEventParts, type EventContext, type EventWords } from './event-parts.ts';
import { html, type Markup } from './html.ts';
import { PACK_STYLE } from './pack-style.ts';
import type { ExportedEvent, Selection } from './selection.ts';

/** Words of the interface that the pack needs. */
export type PackWords = {
  readonly app: string;
  readonly count: string;
  readonly online: string;
  readonly cite: string;
  readonly contents: string;
  readonly licence: string;
  /** How to cite the pack, and each event. */
  readonly citation: string;
  readonly citationOf: (event: ExportedEvent) => string;
  readonly exported: (day: string) => string;
  readonly version: (version: string) => string;
} & EventWords;

/** What the parts of a pack share. */
type Context = EventContext & { readonly words: PackWords };

/**
 * The events with all their evidence as one HTML file that stands alone: it asks for nothing, runs no
 * script, and prints. Every text in it is escaped.
 */
export function toEvidencePack(
  selection: Selection,
  words: PackWords,
  actors: Dataset['actors'],
): string {
  const { lang, events, title } = selection;
  const names = new Map(actors.map(({ id, name }) => [id, name[lang]]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const context: Context = { lang, words, nameOf, level: 2 };
  const page = html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${words.app}</title>
        <style>
          ${{ markup: PACK_STYLE }}
        </style>
      </head>
      <body>
        ${toHeader(selection, words)} ${events.length > 1 ? toContents(events, context) : undefined}
        <main>${events.map((event) => toArticle(event, context))}</main>
      </body>
    </html> `;
  return page.markup;
}

function toHeader({ title, from, to, link, version, today, lang }: Selection, words: PackWords) {
  const facts = [
    formatDayRange(from, to, lang),
    words.count,
    ...(version === undefined ? [] : [words.version(version)]),
    words.exported(formatDay(today, lang)),
  ];
  return html`<header>
    <p class="app">${words.app}</p>
    <h1>${title}</h1>
    <p>${facts.join(' · ')}</p>
    <p>${words.online} <a href="${link}">${link}</a></p>
    <p><b>${words.cite}</b> ${words.citation}</p>
    <p class="note">${words.licence}</p>
  </header>`;
}

function toContents(events: readonly ExportedEvent[], { lang, words }: Context): Markup {
  return html`<nav aria-label="${words.contents}">
    <h2>${words.contents}</h2>
    <ol>
      ${events.map(
        ({ event }) =>
          html`<li>
            <a href="#${event.id}">${event.title[lang]}</a>
            <small>${formatEdtf(event.date, lang)}</small>
          </li> `,
      )}
    </ol>
  </nav>`;
}

function toArticle(exported: ExportedEvent, context: Context): Markup {
  const { event, link } = exported;
  return html`<article id="${event.id}">
    ${toEventParts(exported, context)}
    <footer>
      <p><a href="${link}">${link}</a></p>
      <p>${context.words.citationOf(exported)}</p>
    </footer>
  </article> `;
}
