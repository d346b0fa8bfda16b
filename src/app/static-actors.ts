import { formatDayRange } from '../domain/dates/format-edtf.ts';
import { toCivilDate, toDay } from '../domain/dates/day.ts';
import type { CoreActor, Dataset } from '../domain/events/dataset.ts';
import type { Outcome } from '../domain/events/outcomes.ts';
import type { HistoricalRecord } from '../domain/events/record.ts';
import { toActorPage, type ActorProfile, type Membership } from '../domain/pages/actor-page.ts';
import type { PageSet } from '../domain/pages/event-page.ts';
import type { Locale } from '../domain/locale.ts';
import type { MainActor } from '../domain/pages/main-actors.ts';
import { toActorPath, toFile, type PageFile } from '../domain/pages/site.ts';
import { byDueDate } from '../domain/relations/commitments.ts';
import { ACTOR_WORDS } from '../i18n/actor.ts';
import { COMMITMENT_WORDS } from '../i18n/commitments.ts';
import { createI18n } from '../i18n/i18n.ts';
import { PAGE_WORDS } from '../i18n/pages.ts';
import type { DetailLoader } from '../store/detail-loader.ts';

type Content = {
  readonly dataset: Dataset;
  readonly record: HistoricalRecord;
  readonly loader: DetailLoader;
  readonly actors: readonly MainActor[];
};

/** The pages of the main actors in the language of `set`. */
export async function writeActorPages(
  set: PageSet,
  { dataset, record, loader, actors }: Content,
): Promise<readonly PageFile[]> {
  const { lang } = set;
  const t = createI18n(lang).getFixedT(lang);
  const hrefOf = createActorHref(set, actors);
  return Promise.all(
    actors.map(async (main) => {
      const profile = await toProfile(main, { dataset, record, loader });
      const words = {
        kind: ACTOR_WORDS[lang](`kinds.${main.actor.kind}`),
        intro: PAGE_WORDS[lang]('actor.intro', {
          count: main.events.length,
          dates: toYears(main, lang),
        }),
        // Of what is nobody, they say what it is.
        roles:
          main.actor.kind === 'person'
            ? ACTOR_WORDS[lang]('roles')
            : PAGE_WORDS[lang]('actor.description'),
        memberOf: ACTOR_WORDS[lang]('memberOf'),
        members: PAGE_WORDS[lang]('actor.members'),
        bands: t('bands.name'),
        commitments: COMMITMENT_WORDS[lang]('label'),
        outcome: (outcome: Outcome) => COMMITMENT_WORDS[lang](`outcomes.${outcome}`),
        open: PAGE_WORDS[lang]('actor.open'),
        years: PAGE_WORDS[lang]('years'),
        undated: PAGE_WORDS[lang]('undated'),
      };
      return {
        path: toFile(toActorPath(main.actor.id, lang)),
        content: toActorPage(profile, set, words, hrefOf),
      };
    }),
  );
}

/** The way to an actor's page, for those that have one. */
export function createActorHref(
  { site, lang }: Pick<PageSet, 'site' | 'lang'>,
  actors: readonly MainActor[],
): (id: string) => string | undefined {
  const ids = new Set(actors.map(({ actor }) => actor.id));
  return (id) => (ids.has(id) ? site.base + toActorPath(id, lang) : undefined);
}

async function toProfile(
  main: MainActor,
  { dataset, record, loader }: Omit<Content, 'actors'>,
): Promise<ActorProfile> {
  const { id, memberOf = [] } = main.actor;
  const [event] = main.events;
  const facts = event && (await loader.load(event)).actors[id];
  return {
    ...main,
    roles: facts?.roles ?? [],
    memberOf: memberOf.flatMap(({ bloc, date }) => {
      const actor = dataset.actors.find((known) => known.id === bloc);
      return actor === undefined ? [] : [{ actor, date }];
    }),
    members: dataset.actors.flatMap((actor) => toMemberships(actor, id)),
    bands: record.bands.filter(({ actors }) => actors.includes(id)),
    commitments: record.commitments
      .filter(({ by, to }) => by === id || to === id)
      .toSorted(byDueDate),
  };
}

function toMemberships(actor: CoreActor, bloc: string): readonly Membership[] {
  const { memberOf = [] } = actor;
  return memberOf.filter((known) => known.bloc === bloc).map(({ date }) => ({ actor, date }));
}

/** The years in which an actor's events began: whole ones, since not all of their days are known. */
function toYears({ events }: MainActor, lang: Locale): string {
  const years = events
    .flatMap(({ date: { strict } }) => strict[0] ?? [])
    .map((day) => toCivilDate(day).year);
  return formatDayRange(toDay(Math.min(...years), 1, 1), toDay(Math.max(...years), 12, 31), lang);
}
