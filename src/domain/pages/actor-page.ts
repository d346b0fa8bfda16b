import { formatEdtf } from '../dates/format-edtf.ts';
import { readDate } from '../events/columns.ts';
import type { ActorFacts, CoreActor } from '../events/dataset.ts';
import type { Band, Commitment } from '../events/record.ts';
import { heading, html, type Markup } from '../export/html.ts';
import { LOCALES, type LocalText } from '../locale.ts';
import { toActorData } from './actor-data.ts';
import { toYearSections, type YearWords } from './event-list.ts';
import type { PageSet } from './event-page.ts';
import type { MainActor } from './main-actors.ts';
import { toPage } from './page-frame.ts';
import { toActorPath, toEventPath, toUrl } from './site.ts';

export type ActorPageWords = YearWords & {
  readonly kind: string;
  readonly intro: string;
  readonly roles: string;
  readonly memberOf: string;
  readonly members: string;
  readonly bands: string;
  readonly commitments: string;
  readonly outcome: (outcome: Commitment['outcome']) => string;
  readonly open: string;
};

/** All there is to say of an actor. */
export type ActorProfile = MainActor & {
  readonly roles: NonNullable<ActorFacts['roles']>;
  readonly members: readonly Membership[];
  readonly memberOf: readonly Membership[];
  /** What lasted for it, and what it promised or was promised. */
  readonly bands: readonly Band[];
  readonly commitments: readonly Commitment[];
};

/** A bloc of an actor, or a member of one, with its dates (EDTF). */
export type Membership = { readonly actor: CoreActor; readonly date: string };

/** The page of an actor: who it is in the data, what lasted and was promised, and its events by year. */
export function toActorPage(
  profile: ActorProfile,
  set: PageSet,
  words: ActorPageWords,
  hrefOf: (actor: string) => string | undefined,
): string {
  const { lang, site } = set;
  const { actor } = profile;
  const path = toActorPath(actor.id, lang);
  const url = site.origin === undefined ? undefined : toUrl(site, path);
  const others = LOCALES.filter((locale) => actor.name[locale] !== actor.name[lang]);
  const toEventLink = (text: LocalText, event: string | undefined): Markup =>
    event === undefined
      ? html`${text[lang]}`
      : html`<a href="${site.base}${toEventPath(event, lang)}">${text[lang]}</a>`;
  const toMember = ({ actor: { id, name }, date }: Membership): Markup => {
    const href = hrefOf(id);
    const who =
      href === undefined ? html`${name[lang]}` : html`<a href="${href}">${name[lang]}</a>`;
    return html`${who} <small>${formatEdtf(readDate(date), lang)}</small>`;
  };
  return toPage({
    ...set,
    title: actor.name[lang],
    description: `${actor.name[lang]} · ${words.kind}. ${words.intro}`,
    type: 'website',
    pathIn: (locale) => toActorPath(actor.id, locale),
    data: toActorData(actor, lang, url),
    main: html`<article>
        <p class="kind">${words.kind}</p>
        ${heading(1, actor.name[lang])}
        ${others.map((locale) => html`<p class="kind" lang="${locale}">${actor.name[locale]}</p>`)}
        <p class="date">${words.intro}</p>
        ${toFacts(
          words.roles,
          profile.roles.map(
            ({ title, date }) =>
              html`${title[lang]}
              ${date === undefined ? undefined : html`<small>${formatEdtf(readDate(date), lang)}</small>`}`,
          ),
        )}
        ${toFacts(words.memberOf, profile.memberOf.map(toMember))}
        ${toFacts(words.members, profile.members.map(toMember))}
        ${toFacts(
          words.bands,
          profile.bands.map(
            ({ title, date, opens }) =>
              html`${toEventLink(title, opens)} <small>${formatEdtf(date, lang)}</small>`,
          ),
        )}
        ${toFacts(
          words.commitments,
          profile.commitments.map(
            ({ text, outcome, due, announcedBy }) =>
              html`${toEventLink(text, announcedBy)}
                <small>
                  ${[words.outcome(outcome), ...(due ? [formatEdtf(due, lang)] : [])].join(' · ')}
                </small>`,
          ),
        )}
        <p class="open"><a href="${site.base}?actor=${actor.id}&lang=${lang}">${words.open}</a></p>
      </article>
      ${toYearSections(profile.events, set, words)}`,
  });
}

function toFacts(label: string, facts: readonly Markup[]): Markup | undefined {
  return facts.length === 0
    ? undefined
    : html`<section>
        ${heading(2, label)}
        <ul>
          ${facts.map((fact) => html`<li>${fact}</li> `)}
        </ul>
      </section>`;
}
