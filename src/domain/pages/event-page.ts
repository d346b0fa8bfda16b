import { formatEdtf } from '../dates/format-edtf.ts';
import type { EventDetail, HistoricalEvent } from '../events/dataset.ts';
import { toEventParts, type EventContext } from '../export/event-parts.ts';
import { heading, html, type Markup } from '../export/html.ts';
import type { ExportedEvent } from '../export/selection.ts';
import { toEventData } from './event-data.ts';
import { toPage, type Frame, type PageStart } from './page-frame.ts';
import { toEventPath, toUrl } from './site.ts';

type LinkKind = EventDetail['links'][number]['kind'];

export type EventPageWords = {
  readonly open: string;
  readonly cite: string;
  readonly links: string;
  readonly linkKind: (kind: LinkKind) => string;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;
};

/** What stands on an event's page beside the event. */
export type Around = {
  readonly linked: readonly { readonly kind: LinkKind; readonly event: HistoricalEvent }[];
  readonly previous: HistoricalEvent | undefined;
  readonly next: HistoricalEvent | undefined;
  readonly citation: string;
};

/** What all pages of a language share. */
export type PageSet = Pick<Frame, 'site' | 'lang' | 'words' | 'style' | 'image' | 'feed'>;

/** The page of one event, with all that the app says of it. */
export function toEventPage(
  exported: ExportedEvent,
  around: Around,
  set: PageSet,
  {
    words,
    start,
    ...context
  }: Omit<EventContext, 'level'> & {
    readonly words: EventPageWords & EventContext['words'];
    /** What starts the app on the page. */
    readonly start: PageStart | undefined;
  },
): string {
  const { event, detail } = exported;
  const { lang, site } = set;
  const path = toEventPath(event.id, lang);
  const url = site.origin === undefined ? undefined : toUrl(site, path);
  const toAddress = ({ id }: HistoricalEvent) => site.base + toEventPath(id, lang);
  const toLink = (other: HistoricalEvent): Markup =>
    html`<a href="${toAddress(other)}">${other.title[lang]}</a>
      <small>${formatEdtf(other.date, lang)}</small>`;
  const linked =
    around.linked.length === 0
      ? undefined
      : html`<section>
          ${heading(2, words.links)}
          <ul>
            ${around.linked.map(
              ({ kind, event: other }) =>
                html`<li><small>${words.linkKind(kind)}</small> ${toLink(other)}</li> `,
            )}
          </ul>
        </section>`;
  const turns = [
    [words.previous, around.previous] as const,
    [words.next, around.next] as const,
  ].flatMap(([label, other]) =>
    other === undefined ? [] : [html`<li><small>${label}</small> ${toLink(other)}</li> `],
  );
  return toPage({
    ...set,
    title: event.title[lang],
    description: `${formatEdtf(event.date, lang)}. ${detail.summary[lang]}`,
    type: 'article',
    pathIn: (locale) => toEventPath(event.id, locale),
    data: toEventData(exported, lang, url),
    start,
    main: html`<article>
        ${toEventParts(exported, { ...context, words, level: 1 })} ${linked}
        <p class="open">
          <a href="${site.base}?event=${event.id}&lang=${lang}">${words.open}</a>
        </p>
        <p class="cite"><b>${words.cite}</b> ${around.citation}</p>
      </article>
      <nav aria-label="${words.neighbours}">
        <ul>
          ${turns}
        </ul>
      </nav>`,
  });
}
