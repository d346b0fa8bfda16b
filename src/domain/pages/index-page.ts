import type { HistoricalEvent } from '../events/dataset.ts';
import { heading, html } from '../export/html.ts';
import { toYearSections, type YearWords } from './event-list.ts';
import type { PageSet } from './event-page.ts';
import type { MainActor } from './main-actors.ts';
import { toPage } from './page-frame.ts';
import { toActorPath, toIndexPath } from './site.ts';

export type IndexWords = YearWords & {
  readonly title: string;
  readonly intro: string;
  readonly actors: string;
};

/** All events by year, each with the way to its page, after the actors that have one. */
export function toIndexPage(
  events: readonly HistoricalEvent[],
  actors: readonly MainActor[],
  set: PageSet,
  words: IndexWords,
): string {
  const { lang, site } = set;
  const actorList = html`<nav aria-label="${words.actors}">
    ${heading(2, words.actors)}
    <ul class="actors">
      ${actors.map(
        ({ actor, events: { length } }) =>
          html`<li>
            <a href="${site.base}${toActorPath(actor.id, lang)}">${actor.name[lang]}</a>
            <small>${length}</small>
          </li> `,
      )}
    </ul>
  </nav>`;
  return toPage({
    ...set,
    title: words.title,
    description: words.intro,
    type: 'website',
    pathIn: toIndexPath,
    main: html`${heading(1, words.title)}
      <p>${words.intro}</p>
      ${actors.length === 0 ? undefined : actorList} ${toYearSections(events, set, words)}`,
  });
}
