import { expect, type Browser, type Page } from '@playwright/test';
import { countOf, open, paramsOf, test } from './pages.ts';

const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 568 };
const EVENT = '2025-07-08-atallah-visit-bamako';

type Point = { readonly x: number; readonly y: number };

/** A reader's fingers, as the browser's own input: gestures, scrolling and clicks follow from them. */
async function touchOf(page: Page) {
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  /** Each finger goes from its first point to its last. */
  const move = async (...fingers: readonly (readonly [Point, Point])[]) => {
    const at = (share: number) =>
      fingers.map(([from, to]) => ({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      }));
    await send('touchStart', at(0));
    for (let step = 1; step <= 10; step += 1) await send('touchMove', at(step / 10));
    await send('touchEnd', []);
  };
  return {
    move,
    swipe: (from: Point, by: Partial<Point>) =>
      move([from, { x: from.x + (by.x ?? 0), y: from.y + (by.y ?? 0) }]),
  };
}

async function onPhone(browser: Browser, link: string, viewport = PHONE) {
  const context = await browser.newContext({
    viewport,
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  const app = await open('fr', page, link);
  return { ...app, touch: await touchOf(page), scrolled: () => page.evaluate(() => scrollY) };
}

test.describe('by touch, the timeline', () => {
  test('is panned by a sideways drag, and lets a vertical swipe scroll the page', async ({
    browser,
  }) => {
    const { page, markers, touch, scrolled } = await onPhone(browser, '/?view=timeline');
    await expect(markers.first()).toBeVisible();
    await touch.swipe({ x: 200, y: 600 }, { x: 150 });
    await expect.poll(() => paramsOf(page).from).toMatch(/^2024-/);
    expect(await scrolled()).toBe(0);
    const panned = page.url();
    await touch.swipe({ x: 200, y: 600 }, { y: -300 });
    await expect.poll(scrolled).toBeGreaterThan(100);
    expect(page.url()).toBe(panned);
    await page.context().close();
  });

  test('is zoomed by two fingers, and the page is not', async ({ browser }) => {
    const { page, markers, result, touch } = await onPhone(browser, '/?view=timeline');
    await expect(markers.first()).toBeVisible();
    const before = await countOf(result);
    await touch.move(
      [
        { x: 220, y: 500 },
        { x: 120, y: 500 },
      ],
      [
        { x: 260, y: 500 },
        { x: 360, y: 500 },
      ],
    );
    await expect.poll(() => countOf(result)).toBeLessThan(before);
    await expect.poll(() => Object.keys(paramsOf(page))).toEqual(['from', 'to', 'view']);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    await page.context().close();
  });
});

test.describe('by touch, the sheet of an open event', () => {
  const heightOf = async ({ detail }: Awaited<ReturnType<typeof onPhone>>) =>
    (await detail.boundingBox())?.height ?? 0;

  test('is a dialog named by its event, over a page that stays where it is', async ({
    browser,
  }) => {
    const app = await onPhone(browser, `/?view=list`);
    await app.rows.filter({ hasText: 'Rudolph Atallah, émissaire' }).tap();
    await expect(app.detail).toHaveRole('dialog');
    await expect(app.detail.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(app.detail.getByRole('heading', { name: 'Ce que disent' })).toBeAttached();
    const before = await app.scrolled();
    await app.touch.swipe({ x: 200, y: 150 }, { y: -120 });
    await app.touch.swipe({ x: 200, y: 700 }, { y: -300 }); // to its full height
    for (let swipe = 0; swipe < 12; swipe += 1) {
      await app.touch.swipe({ x: 200, y: 700 }, { y: -500 });
    }
    expect(await app.scrolled()).toBe(before);
    await app.page.context().close();
  });

  for (const viewport of [PHONE, SMALL, { width: 844, height: 390 }]) {
    test(`closes by a swipe down and gives the focus back (${viewport.width} × ${viewport.height})`, async ({
      browser,
    }) => {
      const app = await onPhone(browser, `/?view=list`, viewport);
      const row = app.rows.filter({ hasText: 'Rudolph Atallah, émissaire' });
      await row.tap();
      await expect(app.detail).toBeVisible();
      await app.page.waitForTimeout(300); // it rises
      await app.touch.swipe(
        { x: 200, y: viewport.height - 120 },
        { y: Math.min(300, viewport.height / 2) },
      );
      await expect(app.detail).toHaveCount(0);
      await expect(row).toBeFocused();
      await expect.poll(() => paramsOf(app.page).event).toBeUndefined();
      await app.page.context().close();
    });
  }

  test('rises by a swipe up, then scrolls, and closes only from its top', async ({ browser }) => {
    const app = await onPhone(browser, `/?view=list&event=${EVENT}`);
    await expect(app.detail.getByRole('heading', { name: 'Ce que disent' })).toBeAttached();
    await expect.poll(() => heightOf(app)).toBeCloseTo(0.55 * PHONE.height, 0);
    await app.touch.swipe({ x: 200, y: 700 }, { y: -250 });
    await expect.poll(() => heightOf(app)).toBeGreaterThan(0.9 * PHONE.height);
    const inner = () => app.detail.evaluate((sheet) => sheet.scrollTop);
    expect(await inner()).toBe(0);
    await app.touch.swipe({ x: 200, y: 700 }, { y: -400 });
    await expect.poll(inner).toBeGreaterThan(200);
    const before = await inner();
    await app.touch.swipe({ x: 200, y: 300 }, { y: 250 }); // back towards its top, still open
    await expect.poll(inner).toBeLessThan(before - 100);
    await expect(app.detail).toBeVisible();
    await app.page.context().close();
  });

  test('has its heights by a button too', async ({ browser }) => {
    const app = await onPhone(browser, `/?view=list&event=${EVENT}`, SMALL);
    const grip = app.detail.getByRole('button', { name: 'Afficher sur toute la hauteur' });
    await grip.tap();
    await expect(grip).toHaveAttribute('aria-expanded', 'true');
    await expect.poll(() => heightOf(app)).toBeGreaterThan(0.9 * SMALL.height);
    await grip.tap();
    await expect.poll(() => heightOf(app)).toBeLessThan(0.6 * SMALL.height);
    await app.page.context().close();
  });

  test('closes by a tap on what it covers, and by Escape', async ({ browser }) => {
    const app = await onPhone(browser, `/?view=list&event=${EVENT}`);
    await expect(app.detail).toBeVisible();
    await app.page.waitForTimeout(300); // it rises
    await app.page.touchscreen.tap(200, 120);
    await expect(app.detail).toHaveCount(0);
    await app.rows.filter({ hasText: 'Rudolph Atallah, émissaire' }).tap();
    await expect(app.detail).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(app.detail).toHaveCount(0);
    await app.page.context().close();
  });
});

test.describe('on a phone, every control has room for a thumb', () => {
  /**
   * Names and sizes of the controls under 44 px either way. A box to tick is as large as its label; the
   * marks of the timeline stand where their days are, and come apart as one zooms.
   */
  const tooSmall = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => control.closest('.vis-timeline') === null)
        .map((control) => {
          const isBox = control.matches('[type=checkbox], [type=radio]');
          const { width, height } = (
            (isBox ? control.closest('label') : null) ?? control
          ).getBoundingClientRect();
          const name = control.getAttribute('aria-label') ?? control.textContent;
          return { name, width: Math.round(width), height: Math.round(height) };
        })
        .filter(({ width, height }) => width < 44 || height < 44),
    );

  for (const [what, link, control] of [
    ['list', '/?view=list', undefined],
    ['chips', '/?view=list&actor=us,ml&theme=counterterrorism', undefined],
    ['event', `/?view=list&event=${EVENT}`, undefined],
    ['empty list', '/?view=list&q=zelensky&actor=ml', undefined],
    ['timeline', '/?view=timeline', undefined],
    ['legend', '/?view=timeline', 'Légende'],
    ['filters', '/?view=list&actor=us,ml', /^Filtres/],
  ] as const) {
    test(what, async ({ browser }) => {
      const { page } = await onPhone(browser, link, { width: 390, height: 844 });
      if (control !== undefined) {
        const button = page.getByRole('button', { name: control });
        await button.or(page.locator('summary').filter({ hasText: control })).tap();
      }
      if (link.includes('event=')) {
        await expect(page.getByRole('heading', { name: 'Ce que disent' })).toBeAttached();
      }
      expect(await page.locator('button').count()).toBeGreaterThan(3);
      expect(await tooSmall(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 844 });
      expect(await tooSmall(page)).toEqual([]);
      await page.context().close();
    });
  }
});
