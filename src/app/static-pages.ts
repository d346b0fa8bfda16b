import { formatDayRange } from '../domain/dates/format-edtf.ts';
import {
  toDataset,
  type CompiledCore,
  type Dataset,
  type DetailChunk,
  type HistoricalEvent,
} from '../domain/events/dataset.ts';
import type { CompiledHistory } from '../domain/events/drift.ts';
import type { Figures } from '../domain/events/figures.ts';
import { toRecord, type CompiledRecord, type HistoricalRecord } from '../domain/events/record.ts';
import { toReleaseNotes } from '../domain/events/releases.ts';
import { toEventItem } from '../domain/export/csl.ts';
import { formatReference } from '../domain/export/reference.ts';
import type { Day } from '../domain/dates/day.ts';
import { LOCALES, type Locale } from '../domain/locale.ts';
import { toEventPage, type PageSet } from '../domain/pages/event-page.ts';
import type { PageStart } from '../domain/pages/page-frame.ts';
import { toIndexPage } from '../domain/pages/index-page.ts';
import { toMainActors, type MainActor } from '../domain/pages/main-actors.ts';
import { toMissingPage } from '../domain/pages/missing-page.ts';
import { toMovedPage } from '../domain/pages/moved-page.ts';
import {
  toEventPath,
  toFeedPath,
  toFile,
  toIndexPath,
  toUrl,
  type PageFile,
  type Site,
} from '../domain/pages/site.ts';
import { toRobots, toSitemap } from '../domain/pages/sitemap.ts';
import { createI18n } from '../i18n/i18n.ts';
import { METHOD_WORDS } from '../i18n/method.ts';
import { PAGE_WORDS } from '../i18n/pages.ts';
import { createDetailLoader, type DetailLoader } from '../store/detail-loader.ts';
import { toEventWords } from '../views/export/event-words.ts';
import { createPreviewImages, type Pictures } from './preview-images.ts';

export { writeAppMeta } from './preview-images.ts';
import { createActorHref, writeActorPages } from './static-actors.ts';
import { writeFeed, writeMethodPage } from './static-method.ts';

export type StaticSite = {
  readonly core: CompiledCore;
  readonly chunks: readonly DetailChunk[];
  readonly record: CompiledRecord;
  readonly history: CompiledHistory;
  readonly figures: Figures;
  readonly site: Site;
  /** Address of the pages' style sheet. */
  readonly style: string;
  /** How the app starts on the page of an event. */
  readonly start?: PageStart;
  /** The day the pages are written, in UTC: references say it. */
  readonly today: Day;
  /** Who draws the pictures of previews, if anybody. */
  readonly pictures?: Pictures | undefined;
};

/**
 * The pages that need no script, in both languages: one an event and a main actor, the index, the account of
 * the method; what leads on from former addresses, what stands for what is not there, what crawlers and
 * readers of feeds ask for.
 */
export async function writePages({
  core,
  chunks,
  record,
  history,
  figures,
  ...shared
}: StaticSite): Promise<readonly PageFile[]> {
  const dataset = toDataset(core);
  const loader = createDetailLoader(dataset, (index) => {
    const chunk = chunks[index];
    return chunk === undefined
      ? Promise.reject(new Error(`No chunk ${index}`))
      : Promise.resolve(chunk);
  });
  const events = Array.from({ length: dataset.size }, (_, row) => dataset.eventAt(row));
  const sets = LOCALES.map((lang) => toSet(lang, dataset, shared));
  const content = {
    dataset,
    events,
    actors: toMainActors(dataset),
    record: toRecord(record),
    loader,
    ...shared,
  };
  const releases = toReleaseNotes(dataset, history, figures.firstRelease);
  const pages = await Promise.all(
    sets.map(async (set) => [
      ...(await writeLanguage(set, content)),
      writeMethodPage(set, { dataset, figures, releases }),
    ]),
  );
  const { origin } = shared.site;
  const urls = pages.flat().map(({ path }) => toUrl(shared.site, path.replace(/index\.html$/, '')));
  const words = (lang: Locale) => ({
    title: PAGE_WORDS[lang]('missing'),
    text: PAGE_WORDS[lang]('missingText'),
    home: PAGE_WORDS[lang]('home'),
  });
  return [
    ...pages.flat(),
    ...sets.flatMap((set) => writeMovedPages(set, dataset)),
    ...sets.flatMap((set) => writeFeed(set, releases)),
    { path: '404.html', content: toMissingPage(sets, words) },
    { path: 'robots.txt', content: toRobots(origin && toUrl(shared.site, 'sitemap.xml')) },
    ...(origin === undefined ? [] : [{ path: 'sitemap.xml', content: toSitemap(urls) }]),
  ];
}

