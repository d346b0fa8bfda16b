import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { writeAppMeta, writePages } from '../../src/app/static-pages.ts';
import { toDay } from '../../src/domain/dates/day.ts';
import { AGREEMENT } from '../../src/domain/events/agreement.ts';
import { compileDataset, type Compiled } from '../../src/domain/events/compile-dataset.ts';
import { COLORS } from '../../src/domain/pages/picture.ts';
import type { Site } from '../../src/domain/pages/site.ts';
import { compileReal } from '../fixtures/real-dataset.ts';
import { compileFixture, fixtureFilesWith, parseValid } from '../support/fixture-dataset.ts';
import { faultsOfStructuredData } from '../support/structured-data.ts';
import { renderApp } from '../support/render-app.tsx';

const EVENT = '2020-02-alpha-beta-meeting';

/** Draws nothing, with a font whose characters are half as wide as high. */
const half = (text: string) => text.length / 2;
const black = Object.fromEntries(COLORS.map((token) => [token, '#000']));
const PICTURES = {
  font: 'Half',
  colors: black as Record<(typeof COLORS)[number], string>,
  measure: { 400: half, 700: half },
  add: (name: string) => `assets/previews/${name}.png`,
};

async function write(compiled: Compiled = compileFixture(), site: Site = { base: '/' }) {
  const { search: _search, ...parts } = compiled;
  const style = `${site.base}assets/pages.css`;
  const today = toDay(2026, 11, 22);
  const files = await writePages({ ...parts, site, style, today, pictures: PICTURES });
  return new Map(files.map(({ path, content }) => [path, content]));
}

const read = (html = '') => new DOMParser().parseFromString(html, 'text/html');

/** Files of the site that one comes to from the index of each language, and links that lead to none. */
function crawl(files: ReadonlyMap<string, string>, base: string) {
  const broken: string[] = [];
  const seen = new Set<string>();
  const next = ['fr/index.html', 'en/index.html'];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const page = files.get(path) ?? '';
    // Read as text: what is not valid HTML is found elsewhere, and parsing nine hundred pages takes its time.
    for (const [, href = ''] of page.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      if (/^https?:/.test(href)) continue;
      if (href.startsWith('#')) {
        if (!page.includes(` id="${href.slice(1)}"`)) broken.push(`${path}: ${href}`);
        continue;
      }
      const target = href.slice(base.length);
      if (target === '' || target.startsWith('?')) continue; // the app
      const file = `${target}index.html`;
      if (!href.startsWith(base) || !files.has(file)) broken.push(`${path}: ${href}`);
      else next.push(file);
    }
  }
  return { seen, broken };
}

/** The site of the published dataset, in a folder of a host. */
const SITE = { base: '/sub/path/', origin: 'https://frise.example' };
let real: Promise<ReadonlyMap<string, string>> | undefined;
const writeReal = () => (real ??= write(compileReal(), SITE));

/** One configuration for all pages: resolving it anew takes longer than reading a page. */
class OneConfig extends StaticConfigLoader {
  private resolved: ResolvedConfig | undefined;
  override getConfigFor(handle: string): ResolvedConfig {
    return (this.resolved ??= super.getConfigFor(handle) as ResolvedConfig);
  }
}

const isMoved = (content: string) => content.includes('http-equiv="refresh"');

