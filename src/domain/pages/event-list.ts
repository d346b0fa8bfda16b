import { toCivilDate } from '../dates/day.ts';
import { formatEdtf } from '../dates/format-edtf.ts';
import type { HistoricalEvent } from '../events/dataset.ts';
import { heading, html, type Markup } from '../export/html.ts';
import type { PageSet } from './event-page.ts';
import { toEventPath } from './site.ts';

export type YearWords = {
  readonly years: string;
  readonly undated: string;
};

/** Events as links to their pages, each with its date. */
export function toEventList(
  events: readonly HistoricalEvent[],
  { lang, site }: Pick<PageSet, 'lang' | 'site'>,
): Markup {
  return html`<ul class="events">
    ${events.map(
      ({ id, date, title }) =>
        html`<li>
          <a href="${site.base}${toEventPath(id, lang)}">${title[lang]}</a>
          <small>${formatEdtf(date, lang)}</small>
        </li> `,
    )}
  </ul>`;
}

/** Events by the year in which they may have begun, the latest year first, after the ways to each year. */
export function toYearSections(
  events: readonly HistoricalEvent[],
  set: Pick<PageSet, 'lang' | 'site'>,
  words: YearWords,
): Markup {
  const years = groupByYear(events);
  const ways = html`<nav aria-label="${words.years}">
    <p class="years">
      ${years.map(([year]) => html`<a href="#${toAnchor(year)}">${year ?? words.undated}</a> `)}
    </p>
  </nav>`;
  return html`${years.length > 1 ? ways : undefined}
  ${years.map(
    ([year, group]) =>
      html`<section id="${toAnchor(year)}">
        ${heading(2, year ?? words.undated)} ${toEventList(group, set)}
      </section> `,
  )}`;
}

type Year = string | undefined;

function toAnchor(year: Year): string {
  return `y${year ?? ''}`;
}

/** Years from the latest back; their events likewise. */
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