type Content = Pick<StaticSite, 'today' | 'start' | 'pictures'> & {
  readonly dataset: Dataset;
  readonly events: readonly HistoricalEvent[];
  readonly actors: readonly MainActor[];
  readonly record: HistoricalRecord;
  readonly loader: DetailLoader;
};

function toSet(
  lang: Locale,
  dataset: Dataset,
  { site, style, pictures }: Pick<StaticSite, 'site' | 'style' | 'pictures'>,
): PageSet {
  const { version } = dataset;
  const t = createI18n(lang).getFixedT(lang);
  const tPages = PAGE_WORDS[lang];
  const { origin } = site;
  const tMethod = METHOD_WORDS[lang];
  // A feed has whole addresses, and something to tell of.
  const hasFeed = origin !== undefined && version !== undefined;
  return {
    site,
    lang,
    style,
    image: createPreviewImages(dataset, lang, site, pictures)?.ofSite(),
    feed: hasFeed
      ? { href: toUrl(site, toFeedPath(lang)), title: tMethod('feedTitle') }
      : undefined,
    words: {
      app: t('app.name'),
      all: tPages('all'),
      readIn: tPages('readIn'),
      languages: tPages('languages'),
      licence: tPages('licence'),
      method: tMethod('title'),
      version: version && t('footer.version', { version }),
    },
  };
}

async function writeLanguage(set: PageSet, content: Content): Promise<readonly PageFile[]> {
  const { dataset, events, actors, loader, today, start, pictures } = content;
  const { lang, site } = set;
  const images = createPreviewImages(dataset, lang, site, pictures);
  const t = createI18n(lang).getFixedT(lang);
  const tPages = PAGE_WORDS[lang];
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name[lang]]));
  const words = {
    ...toEventWords(t),
    open: tPages('open'),
    cite: tPages('cite'),
    links: t('detail.links'),
    linkKind: (kind: Parameters<typeof toLinkKey>[0]) => t(toLinkKey(kind)),
    neighbours: tPages('neighbours'),
    previous: tPages('previous'),
    next: tPages('next'),
  };
  const nameOf = (id: string) => names.get(id) ?? id;
  const context = { lang, words, start, nameOf, actorHref: createActorHref(set, actors) };
  const writeEvent = async (event: HistoricalEvent, row: number): Promise<PageFile> => {
    const detail = await loader.load(event);
    const path = toEventPath(event.id, lang);
    const link = toUrl(site, path);
    const exported = { event, detail, aliases: [], link };
    const cited = { version: dataset.version, today, lang };
    const { URL, ...item } = toEventItem(exported, cited, set.words.app);
    // Without its host an address leads nowhere.
    const hasHost = site.origin !== undefined && URL !== undefined;
    const reference = hasHost ? { ...item, URL } : item;
    const around = {
      linked: detail.links.flatMap(({ kind, event: id }) => {
        const other = dataset.findEvent(id);
        return other === undefined ? [] : [{ kind, event: other }];
      }),
      previous: events[row - 1],
      next: events[row + 1],
      citation: formatReference(reference, lang),
    };
    const page = { ...set, image: images?.ofEvent(event) };
    return { path: toFile(path), content: toEventPage(exported, around, page, context) };
  };
  const dates = formatDayRange(dataset.extent.from, dataset.until, lang);
  const index = toIndexPage(events, actors, set, {
    title: tPages('all'),
    intro: tPages('intro', { count: events.length, dates }),
    actors: tPages('actors'),
    years: tPages('years'),
    undated: tPages('undated'),
  });
  return [
    { path: toFile(toIndexPath(lang)), content: index },
    ...(await Promise.all(events.map(writeEvent))),
    ...(await writeActorPages(set, content)),
  ];
}

/** What stands at the former addresses of events. */
function writeMovedPages(set: PageSet, { aliases, findEvent }: Dataset): readonly PageFile[] {
  return [...aliases].flatMap(([alias, id]) => {
    const event = findEvent(id);
    const path = toFile(toEventPath(alias, set.lang));
    const moved = PAGE_WORDS[set.lang]('moved');
    return event === undefined ? [] : [{ path, content: toMovedPage(event, set, moved) }];
  });
}

function toLinkKey(kind: Awaited<ReturnType<DetailLoader['load']>>['links'][number]['kind']) {
  return `detail.linkKinds.${kind}` as const;
}
