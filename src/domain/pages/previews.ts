import { formatEdtf } from '../dates/format-edtf.ts';
import type { HistoricalEvent } from '../events/dataset.ts';
import { FAMILIES } from '../events/families.ts';
import type { Locale } from '../locale.ts';
import { PICTURE, toPicture, toRow, toSequence, type PictureTools } from './picture.ts';

/** A preview picture as SVG, and what it says. */
export type Preview = { readonly svg: string; readonly alt: string };

/** Where the PNG of a preview stands, whole, and what it says. */
export type Image = { readonly url: string; readonly alt: string };

/** The picture of an event: its date and title, its glyph on a line among those before and after it. */
export function toEventPreview(
  event: HistoricalEvent,
  events: readonly HistoricalEvent[],
  { lang, app }: { readonly lang: Locale; readonly app: string },
  tools: PictureTools,
): Preview {
  const date = capitalise(formatEdtf(event.date, lang));
  const title = event.title[lang];
  const { family } = event.type;
  const first = Math.max(0, event.index - AROUND);
  const around = events.slice(first, event.index + AROUND + 1);
  const marks = toSequence(
    around.map(({ type }) => type.family),
    event.index - first,
  );
  const content = { over: { text: date, color: family }, title, marks, foot: app };
  return { svg: toPicture(content, tools), alt: `${date}. ${title}` };
}

/** The picture of the site: its name, what it is about, and the glyphs of all families. */
export function toSitePreview(
  { app, tagline }: { readonly app: string; readonly tagline: string },
  tools: PictureTools,
): Preview {
  const content = { title: app, marks: toRow(FAMILIES), foot: tagline };
  return { svg: toPicture(content, tools), alt: `${app}. ${tagline}` };
}

/** Attributes of the meta elements that show a page with its picture (ogp.me, and X’s cards). */
export function toImageMeta({ url, alt }: Image): readonly Readonly<Record<string, string>>[] {
  return [
    { property: 'og:image', content: url },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: String(PICTURE.width) },
    { property: 'og:image:height', content: String(PICTURE.height) },
    { property: 'og:image:alt', content: alt },
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:image', content: url },
    { name: 'twitter:image:alt', content: alt },
  ];
}

/** Events on each side of one that its picture has room for. */
const AROUND = 9;

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