describe('the pages that need no script', () => {
  it('are one an event and an index in each language, and all are reached from the index', async () => {
    const { core } = compileReal();
    const files = await writeReal();
    const pages = [...files].filter(([path, content]) => {
      return path.endsWith('/index.html') && !isMoved(content);
    });
    const paths = pages.map(([path]) => path);
    expect(paths.filter((path) => path.includes('/e/'))).toHaveLength(2 * core.events.id.length);
    const { seen, broken } = crawl(files, SITE.base);
    expect(broken).toEqual([]);
    expect([...seen].toSorted()).toEqual(paths.toSorted());
  });

  it('are valid HTML', { timeout: 120_000 }, async () => {
    const validator = new HtmlValidate(new OneConfig({ extends: ['html-validate:standard'] }));
    const faults: string[] = [];
    for (const [path, content] of await writeReal()) {
      if (!path.endsWith('.html')) continue;
      const { results } = validator.validateStringSync(content);
      for (const { messages } of results)
        for (const { message } of messages) faults.push(`${path}: ${message}`);
    }
    expect(faults).toEqual([]);
  });

  it(
    'describe events and actors in the vocabulary of schema.org',
    { timeout: 60_000 },
    async () => {
      const scripts = [...(await writeReal()).values()].flatMap((content) => [
        ...content.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g),
      ]);
      const pieces = scripts.map(([, json = '']) => JSON.parse(json) as object);
      expect(pieces.length).toBeGreaterThan(700);
      const [piece] = pieces;
      const wrong = [
        { ...piece, unheardOf: 'text' },
        { ...piece, citation: 7 },
      ];
      // Those alone: the same call shows that it finds what is wrong.
      expect(faultsOfStructuredData([...pieces, ...wrong])).toEqual([
        expect.stringContaining('unheardOf'),
        expect.stringContaining('number'),
      ]);
    },
  );

  it.each(['fr', 'en'] as const)('say in %s what the app says of an event', async (lang) => {
    const page = read((await write()).get(`${lang}/e/${EVENT}/index.html`));
    await renderApp({ lang, link: `?event=${EVENT}` });
    const panel = document.querySelector('aside');
    expect(page.querySelector('h1')?.textContent).toBe(panel?.querySelector('h2')?.textContent);
    const quotes = [...page.querySelectorAll('.evidence > li > blockquote')];
    expect(quotes.length).toBeGreaterThan(0);
    for (const { textContent } of quotes) {
      expect(panel).toHaveTextContent(textContent.trim().replace(/\s+/g, ' '));
    }
    const headings = [...page.querySelectorAll('article h2')].map(({ textContent }) => textContent);
    const shown = [...(panel?.querySelectorAll('h3') ?? [])].map(({ textContent }) => textContent);
    expect(shown).toEqual(expect.arrayContaining(headings.slice(0, 1)));
  });

  it('lead to the event in the app and to the same page in the other language', async () => {
    const page = read((await write()).get(`fr/e/${EVENT}/index.html`));
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain(`/?event=${EVENT}&lang=fr`);
    expect(links).toContain(`/en/e/${EVENT}/`);
  });

  it('have whole addresses where the site knows its own', async () => {
    const origin = 'https://frise.example';
    const files = await write(compileFixture(), { base: '/', origin });
    const page = read(files.get(`fr/e/${EVENT}/index.html`));
    const address = `${origin}/fr/e/${EVENT}/`;
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address);
    const alternates = [...page.querySelectorAll('link[hreflang]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);
    expect(alternates).toEqual([
      ['fr', address],
      ['en', `${origin}/en/e/${EVENT}/`],
    ]);
    expect(page.querySelector('.cite')?.textContent).toContain(address);
    expect(files.get('sitemap.xml')).toContain(`<loc>${address}</loc>`);
    expect(files.get('robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });

  it('have none elsewhere, not even in a reference', async () => {
    const files = await write();
    const page = read(files.get(`fr/e/${EVENT}/index.html`));
    expect(page.querySelector('link[rel=canonical]')).toBeNull();
    expect(page.querySelector('.cite')?.textContent).not.toContain('/e/');
    expect(files.has('sitemap.xml')).toBe(false);
  });

  it('tell previews and search engines what they are of, and nothing in a text ends that', async () => {
    const compiled = compileFixture();
    const title = '</script><b>';
    (compiled.core.events.title.fr as string[])[0] = title;
    const [id = ''] = compiled.core.events.id;
    const page = read((await write(compiled)).get(`fr/e/${id}/index.html`));
    expect(page.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(title);
    expect(page.querySelector('h1')?.textContent).toBe(title);
    const data = JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    ) as { readonly name: string };
    expect(data.name).toBe(title);
    expect(page.querySelectorAll('b').length).toBe(
      page.querySelectorAll('.facts b, .cite b').length,
    );
  });

  it('are shown elsewhere with a picture, where the site knows its own address', async () => {
    const site = { base: '/sub/', origin: 'https://frise.example' };
    const files = await write(compileFixture(), site);
    const meta = (path: string, name: string) =>
      read(files.get(path))
        .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
        ?.getAttribute('content');
    const path = `en/e/${EVENT}/index.html`;
    const previews = 'https://frise.example/sub/assets/previews/';
    expect(meta(path, 'og:image')).toBe(`${previews}${EVENT}-en.png`);
    expect(meta(path, 'twitter:image')).toBe(`${previews}${EVENT}-en.png`);
    expect(meta(path, 'twitter:card')).toBe('summary_large_image');
    expect(meta(path, 'og:image:alt')).toContain(meta(path, 'og:title'));
    expect(meta('fr/index.html', 'og:image')).toBe(`${previews}site-fr.png`);
    const { core } = compileFixture();
    const app = writeAppMeta({ core, site, pictures: PICTURES });
    expect(app).toContainEqual({ property: 'og:image', content: `${previews}site-fr.png` });
  });

  it('are shown without one elsewhere, since previews want whole addresses', async () => {
    const page = read((await write()).get(`fr/e/${EVENT}/index.html`));
    expect(page.querySelector('meta[property="og:image"]')).toBeNull();
    expect(page.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe(
      'summary',
    );
    const { core } = compileFixture();
    expect(writeAppMeta({ core, site: { base: '/' }, pictures: PICTURES })).toEqual([]);
  });

  it('tell in both languages that an address leads nowhere', async () => {
    const page = read((await write()).get('404.html'));
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/fr/', '/?lang=fr', '/en/', '/?lang=en']);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('lead on from the former address of an event', async () => {
    const files = fixtureFilesWith('events/2020.json', EVENT, { aliases: ['2020-former'] });
    const pages = await write(compileDataset(parseValid(files)), { base: '/sub/' });
    const page = read(pages.get('en/e/2020-former/index.html'));
    const address = `/sub/en/e/${EVENT}/`;
    const refresh = page.querySelector('meta[http-equiv=refresh]');
    expect(refresh?.getAttribute('content')).toBe(`0; url=${address}`);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address);
    expect(page.querySelector('a')?.getAttribute('href')).toBe(address);
  });

  it('tell of an actor its memberships, promises and events, and open them in the app', async () => {
    const page = read((await write()).get('en/a/beta/index.html'));
    const text = page.querySelector('article')?.textContent.replace(/\s+/g, ' ');
    expect(text).toMatch(/^ ?State Beta (Bêta )?9 events, /);
    expect(text).toContain('Gamma Union 2001 to 27 May 2021');
    expect(page.querySelectorAll('.events a')).toHaveLength(9);
    const hrefs = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(hrefs).toContain('/?actor=beta&lang=en');
    const event = read((await write()).get(`en/e/${EVENT}/index.html`));
    const actors = [...event.querySelectorAll('.facts a')].map((link) => link.getAttribute('href'));
    expect(actors).toEqual(['/en/a/alpha/', '/en/a/beta/']);
  });

  it.each(['fr', 'en'] as const)(
    'account in %s for the method, by the data’s own figures',
    async (lang) => {
      const page = read((await writeReal()).get(`${lang}/method/index.html`));
      const cells = [...page.querySelectorAll('td')].map(({ textContent }) => textContent);
      const { figures } = compileReal();
      expect(cells).toContain(String(figures.events));
      for (const { kappa } of AGREEMENT.measures) {
        expect(cells).toContain(kappa.toLocaleString(lang, { minimumFractionDigits: 2 }));
      }
      const feed = [...page.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
      expect(feed).toContain(`https://frise.example/sub/path/${lang}/feed.xml`);
      expect(page.body.textContent).not.toMatch(/\{\{|NaN|undefined/);
    },
  );
});
