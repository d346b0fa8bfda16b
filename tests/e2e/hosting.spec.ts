import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { SECURITY_HEADERS } from '../../src/build/security-headers.ts';
import { hasNginx, readRecipe, startNginx, type Nginx } from './nginx.ts';

const BASE = '/sub/path/';

const TEXT = 'Ségou, '.repeat(200);

/** One file of each kind that the site has. */
const FILES = {
  'index.html': TEXT,
  '404.html': `Introuvable. ${TEXT}`,
  'sw.js': TEXT,
  'manifest.webmanifest': TEXT,
  'icon.svg': TEXT,
  'sitemap.xml': TEXT,
  'assets/index-1a2b3c4d.js': TEXT,
  'assets/index-1a2b3c4d.css': TEXT,
  'data/core-1a2b3c4d.json': TEXT,
  'fr/e/an-event/index.html': TEXT,
};

test.describe('nginx, by the recipe of README', () => {
  test.skip(!hasNginx, 'nginx is not installed');
  let host: Nginx;
  const ask = (path: string, headers = {}) =>
    fetch(host.url + path, {
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'gzip', ...headers },
    });

  test.beforeAll(async () => {
    const compressed = { 'icon.svg.gz': gzipSync('compressed once') };
    host = await startNginx(await readRecipe(), { ...FILES, ...compressed });
  });
  test.afterAll(() => host.close());

  test('sends the headers of the app with every answer', async () => {
    const etag = (await ask('/')).headers.get('ETag');
    const answers = await Promise.all([
      ask('/'),
      ask('/', { 'If-None-Match': etag }),
      ask('/fr/e/an-event'),
      ask('/assets/index-1a2b3c4d.js'),
      ask('/manifest.webmanifest'),
      ask('/nowhere'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 304, 301, 200, 200, 404]);
    for (const { headers } of answers) {
      const sent = Object.keys(SECURITY_HEADERS).map((name) => [name, headers.get(name)]);
      expect(Object.fromEntries(sent)).toEqual(SECURITY_HEADERS);
    }
  });

  test('compresses all that is text, and names its type', async () => {
    const types = new Map<string, string | null>();
    for (const path of Object.keys(FILES)) {
      const { headers } = await ask(`/${path}`);
      expect([path, headers.get('Content-Encoding')]).toEqual([path, 'gzip']);
      expect(headers.get('Vary')).toBe('Accept-Encoding');
      types.set(path, headers.get('Content-Type'));
    }
    expect(types.get('index.html')).toBe('text/html; charset=utf-8');
    expect(types.get('sw.js')).toBe('application/javascript; charset=utf-8');
    expect(types.get('data/core-1a2b3c4d.json')).toBe('application/json');
    expect(types.get('manifest.webmanifest')).toBe('application/manifest+json');
    const untouched = await ask('/', { 'Accept-Encoding': 'identity' });
    expect(untouched.headers.get('Content-Encoding')).toBeNull();
  });

  test('has kept for ever what is named by its content, and nothing else', async () => {
    const cachingOf = async (path: string) => (await ask(path)).headers.get('Cache-Control');
    for (const path of Object.keys(FILES)) {
      const isNamed = /^(?:assets|data)\//.test(path);
      const expected = isNamed ? 'public, max-age=31536000, immutable' : 'no-cache';
      if (path !== '404.html')
        expect([path, await cachingOf(`/${path}`)]).toEqual([path, expected]);
    }
    // A script that is not there yet, while a new version is being copied.
    expect(await cachingOf('/assets/index-5e6f7a8b.js')).toBeNull();
  });

  test('finds folders, and sends 404.html for what is not there', async () => {
    const folder = await ask('/fr/e/an-event?lang=fr');
    expect(folder.headers.get('Location')).toBe('/fr/e/an-event/?lang=fr');
    expect(await (await ask('/fr/e/an-event/')).text()).toBe(TEXT);
    for (const path of ['/nowhere', '/fr/e/', '/fr/e/nothing/', '/assets/index-5e6f7a8b.js']) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain('Introuvable');
    }
  });

  test('sends what is compressed already', async () => {
    expect(await (await ask('/icon.svg')).text()).toBe('compressed once');
  });

  test('serves a path of the host as it does the root', async () => {
    const recipe = (await readRecipe()).replace('/404.html', `${BASE}404.html`);
    const files = Object.entries(FILES).map(([path, text]) => [BASE + path, text] as const);
    const under = await startNginx(recipe, Object.fromEntries<string>(files));
    try {
      const page = await fetch(`${under.url}${BASE}fr/e/an-event/`);
      expect(page.headers.get('Cache-Control')).toBe('no-cache');
      const script = await fetch(`${under.url}${BASE}assets/index-1a2b3c4d.js`);
      expect(script.headers.get('Cache-Control')).toContain('immutable');
      const missing = await fetch(`${under.url}${BASE}fr/e/nothing/`);
      expect([missing.status, await missing.text()]).toEqual([404, FILES['404.html']]);
    } finally {
      await under.close();
    }
  });
});
