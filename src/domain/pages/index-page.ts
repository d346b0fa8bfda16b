import { formatEdtf } from '../dates/format-edtf.ts';
import { toCivilDate } from '../dates/day.ts';
import type { HistoricalEvent } from '../events/dataset.ts';
import { heading, html } from '../export/html.ts';
import type { PageSet } from './event-page.ts';
import { toPage } from './page-frame.ts';
import { toEventPath, toIndexPath } from './site.ts';

export type IndexWords = {
  readonly title: string;
  readonly intro: string;
  readonly years: string;
  readonly undated: string;
};

/** All events by the year in which they may have begun, the latest year first, each with the way to its page. */
export function toIndexPage(
  events: readonly HistoricalEvent[],
  set: PageSet,
  words: IndexWords,
): string {
  const { lang, site } = set;
  const years = groupByYear(events);
  return toPage({
    ...set,
    title: words.title,
    description: words.intro,
    type: 'website',
    pathIn: toIndexPath,
    main: html`${heading(1, words.title)}
      <p>${words.intro}</p>
      <nav aria-label="${words.years}">
        <p class="years">
          ${years.map(([year]) => html`<a href="#${toAnchor(year)}">${year ?? words.undated}</a> `)}
        </p>
      </nav>
      ${years.map(
        ([year, group]) =>
          html`<section id="${toAnchor(year)}">
            ${heading(2, year ?? words.undated)}
            <ul class="events">
              ${group.map(
                ({ id, date, title }) =>
                  html`<li>
                    <a href="${site.base}${toEventPath(id, lang)}">${title[lang]}</a>
                    <small>${formatEdtf(date, lang)}</small>
                  </li> `,
              )}
            </ul>
          </section> `,
      )}`,
  });
}

type Year = string | undefined;

function toAnchor(year: Year): string {
  return `y${year ?? ''}`;
}

/** Years from the latest back; their events as they stand. */
function groupByYear(
  events: readonly HistoricalEvent[],
): readonly (readonly [Year, readonly HistoricalEvent[]])[] {
  const years = new Map<Year, HistoricalEvent[]>();
  for (const event of events.toReversed()) {
    const [first] = event.date.strict;
    const year = first === null ? undefined : String(toCivilDate(first).year);
    const group = years.get(year);
    if (group === undefined) years.set(year, [event]);
    else group.push(event);
  }
  return [...years];
}
