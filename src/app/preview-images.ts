import { toCivilDate } from '../domain/dates/day.ts';
import {
  toDataset,
  type CompiledCore,
  type Dataset,
  type HistoricalEvent,
} from '../domain/events/dataset.ts';
import type { Locale } from '../domain/locale.ts';
import type { PictureTools } from '../domain/pages/picture.ts';
import {
  toEventPreview,
  toImageMeta,
  toSitePreview,
  type Image,
  type Preview,
} from '../domain/pages/previews.ts';
import { toUrl, type Site } from '../domain/pages/site.ts';
import { createI18n } from '../i18n/i18n.ts';

/** Who draws pictures: with what, and where the PNG of an SVG will stand, below the base. */
export type Pictures = PictureTools & {
  readonly add: (name: string, svg: string) => string;
};

/** The pictures by which a language's pages are shown elsewhere. */
export type PreviewImages = {
  readonly ofSite: () => Image;
  readonly ofEvent: (event: HistoricalEvent) => Image;
};

/** Undefined where the site does not know its own address: previews want a whole one. */
export function createPreviewImages(
  dataset: Dataset,
  lang: Locale,
  site: Site,
  pictures: Pictures | undefined,
): PreviewImages | undefined {
  if (site.origin === undefined || pictures === undefined) return undefined;
  const t = createI18n(lang).getFixedT(lang);
  const app = t('app.name');
  const events = Array.from({ length: dataset.size }, (_, row) => dataset.eventAt(row));
  const toImage = (name: string, { svg, alt }: Preview): Image => {
    return { url: toUrl(site, pictures.add(`${name}-${lang}`, svg)), alt };
  };
  return {
    ofSite: () => {
      const { extent, until } = dataset;
      const years = { from: toCivilDate(extent.from).year, to: toCivilDate(until).year };
      return toImage('site', toSitePreview({ app, tagline: t('app.tagline', years) }, pictures));
    },
    ofEvent: (event) => toImage(event.id, toEventPreview(event, events, { lang, app }, pictures)),
  };
}

/** What shows the app itself elsewhere, as attributes of meta elements; nothing without its address. */
export function writeAppMeta({
  core,
  site,
  pictures,
}: {
  readonly core: CompiledCore;
  readonly site: Site;
  readonly pictures: Pictures | undefined;
}): readonly Readonly<Record<string, string>>[] {
  const lang = 'fr'; // as index.html
  const image = createPreviewImages(toDataset(core), lang, site, pictures)?.ofSite();
  if (image === undefined) return [];
  const t = createI18n(lang).getFixedT(lang);
  return [
    { property: 'og:title', content: t('app.title') },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: t('app.name') },
    { property: 'og:url', content: toUrl(site, '') },
    ...toImageMeta(image),
  ];
}
