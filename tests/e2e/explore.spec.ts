import { expect } from '@playwright/test';
import {
  countOf,
  listedEvents,
  open,
  paramsOf,
  test,
  TOTAL,
  zoomIn,
  type AppPage,
} from './pages.ts';

test.describe('filtering', () => {
  test('by an actor makes count, chips, timeline, list and address agree', async ({ page }) => {
    const app = await open('fr', page);
    const before = await countOf(app.result);
    const promised = Number(
      await app.option('Niger').locator('..').locator('span[aria-hidden]').first().innerText(),
    );

    await app.option('Niger').check();
    await expect(app.chips).toHaveCount(1);
    await expect(app.chips).toHaveAccessibleName(/Niger/);
    const count = await countOf(app.result);
    expect(count).toBe(promised);
    expect(count).toBeLessThan(before);
    expect(paramsOf(page)).toEqual({ actor: 'ne' });
    await expect(app.marker(/Sortie effective|CEDEAO/).first()).toBeVisible();
    await expect(app.marker(/Starmer/)).toHaveCount(0);

    await app.view('list').check();
    await expect(app.rows).toHaveCount(count);
    await expect(app.list).not.toContainText('Starmer');
  });

  test('by two actors means any of them, or all together', async ({ page }) => {
    const app = await open('en', page, '/?lang=en&view=list');
    await app.option('Mali').check();
    await app.option('United States').check();
    const any = await countOf(app.result);
    await page.getByRole('radio', { name: 'all together' }).check();
    await expect.poll(() => countOf(app.result)).toBeLessThan(any);
    await expect(app.rows).toHaveCount(await countOf(app.result));
    expect(paramsOf(page)).toMatchObject({ actor: 'ml,us', match: 'all' });
  });

  test('that finds nothing says so and offers to take back the last filter', async ({ page }) => {
    const app = await open('fr', page, '/?actor=gb');
    await app.option('Coopération de sécurité').check();
    await expect(page.getByRole('heading', { name: 'Aucun événement' })).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('button', { name: /Retirer le filtre.*Coopération/ })
      .last()
      .click();
    await expect(app.result).toContainText('1 événement');
  });

  test('is undone by Back and done again by Forward', async ({ page }) => {
    const app = await open('fr', page);
    const before = await app.result.innerText();
    await app.option('Russie').check();
    await expect(app.result).not.toHaveText(before);
    await page.goBack();
    await expect(app.result).toHaveText(before);
    await expect(app.option('Russie')).not.toBeChecked();
    await page.goForward();
    await expect(app.option('Russie')).toBeChecked();
  });

  test('by words is blind to accents and knows other names', async ({ page }) => {
    const app = await open('en', page, '/?lang=en&view=list');
    await page.getByRole('combobox', { name: 'Search' }).fill('cedeao');
    // More than titles and names alone find: the index answers once it is there.
    await expect(async () => {
      expect(await app.rows.count()).toBe(await countOf(app.result));
      await expect(app.list).toContainText('ECOWAS', { timeout: 0 });
    }).toPass();
    await page.getByRole('combobox', { name: 'Search' }).fill('goita');
    await expect.poll(() => paramsOf(page)).toMatchObject({ q: 'goita' });
  });
});

