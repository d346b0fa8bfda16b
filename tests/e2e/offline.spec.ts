import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { NEXT_VERSION, writeNextBuild } from '../support/next-build.ts';
import { startStaticHost, type StaticHost } from '../support/static-host.ts';
import { countOf, open, paramsOf, test as base, type AppPage } from './pages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, 'dist');
const EVENT = '2025-07-09-atallah-diop-meeting';
const NOTICE = { fr: 'Nouvelle version', en: 'New version' };

/** The worker is the last to be thought of: after the first view, and what is fetched ahead. */
const LATE = { timeout: 15_000 };

/** A site of its own for each test, which may be deployed anew and taken off the network. */
const test = base.extend<{ readonly host: StaticHost }>({
  host: async ({ browserName: _ }, provide) => {
    const host = await startStaticHost(BUILT);
    await provide(host);
    await host.unplug();
  },
  baseURL: async ({ host }, provide) => provide(host.url),
});

test.use({ serviceWorkers: 'allow' });

/** Waits until the worker has the whole app. */
async function whenKept(page: Page) {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Waits until the app is ready to tell what has been taken away. */
const whenSettled = (page: Page) => page.waitForResponse(/\/assets\/offline-[^/]*\.js$/);

/** Deploys a later build. */
async function deployNext(host: StaticHost) {
  const folder = test.info().outputPath('next');
  await writeNextBuild(BUILT, folder);
  host.deploy(folder);
}

/** Number of times that a page is loaded from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('domcontentloaded', () => {
    loads += 1;
  });
  return () => loads;
}

/** A source of the open event, which comes with its details. */
const sourceIn = ({ detail }: AppPage) => detail.getByRole('link', { name: /original/ }).first();

async function openFirstEvent(app: AppPage) {
  await app.rows.first().click();
  await expect(sourceIn(app)).toBeVisible(LATE);
}

for (const lang of ['fr', 'en'] as const) {
  test(`after one visit the app works without a network (${lang})`, async ({ page, host }) => {
    const app = await open(lang, page, `./?actor=us&view=list&lang=${lang}`);
    const count = await countOf(app.result);
    await whenKept(page);
    await host.unplug();
    await page.reload();
    expect(await countOf(app.result)).toBe(count);
    await openFirstEvent(app);
    await app.button('close').click();
    await page.getByRole('search').getByRole('combobox').fill('atallah');
    await page.keyboard.press('Enter');
    await expect.poll(() => countOf(app.result)).toBeLessThan(count);
    await app.view('timeline').click();
    await expect(app.markers.first()).toBeVisible();
    await app.view('story').click();
    await expect(app.story).toBeVisible();
  });
}

test('the app can be installed, and shows itself as it is', async ({ page, request }) => {
  await open('fr', page, './');
  const cdp = await page.context().newCDPSession(page);
  const { errors, url } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  const faults = installabilityErrors.map(({ errorId }) => errorId);
  expect(faults.filter((fault) => fault !== 'in-incognito')).toEqual([]);
  type Picture = { readonly src: string; readonly sizes: string };
  const manifest = (await (await request.get(url)).json()) as Record<string, readonly Picture[]>;
  for (const { src, sizes } of [...(manifest.icons ?? []), ...(manifest.screenshots ?? [])]) {
    const picture = new URL(src, url).href;
    const size = await page.evaluate(async (address) => {
      const image = Object.assign(new Image(), { src: address });
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, picture);
    expect(size, src).toBe(sizes);
    expect((await (await request.get(picture)).body()).length, src).toBeLessThan(150_000);
  }
});

test('pages without script stay with the network while there is one', async ({ page, guard }) => {
  guard.allow(/404/);
  await open('fr', page, './');
  await whenKept(page);
  await page.goto(`./fr/e/${EVENT}/`);
  await expect(page.getByRole('link', { name: 'Read in English' })).toBeVisible();
  expect((await page.goto('./fr/e/no-such-event/'))?.status()).toBe(404);
  await expect(page.getByRole('link', { name: /Tous les événements/ })).toBeVisible();
});

test('without a network the page of an event is the app with that event', async ({
  page,
  host,
}) => {
  await open('en', page, './?lang=en');
  await whenKept(page);
  await host.unplug();
  const app = await open('fr', page, `./fr/e/${EVENT}/`);
  await expect(app.detail.getByRole('heading', { level: 2 })).toHaveText(/^Rudolph Atallah/);
});

test('in a folder of a site the app is kept as at its root', async ({ page, guard }) => {
  guard.allow(/asked http:\/\/127\.0\.0\.1:/); // a host of its own
  test.slow(); // it is built
  const folder = test.info().outputPath('built');
  const path = '/sub/path/';
  await promisify(execFile)('npx', ['vite', 'build', '--outDir', folder, '--emptyOutDir'], {
    cwd: ROOT,
    env: { ...process.env, BASE_PATH: path },
  });
  const host = await startStaticHost(folder, path);
  const app = await open('fr', page, host.url);
  await app.marker(/Stevens est reçu/).click();
  await expect(page).toHaveURL(new RegExp(`${path}fr/e/`));
  await whenKept(page);
  await page.getByRole('link', { name: 'Tous les événements' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tous les événements');
  await page.getByRole('link', { name: /^Rudolph Atallah rencontre/ }).click();
  await expect(app.detail.getByRole('heading', { level: 2 })).toHaveText(/^Rudolph Atallah/);
  await host.unplug();
  for (const link of ['?lang=fr&view=list', 'fr/', `fr/e/${EVENT}/`]) {
    await open('fr', page, host.url + link);
    await expect(app.view('list')).toBeVisible();
  }
});

test('a new version is offered, and changed to with the view kept', async ({ page, host }) => {
  const app = await open('fr', page, './?view=list&actor=us');
  await whenKept(page);
  await deployNext(host);
  await page.reload();
  const notice = page.getByRole('status', { name: NOTICE.fr });
  await expect(notice).toContainText('Une nouvelle version est prête.', LATE);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await expect(page.getByRole('contentinfo')).not.toContainText(NEXT_VERSION);
  await openFirstEvent(app);
  const params = paramsOf(page);
  await page.getByRole('radio', { name: 'English' }).click();
  const reload = page.getByRole('status', { name: NOTICE.en }).getByRole('button').first();
  await expect(reload).toHaveText('Reload');
  await reload.click();
  await expect(page.getByRole('contentinfo')).toContainText(NEXT_VERSION);
  expect(paramsOf(page)).toEqual({ ...params, lang: 'en' });
  await expect(page.getByRole('status', { name: NOTICE.en })).toHaveCount(0);
});

test('a new version that is put off comes with the next visit', async ({ page, host }) => {
  await open('fr', page, './');
  await whenKept(page);
  await deployNext(host);
  await page.reload();
  const notice = page.getByRole('status', { name: NOTICE.fr });
  await expect(notice).toBeVisible(LATE);
  await notice.getByRole('button', { name: 'Plus tard' }).click();
  await expect(notice).toHaveCount(0);
  // The former worker ends some time after its last page.
  await expect(async () => {
    await page.goto('about:blank');
    await open('fr', page, './');
    await expect(page.getByRole('contentinfo')).toContainText(NEXT_VERSION, { timeout: 500 });
  }).toPass();
});

test.describe('where nothing is kept', () => {
  test.use({ serviceWorkers: 'block' });

  test('a tab outlives a deploy: what is asked for and gone loads the page anew', async ({
    page,
    host,
    guard,
  }) => {
    guard.allow(/404/);
    const settled = whenSettled(page);
    const app = await open('fr', page, './?view=list&actor=us');
    await settled;
    await deployNext(host);
    const loads = countLoads(page);
    await openFirstEvent(app);
    await expect(page.getByRole('contentinfo')).toContainText(NEXT_VERSION);
    expect(paramsOf(page)).toMatchObject({ actor: 'us', view: 'list' });
    expect(loads()).toBe(1);
  });

  test('what is gone from the new build too is told of, and nothing goes round', async ({
    page,
    host,
    guard,
  }) => {
    guard.allow(/404/);
    const settled = whenSettled(page);
    const app = await open('fr', page, './?view=list&actor=us');
    await settled;
    await deployNext(host);
    const broken = test.info().outputPath('broken');
    const isThere = (file: string) => !/detail-\d/.test(file);
    await cp(test.info().outputPath('next'), broken, { recursive: true, filter: isThere });
    host.deploy(broken);
    const loads = countLoads(page);
    const again = whenSettled(page);
    await app.rows.first().click();
    await again;
    await expect(app.detail.getByRole('button', { name: 'Réessayer' })).toBeVisible();
    await app.detail.getByRole('button', { name: 'Réessayer' }).click();
    await expect(app.detail.getByRole('button', { name: 'Réessayer' })).toBeVisible();
    expect(loads()).toBe(1);
  });

  test('what is lost on the way loads nothing anew', async ({ page, guard }) => {
    guard.allow(/ERR_FAILED|503/);
    const settled = whenSettled(page);
    const app = await open('fr', page, './?view=list');
    await settled;
    const loads = countLoads(page);
    await page.route(/\/data\/detail-/, (route) => route.fulfill({ status: 503 }));
    await app.rows.first().click();
    await expect(app.detail.getByRole('button', { name: 'Réessayer' })).toBeVisible();
    await page.unroute(/\/data\/detail-/);
    await app.detail.getByRole('button', { name: 'Réessayer' }).click();
    await expect(sourceIn(app)).toBeVisible(LATE);
    expect(loads()).toBe(0);
  });
});

test('where storage and workers are refused, the app works and says nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
    Object.defineProperty(window, 'localStorage', { get: refuse });
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('Refused', 'SecurityError'));
  });
  const settled = whenSettled(page);
  const app = await open('fr', page, './?view=list&actor=us');
  await settled;
  await openFirstEvent(app);
});

test('where there is no room, the app works and says nothing', async ({ page, host }) => {
  const cdp = await page.context().newCDPSession(page);
  const origin = new URL(host.url).origin;
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  const settled = whenSettled(page);
  const app = await open('fr', page, './?view=list&actor=us');
  await settled;
  const installing = () =>
    navigator.serviceWorker.getRegistration().then((found) => found?.installing !== null);
  await expect.poll(() => page.evaluate(installing)).toBe(true);
  await openFirstEvent(app);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('a frame keeps nothing', async ({ page }) => {
  const settled = whenSettled(page);
  await open('fr', page, './?embed=1');
  await settled;
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
});
