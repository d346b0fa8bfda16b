import { expect, type Page } from '@playwright/test';
import { countOf, open, paramsOf, test, TOTAL } from './pages.ts';

const ATALLAH = '2025-07-08-atallah-visit-bamako';
const STORY = `/?view=story&event=${ATALLAH}`;
const PHONE = { width: 390, height: 844 };

const titleOf = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 });

test('a link opens the story at its event, and shows nothing beside it', async ({ page }) => {
  const app = await open('en', page, `${STORY}&lang=en`);
  await expect(titleOf(page)).toContainText('Atallah');
  await expect(app.detail).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Filters' })).toHaveCount(0);
  await expect(page.locator('blockquote[lang=fr]').first()).toContainText('Rudolph Atallah');
  await expect(page.getByText('Our translation').first()).toBeVisible();
  const story = await app.story.boundingBox();
  expect(story?.width).toBe(1440);
});

test('the keyboard reads the story from end to end, and leaves it for where it came from', async ({
  page,
}) => {
  const app = await open('fr', page, '/?view=list&actor=us&from=2025-01-01');
  await expect(app.rows.first()).toBeVisible();
  const total = await countOf(app.result);
  await app.view('story').click();
  await expect(app.story.getByText(`1 / ${total}`)).toBeVisible();
  const first = await titleOf(page).innerText();
  await page.keyboard.press('ArrowRight');
  await expect(titleOf(page)).not.toHaveText(first);
  await expect(app.story.getByText(`2 / ${total}`)).toBeVisible();
  await page.keyboard.press('End');
  await expect(app.story.getByText(`${total} / ${total}`)).toBeVisible();
  await page.keyboard.press('Home');
  await expect(titleOf(page)).toHaveText(first);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(app.list).toBeVisible();
  await expect(app.detail).toBeVisible();
  await expect.poll(() => paramsOf(page)).toHaveProperty('event');
});

test('Back leaves the story, and not its last page', async ({ page }) => {
  const app = await open('fr', page, '/?view=list');
  await app.view('story').click();
  await expect(app.story).toBeVisible(); // it comes in a chunk of its own
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => paramsOf(page)).toMatchObject({ view: 'story', event: /./ });
  await page.goBack();
  await expect(app.list).toBeVisible();
});

test('on a phone a sideways swipe turns the page, and a vertical one scrolls it', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  await open('fr', page, STORY);
  await expect(page.getByRole('heading', { name: 'Ce que disent les sources' })).toBeVisible();
  const client = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined || y === undefined ? [] : [{ x, y }],
    });
  const swipe = async (xDistance: number, yDistance: number) => {
    const start = { x: 220, y: 600 };
    await touch('touchStart', start.x, start.y);
    for (let step = 0.1; step <= 1; step += 0.1) {
      await touch('touchMove', start.x + xDistance * step, start.y + yDistance * step);
    }
    await touch('touchEnd');
  };
  const first = await titleOf(page).innerText();
  await swipe(-160, 10);
  await expect(titleOf(page)).not.toHaveText(first);
  await swipe(150, -10);
  await expect(titleOf(page)).toHaveText(first);
  await swipe(20, -350);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await expect(titleOf(page)).toHaveText(first);
  await swipe(-160, 10);
  // The next event begins at its top, whatever was read of the one before.
  await expect(titleOf(page)).not.toHaveText(first);
  await expect(titleOf(page)).toBeInViewport();
  await context.close();
});

test('with less motion the page does not slide', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open('fr', page, STORY);
  const slide = page.getByRole('article').locator('> div');
  const animation = () => slide.evaluate((element) => getComputedStyle(element).animationName);
  const first = await titleOf(page).innerText();
  await page.keyboard.press('ArrowRight');
  await expect(titleOf(page)).not.toHaveText(first);
  expect(await animation()).toBe('none');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await animation()).not.toBe('none');
});

test('a question mark shows the keyboard shortcuts, and gives the focus back', async ({ page }) => {
  const app = await open('en', page, '/?lang=en&view=list');
  await app.rows.first().focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(app.rows.first()).toBeFocused();
});

test('the list leads to a year, and prints all its events', async ({ page }) => {
  const app = await open('fr', page, '/?view=list&from=..&to=..');
  await expect(app.rows).toHaveCount(TOTAL);
  await page.getByRole('combobox', { name: 'Aller à une année' }).selectOption('2021');
  await expect(app.list.getByRole('heading', { name: /2021$/ }).first()).toBeInViewport();
  await expect(app.list.getByRole('heading', { name: /2026$/ }).first()).not.toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  await expect(app.rows).toHaveCount(TOTAL);
  await expect(app.rows.last()).toBeVisible();
});