test.describe('the time window', () => {
  test('zooms at the pointer by ctrl and wheel, and the address follows', async ({ page }) => {
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
    const before = await countOf(app.result);
    const box = await app.timeline.boundingBox();
    if (box === null) throw new Error('no timeline');
    await page.mouse.move(box.x + box.width * 0.6, box.y + 120);
    await zoomIn(page, 6);
    await expect.poll(() => Object.keys(paramsOf(page)).sort()).toEqual(['from', 'to']);
    await expect.poll(() => countOf(app.result)).toBeLessThan(before);
  });

  for (const [what, choose] of [
    ['a filter is chosen', ({ option }: AppPage) => option('Mali').check()],
    ['the timeline is left', ({ view }: AppPage) => view('list').check()],
  ] as const) {
    test(`is where the wheel has brought it, though ${what} at once`, async ({ page }) => {
      const app = await open('fr', page);
      await expect(app.markers.first()).toBeVisible();
      await app.timeline.hover();
      await zoomIn(page, 6);
      await choose(app);
      await expect
        .poll(() => Object.keys(paramsOf(page)))
        .toEqual(expect.arrayContaining(['from', 'to']));
    });
  }

  test('leaves a plain wheel to the page, and says how to zoom', async ({ page }) => {
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
    await app.timeline.hover();
    await page.mouse.wheel(0, 120);
    await expect(page.getByText('Ctrl + molette pour zoomer')).toBeVisible();
    expect(paramsOf(page)).toEqual({});
  });

  test('is moved by dragging, without opening the event one drags by', async ({ page }) => {
    const app = await open('fr', page);
    const marker = app.marker(/Stevens est reçu/);
    await expect(marker).toBeVisible();
    const box = await marker.boundingBox();
    if (box === null) throw new Error('no marker');
    await page.mouse.move(box.x + 20, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 320, box.y + 8, { steps: 12 });
    await page.mouse.up();
    await expect.poll(() => paramsOf(page).from).toMatch(/^2024-/);
    await expect(app.detail).toHaveCount(0);
  });

  test('is zoomed and roved by the keyboard alone', async ({ page }) => {
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
    await page.getByRole('button', { name: 'Tout voir' }).focus();
    await page.keyboard.press('Tab');
    await expect(app.markers.and(page.locator(':focus'))).toHaveCount(1);
    const first = await page.locator(':focus').getAttribute('aria-label');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).not.toBe(first);

    for (let zoom = 0; zoom < 5; zoom += 1) await page.keyboard.press('+');
    await expect.poll(() => Object.keys(paramsOf(page))).toEqual(['from', 'to']);
    await page.keyboard.press('Enter');
    const heading = app.detail.getByRole('heading', { level: 2 });
    await expect(heading).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(app.detail).toHaveCount(0);
    await expect(app.markers.and(page.locator(':focus'))).toHaveCount(1);

    await page.keyboard.press('f');
    await expect(app.result).toContainText(`${TOTAL} événements sur ${TOTAL}`);
    await expect(app.markers.and(page.locator(':focus'))).toHaveCount(1);
  });

  test('follows the keyboard down to lanes that were out of sight', async ({ page }) => {
    await page.setViewportSize({ width: 1200, height: 480 });
    const app = await open('fr', page, '/?lanes=actor');
    await expect(app.markers.first()).toBeVisible();
    await page.getByRole('button', { name: 'Tout voir' }).focus();
    await page.keyboard.press('Tab');
    for (let lane = 0; lane < 8; lane += 1) await page.keyboard.press('ArrowDown');
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 });
    await expect(page.locator(':focus')).toHaveRole('button');
  });

  test('fits all events, and its buttons zoom in and out', async ({ page }) => {
    const app = await open('fr', page);
    await app.button('fit').click();
    await expect(app.result).toContainText(`${TOTAL} événements sur ${TOTAL}`);
    await app.button('zoomIn').click();
    await app.button('zoomIn').click();
    await expect.poll(() => countOf(app.result)).toBeLessThan(TOTAL);
    await app.button('zoomOut').click();
    await app.button('zoomOut').click();
    await expect.poll(() => countOf(app.result)).toBe(TOTAL);
  });

  test('is drawn at once: vis-timeline, given a start, would hide itself for a second', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const look = () => {
        const root = document.querySelector('.vis-timeline');
        const isDrawn = document.querySelector('.marker') !== null;
        if (root === null || !isDrawn) return requestAnimationFrame(look);
        // The first frame that has an event in it.
        document.body.dataset.firstFrame = getComputedStyle(root).visibility;
      };
      requestAnimationFrame(look);
    });
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
    await expect(page.locator('body')).toHaveAttribute('data-first-frame', 'visible');
  });
});

