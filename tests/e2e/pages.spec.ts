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

test('from its page an event opens in the app, which leads to all pages', async ({ page }) => {
  await page.goto(`/fr/e/${EVENT}/`);
  await page.getByRole('link', { name: 'Ouvrir dans la frise' }).click();
  const app = pageIn('fr', page);
  await expect(app.detail.getByRole('heading', { level: 2 })).toHaveText(/^Rudolph Atallah/);
  await page.getByRole('link', { name: 'Tous les événements' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tous les événements');
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
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      // A theme changes colours and nothing else.
      if (colorScheme === 'dark') axe.withRules(['color-contrast']);
      expect((await axe.analyze()).violations).toEqual([]);
    }
    const isWide = () => document.documentElement.scrollWidth > window.innerWidth;
    expect(await page.evaluate(isWide)).toBe(false);
  });
}
