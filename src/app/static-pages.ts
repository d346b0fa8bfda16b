import { formatDayRange } from '../domain/dates/format-edtf.ts';
import {
  toDataset,
  type CompiledCore,
  type Dataset,
  type DetailChunk,
  type HistoricalEvent,
} from '../domain/events/dataset.ts';
import { toEventItem } from '../domain/export/csl.ts';
import { formatReference } from '../domain/export/reference.ts';
import type { Day } from '../domain/dates/day.ts';
import { LOCALES, type Locale } from '../domain/locale.ts';
import { toEventPage, type PageSet } from '../domain/pages/event-page.ts';
import type { PageStart } from '../domain/pages/page-frame.ts';
import { toIndexPage } from '../domain/pages/index-page.ts';
import { toMissingPage } from '../domain/pages/missing-page.ts';
import {
  toEventPath,
  toFile,
  toIndexPath,
  type PageFile,
  type Site,
} from '../domain/pages/site.ts';
import { toRobots, toSitemap } from '../domain/pages/sitemap.ts';
import { createI18n } from '../i18n/i18n.ts';
import { PAGE_WORDS } from '../i18n/pages.ts';
import { createDetailLoader, type DetailLoader } from '../store/detail-loader.ts';
import { toEventWords } from '../views/export/event-words.ts';
import { createPreviewImages, type Pictures } from './preview-images.ts';

export { writeAppMeta } from './preview-images.ts';

export type StaticSite = {
  readonly core: CompiledCore;
  readonly chunks: readonly DetailChunk[];
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

/** The pages that need no script, in both languages: one an event, the index, one for what is not there; what crawlers ask for. */
export async function writePages({
  core,
  chunks,
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
  const pages = await Promise.all(
    sets.map((set) => writeLanguage(set, { dataset, events, loader, ...shared })),
  );
  const { origin, base } = shared.site;
  const urls = pages
    .flat()
    .map(({ path }) => `${origin ?? ''}${base}${path.replace(/index\.html$/, '')}`);
  const words = (lang: Locale) => ({
    title: PAGE_WORDS[lang]('missing'),
    text: PAGE_WORDS[lang]('missingText'),
    home: PAGE_WORDS[lang]('home'),
  });
  return [
    ...pages.flat(),
    { path: '404.html', content: toMissingPage(sets, words) },
    { path: 'robots.txt', content: toRobots(origin && `${origin}${base}sitemap.xml`) },
    ...(origin === undefined ? [] : [{ path: 'sitemap.xml', content: toSitemap(urls) }]),
  ];
}

type Content = Pick<StaticSite, 'today' | 'start' | 'pictures'> & {
  readonly dataset: Dataset;
  readonly events: readonly HistoricalEvent[];
  readonly loader: DetailLoader;
};

function toSet(
  lang: Locale,
  { version }: Dataset,
  { site, style }: Pick<StaticSite, 'site' | 'style'>,
): PageSet {
  const t = createI18n(lang).getFixedT(lang);
  const tPages = PAGE_WORDS[lang];
  return {
    site,
    lang,
    style,
    words: {
      app: t('app.name'),
      all: tPages('all'),
      readIn: tPages('readIn'),
      languages: tPages('languages'),
      licence: tPages('licence'),
      version: version && t('footer.version', { version }),
    },
  };
}

async function writeLanguage(
  set: PageSet,
  { dataset, events, loader, today, start, pictures }: Content,
): Promise<readonly PageFile[]> {
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
  const context = { lang, words, start, nameOf: (id: string) => names.get(id) ?? id };
  const writeEvent = async (event: HistoricalEvent, row: number): Promise<PageFile> => {
    const detail = await loader.load(event);
    const path = toEventPath(event.id, lang);
    const link = `${site.origin ?? ''}${site.base}${path}`;
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
  const index = toIndexPage(
    events,
    { ...set, image: images?.ofSite() },
    {
      title: tPages('all'),
      intro: tPages('intro', { count: events.length, dates }),
      years: tPages('years'),
      undated: tPages('undated'),
    },
  );
  return [
    { path: toFile(toIndexPath(lang)), content: index },
    ...(await Promise.all(events.map(writeEvent))),
  ];
}

function toLinkKey(kind: Awaited<ReturnType<DetailLoader['load']>>['links'][number]['kind']) {
  return `detail.linkKinds.${kind}` as const;
}