test.describe('an event', () => {
  test('opens from the timeline and gives the original and the translation', async ({ page }) => {
    const app = await open('en', page, '/?lang=en');
    await app.marker(/envoy Rudolph Atallah/).click();
    await expect(app.detail.getByRole('heading', { level: 2 })).toContainText('Atallah');
    expect(paramsOf(page)).toMatchObject({ event: '2025-07-08-atallah-visit-bamako' });
    const original = app.detail.locator('blockquote[lang=fr]').first();
    await expect(original).toContainText('«\u202fRudolph Atallah (8-11 juillet 2025)');
    await expect(app.detail.getByText('Our translation').first()).toBeVisible();
    await expect(app.detail.locator('blockquote[lang=en]').first()).toContainText('8-11 July 2025');
    await expect(app.detail.getByRole('heading', { name: 'Where they disagree' })).toBeVisible();
    await expect(
      app.detail.getByRole('link', { name: /Read the original/ }).first(),
    ).toHaveAttribute('href', /^https:/);
  });

  test('is selected both ways: from the list it is marked on the timeline', async ({ page }) => {
    const app = await open('fr', page, '/?view=list');
    await app.rows.filter({ hasText: 'Stevens est reçu' }).click();
    await app.view('timeline').check();
    await expect(app.marker(/Stevens est reçu/)).toHaveAttribute('aria-current', 'true');
    await app.detail.getByRole('button', { name: 'Événement suivant' }).click();
    await expect(app.marker(/Stevens est reçu/)).not.toHaveAttribute('aria-current', 'true');
  });

  test('stays open when a filter removes it, and says so', async ({ page }) => {
    const app = await open('fr', page, '/?event=2025-07-21-stevens-diop-bamako');
    await app.option('Russie').check();
    await expect(app.detail).toContainText('ne répond pas aux filtres');
  });

  test('says when its sources do not arrive, and tries again', async ({ page }) => {
    await page.route('**/data/detail-*', (route) => route.fulfill({ status: 200, body: 'gone' }));
    const app = await open('fr', page, '/?event=2025-07-21-stevens-diop-bamako');
    await expect(app.detail.getByRole('alert')).toContainText('n’ont pas pu être chargées');
    await page.unroute('**/data/detail-*');
    await app.detail.getByRole('button', { name: 'Réessayer' }).click();
    await expect(
      app.detail.getByRole('heading', { name: 'Ce que disent les sources' }),
    ).toBeVisible();
  });
});

test.describe('the language', () => {
  test('switches in place and keeps range, filters, open event and focus', async ({ page }) => {
    const link = '/?from=2024-06-01&to=2025-12-31&actor=us&event=2025-07-21-stevens-diop-bamako';
    const french = await open('fr', page, link);
    await expect(french.detail).toBeVisible();
    const count = await countOf(french.result);
    await page.getByRole('radio', { name: 'English' }).focus();
    await page.keyboard.press('Space');

    const english = await open('en', page, page.url());
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await countOf(english.result)).toBe(count);
    await expect(english.option('United States')).toBeChecked();
    await expect(english.detail.getByRole('heading', { level: 2 })).toContainText('Stevens');
    expect(paramsOf(page)).toMatchObject({ from: '2024-06-01', to: '2025-12-31', lang: 'en' });
  });

  test('keeps the focus and does not load the page again', async ({ page }) => {
    const app = await open('fr', page, '/?event=2025-07-21-stevens-diop-bamako');
    await expect(app.markers.first()).toBeVisible();
    await page.evaluate(() => (document.body.dataset.same = 'page'));
    const axis = () =>
      page.locator('canvas.axis').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const months = await axis();
    const english = page.getByRole('radio', { name: 'English' });
    await english.check();
    await expect(page.getByRole('radio', { name: 'Timeline', exact: true })).toBeVisible();
    await expect(english).toBeFocused();
    await expect(page).toHaveTitle(/Sahel Timeline/);
    await expect(page.locator('body')).toHaveAttribute('data-same', 'page');
    await expect.poll(axis).not.toBe(months);
  });
});

test('the list is oldest or newest first', async ({ page }) => {
  const app = await open('fr', page, '/?view=list');
  const newest = await listedEvents(app);
  const first = await app.rows.first().innerText();
  await page.getByRole('radio', { name: 'Plus anciens d’abord' }).check();
  await expect(app.rows.first()).not.toHaveText(first);
  expect(await listedEvents(app)).toEqual(newest);
});
