import { expect } from '@playwright/test';
import { open, test } from './pages.ts';

test('the reader’s choice of colours outweighs the system’s, and is remembered', async ({
  page,
}) => {
  await open('fr', page);
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('combobox', { name: 'Apparence' }).selectOption('Sombre');
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await open('fr', page, '/?actor=ml');
  expect(await paper()).toBe(dark);
});

test('on a phone the filters are a drawer that tells what it will show', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const app = await open('fr', page);
  await expect(app.list).toBeVisible(); // the default there
  await page.getByRole('button', { name: 'Filtres', exact: true }).click();
  await app.option('Niger').check();
  const show = page.getByRole('button', { name: /^Voir les \d+ événements$/ });
  const promised = Number.parseInt((await show.innerText()).replace(/\D+/, ''), 10);
  await show.click();
  await expect(app.rows).toHaveCount(promised);
  await expect(page.getByRole('button', { name: 'Filtres, 1 actif' })).toBeFocused();
});
