import { html, type Markup } from '../export/html.ts';
import { LOCALES, type Locale } from '../locale.ts';
import { toImageMeta, type Image } from './previews.ts';
import { PAGE_STYLE_ID, toIndexPath, toMethodPath, toUrl, type Site } from './site.ts';

/** Words that every page says. */
export type FrameWords = {
  readonly app: string;
  readonly all: string;
  /** The other language, in that language: "Read in English". */
  readonly readIn: string;
  readonly languages: string;
  readonly licence: string;
  readonly method: string;
  readonly version: string | undefined;
};

export type Frame = {
  readonly site: Site;
  readonly lang: Locale;
  readonly words: FrameWords;
  /** Address of the style sheet. */
  readonly style: string;
  /** The feed of changes, if there is one. */
  readonly feed: { readonly href: string; readonly title: string } | undefined;
  readonly title: string;
  readonly description: string;
  readonly type: 'article' | 'website';
  /** Path of this page below the base, in a language. */
  readonly pathIn: (lang: Locale) => string;
  /** The picture by which the page is shown elsewhere. */
  readonly image?: Image | undefined;
  /** What the page is about, for search engines; its values are escaped here. */
  readonly data?: object;
  /** What starts the app in the place of this page. */
  readonly start?: PageStart | undefined;
  readonly main: Markup;
};

/**
 * Addresses of the script that decides whether the app starts, and of what it starts: its entry, the
 * modules that this imports, its style; and what the page may run, for hosts that send no headers.
 */
export type PageStart = {
  readonly policy: string;
  readonly script: string;
  readonly entry: string;
  readonly modules: readonly string[];
  readonly style: string;
};

const OG_LOCALES: Readonly<Record<Locale, string>> = { fr: 'fr_FR', en: 'en_GB' };

/** Characters of a description that a preview shows. */
const DESCRIPTION = 200;

/** A page that stands alone: it runs no script, and is read without its style too. */
export function toPage({ site, lang, words, style, title, description, ...page }: Frame): string {
  const { base, origin } = site;
  const other = LOCALES.find((locale) => locale !== lang) ?? lang;
  const urlIn = (locale: Locale) => toUrl(site, page.pathIn(locale));
  const short = shorten(description);
  const links =
    origin === undefined
      ? undefined
      : html`<link rel="canonical" href="${urlIn(lang)}" />
          ${LOCALES.map(
            (locale) =>
              html`<link rel="alternate" hreflang="${locale}" href="${urlIn(locale)}" /> `,
          )}
          <meta property="og:url" content="${urlIn(lang)}" />`;
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${words.app}</title>
        <meta name="description" content="${short}" />
        <meta property="og:title" content="${title}" />
        <meta property="og:description" content="${short}" />
        <meta property="og:type" content="${page.type}" />
        <meta property="og:site_name" content="${words.app}" />
        <meta property="og:locale" content="${OG_LOCALES[lang]}" />
        ${toCard(page.image)} ${links} ${page.feed && toFeedLink(page.feed)}
        <link rel="icon" href="${base}icon.svg" type="image/svg+xml" />
        <link id="${PAGE_STYLE_ID}" rel="stylesheet" href="${style}" />
        ${page.start && toStartTags(page.start)}
        ${page.data === undefined ? undefined : toScript(page.data)}
      </head>
      <body>
        <header>
          <a class="app" href="${base}?lang=${lang}">${words.app}</a>
          <nav aria-label="${words.languages}">
            <a href="${base}${toIndexPath(lang)}">${words.all}</a>
            <a href="${base}${page.pathIn(other)}" lang="${other}" hreflang="${other}"
              >${words.readIn}</a
            >
          </nav>
        </header>
        <main>${page.main}</main>
        <footer>
          <p>${[words.version, words.licence].filter((fact) => fact !== undefined).join(' · ')}</p>
          <p><a href="${base}${toMethodPath(lang)}">${words.method}</a></p>
        </footer>
      </body>
    </html> `.markup;
}

function toFeedLink({ href, title }: NonNullable<Frame['feed']>): Markup {
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${href}" />`;
}

function toStartTags({ policy, script, entry, modules, style }: PageStart): Markup {
  return html`<meta http-equiv="Content-Security-Policy" content="${policy}" />
    <script
      src="${script}"
      data-entry="${entry}"
      data-modules="${modules.join(' ')}"
      data-style="${style}"
      defer
    ></script>`;
}

/** How previews show the page: with its picture, or else as a few lines. */
function toCard(image: Image | undefined): readonly Markup[] {
  const meta =
    image === undefined ? [{ name: 'twitter:card', content: 'summary' }] : toImageMeta(image);
  return meta.map((attributes) => {
    const [[key, name] = ['', '']] = Object.entries(attributes);
    return html`<meta ${key}="${name}" content="${attributes.content}" /> `;
  });
}

/** JSON-LD. Nothing in it can end the script. */
function toScript(data: object): Markup {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return { markup: `<script type="application/ld+json">${json}</script>` };
}

/** At most as long as previews show, cut between words. */
function shorten(text: string): string {
  if (text.length <= DESCRIPTION) return text;
  const end = text.lastIndexOf(' ', DESCRIPTION - 1);
  return `${text.slice(0, end).replace(/[\s,;:–-]+$/, '')}…`;
}
