import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { inNewContext, pageIn, test } from './pages.ts';

const EVENT = '2025-07-09-atallah-diop-meeting';

test('an event is read without scripts, in either language, and leads on', async ({ browser }) => {
  const page = await inNewContext(browser, { javaScriptEnabled: false });
  await page.goto(`/fr/e/${EVENT}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Rudolph Atallah rencontre/);
  await expect(page.getByRole('heading', { name: 'Ce que disent les sources' })).toBeVisible();
  await expect(page.locator('blockquote').first()).toContainText('Le 9 juillet');
  await page.getByRole('link', { name: 'Read in English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Rudolph Atallah meets/);
  await page.getByRole('link', { name: 'All events' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All events');
  await page.getByRole('link', { name: '2020', exact: true }).click();
  await expect(page.getByRole('heading', { name: '2020' })).toBeInViewport();
  await page.context().close();
});

test('the app takes the place of an event’s page, with all that the link says', async ({
  page,
}) => {
  // Every frame that is painted, from the first one on, shows the event.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const look = () => {
      const headings = document.querySelectorAll('main h1, aside h2');
      const title = [...headings].find(({ textContent }) => textContent.includes('Atallah'));
      seen.add(title === undefined ? document.body.innerText.slice(0, 80) : title.localName);
      requestAnimationFrame(look);
    };
    document.addEventListener('DOMContentLoaded', look);
    Object.assign(window, { seen });
  });
  await page.goto(`/en/e/${EVENT}/?actor=us&view=list&data=2026-01-01-abcdef`);
  const app = pageIn('en', page);
  await expect(app.detail.getByRole('heading', { level: 2 })).toHaveText(/^Rudolph Atallah meets/);
  await expect(app.view('list')).toBeChecked();
  await expect(app.chips).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`/en/e/${EVENT}/\\?actor=us&view=list$`));
  const seen = () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect((await seen()).toSorted()).toEqual(['h1', 'h2']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sahel Timeline');

  await app.detail.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/\/\?actor=us&view=list&lang=en$/);
  await page.getByRole('link', { name: 'All events' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All events');
});

test('on a phone an event’s page is read as it is, and leads on to the app in its place', async ({
  browser,
}) => {
  const page = await inNewContext(browser, { viewport: { width: 390, height: 844 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/fr/e/${EVENT}/`, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => !/page-start|pages-|\/e\/|icon/.test(path))).toEqual([]);
  await page.getByRole('link', { name: 'Ouvrir dans la frise' }).click();
  const sheet = page.getByRole('dialog', { name: /Rudolph Atallah/ });
  await expect(sheet).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/fr/e/${EVENT}/$`));
  // It was here: it comes back.
  await page.reload();
  await expect(sheet).toBeVisible();
  await page.context().close();
});

test('an event’s page stays where the app does not arrive', async ({ page, guard }) => {
  guard.allow(/ERR_FAILED|Failed to fetch/);
  await page.route(/\/data\/core-/, (route) => route.abort());
  const gone = page.waitForEvent('requestfailed');
  await page.goto(`/fr/e/${EVENT}/`);
  await gone;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Rudolph Atallah rencontre/);
  await expect(page.getByRole('link', { name: 'Read in English' })).toBeVisible();
});

test('the method opens in the app, and is a page by itself', async ({ page }) => {
  await page.goto('/?lang=en');
  await pageIn('en', page).markers.first().waitFor();
  await page.getByRole('link', { name: 'Method', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Method' });
  await expect(dialog.getByRole('table', { name: 'Agreement between two coders' })).toBeVisible();
  await dialog.getByRole('link', { name: 'Open the method as a page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Method');
  await page.getByRole('link', { name: 'All events' }).click();
  await page.getByRole('link', { name: 'Wagner Group', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wagner Group');
});

for (const path of [`/en/e/${EVENT}/`, '/fr/', '/fr/method/', '/en/a/ml/', '/404.html']) {
  test(`${path} has no accessibility fault, and fits 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Years and kinds of rules are many, and the later ones as the first.
      const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('section:nth-of-type(n+4)');
      // A theme changes colours and nothing else.
      if (colorScheme === 'dark') axe.withRules(['color-contrast']);
      expect((await axe.analyze()).violations).toEqual([]);
    }
    const isWide = () => document.documentElement.scrollWidth > window.innerWidth;
    expect(await page.evaluate(isWide)).toBe(false);
  });
}
