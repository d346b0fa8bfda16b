import type { Dataset } from '../domain/events/dataset.ts';
import type { Figures } from '../domain/events/figures.ts';
import type { ReleaseNote } from '../domain/events/releases.ts';
import type { PageSet } from '../domain/pages/event-page.ts';
import { toFeed } from '../domain/pages/feed.ts';
import { toMethodPage } from '../domain/pages/method-page.ts';
import { toFeedPath, toFile, toMethodPath, type PageFile } from '../domain/pages/site.ts';
import { createI18n } from '../i18n/i18n.ts';
import { METHOD_WORDS } from '../i18n/method.ts';
import { toReportHref } from '../views/detail/report-href.ts';
import { toReleaseBlock, toMethodSections } from '../views/method/method-sections.ts';

type Content = {
  readonly dataset: Dataset;
  readonly figures: Figures;
  /** The newest first. */
  readonly releases: readonly ReleaseNote[];
};

/** The account of the method in the language of `set`. */
export function writeMethodPage(set: PageSet, content: Content): PageFile {
  const { lang, feed } = set;
  const words = METHOD_WORDS[lang];
  const sections = toMethodSections(words, lang, {
    ...content,
    report: toReport(createI18n(lang).getFixedT(lang)('detail.report'), words('subject')),
    feed: feed?.href,
  });
  const head = { title: words('title'), intro: words('intro') };
  return { path: toFile(toMethodPath(lang)), content: toMethodPage(sections, set, head) };
}

/** The feed of changes, where the site has one. */
export function writeFeed(
  { site, lang, feed, words }: PageSet,
  releases: readonly ReleaseNote[],
): readonly PageFile[] {
  const { base, origin } = site;
  if (feed === undefined || origin === undefined) return [];
  const entries = releases.map((release) => ({
    ...release,
    ...toReleaseBlock(METHOD_WORDS[lang], lang, release),
  }));
  const about = { site: { base, origin }, lang, title: feed.title, author: words.app };
  return [{ path: toFeedPath(lang), content: toFeed(entries, about) }];
}

function toReport(text: string, subject: string) {
  const href = toReportHref(import.meta.env.VITE_REPORT_URL, undefined, subject);
  return href === undefined ? undefined : { href, text };
}
