import { expect } from '@playwright/test';
import { countOf, listedEvents, open, paramsOf, test } from './pages.ts';

const ATALLAH = '2025-07-08-atallah-visit-bamako';

test.describe('the search', () => {
  test('forgives a slip, suggests, and opens by the keyboard alone', async ({ page }) => {
    const app = await open('fr', page, '/?view=list');
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: 'Rechercher' });
    await expect(field).toBeFocused();
    await page.keyboard.type('atalah');
    const events = page.getByRole('listbox').getByRole('group', { name: 'Événements' });
    await expect(events.getByRole('option').first()).toContainText('Atallah');
    await expect(app.list.locator('mark').first()).toHaveText('Atallah');
    await page.keyboard.press('ArrowDown');
    await expect(events.getByRole('option', { selected: true })).toContainText('Atallah');
    await page.keyboard.press('Enter');
    await expect(app.detail.getByRole('heading', { level: 2 })).toContainText('Atallah');
    expect(paramsOf(page)).toMatchObject({ event: ATALLAH, q: 'atalah' });
    await expect(page.getByRole('listbox')).toHaveCount(0);
  });

  test('of a link finds what typing it finds', async ({ page }) => {
    const linked = await open('en', page, '/?lang=en&view=list&from=..&to=..&q=timbuktou');
    await expect(linked.rows.first()).toBeVisible(); // the index forgives, titles alone do not
    const events = await listedEvents(linked);
    await page.goto('/?lang=en&view=list&from=..&to=..');
    await page.getByRole('combobox', { name: 'Search' }).pressSequentially('timbuktou');
    await expect.poll(() => countOf(linked.result)).toBe(events.length);
    expect(await listedEvents(linked)).toEqual(events);
  });

  test('has an actor filter by its name in either language', async ({ page }) => {
    const app = await open('en', page, '/?lang=en');
    await page.getByRole('combobox', { name: 'Search' }).fill('cedeao');
    await page.getByRole('option', { name: /Economic Community of West African States/ }).click();
    await expect(app.chips).toHaveAccessibleName(/Economic Community/);
    expect(paramsOf(page)).toEqual({ lang: 'en', actor: 'ecowas' });
    await page.goBack();
    await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('cedeao');
  });

  test('shows suggestions that fit the smallest screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open('fr', page, '/?view=list');
    await page.getByRole('combobox', { name: 'Rechercher' }).pressSequentially('goita');
    const box = await page.getByRole('listbox').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  });
});
