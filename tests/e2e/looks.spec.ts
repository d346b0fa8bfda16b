import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { open, test } from './pages.ts';

const EVENT = 'event=2025-07-08-atallah-visit-bamako';
const SCREENS = [
  ['at a desk', { width: 1440, height: 900 }, 'view=timeline'],
  ['at a desk, with an event open', { width: 1440, height: 900 }, EVENT],
  ['at a desk, with nothing found', { width: 1440, height: 900 }, 'q=zelensky&actor=ml'],
  ['as a list', { width: 1440, height: 900 }, 'view=list'],
  ['on a phone', { width: 390, height: 844 }, 'view=list'],
  ['on a phone, as a timeline', { width: 390, height: 844 }, 'view=timeline'],
  ['at a desk, as commitments', { width: 1440, height: 900 }, 'view=commitments&outcome=met'],
  ['on a small phone, with an event open', { width: 320, height: 640 }, `view=list&${EVENT}`],
  [
    'on a small phone, with a commitment open',
    { width: 320, height: 640 },
    'view=commitments&commitment=fr-ne-withdrawal-end-2023',
  ],
] as const;

for (const [where, viewport, query] of SCREENS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the page ${where} (${colorScheme}) has no accessibility fault and no sideways scroll`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const app = await open('en', page, `/?lang=en&${query}`);
      if (query.includes('timeline')) await expect(app.markers.first()).toBeVisible();
      if (query.includes('event=') || query.includes('commitment=')) {
        await expect(
          app.detail.getByRole('heading', { name: 'What the sources say' }),
        ).toBeVisible();
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
      ).toEqual([]);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return { sideways: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
      });
      expect(overflow.sideways).toBe(0);
      if (viewport.width > 1000) expect(overflow.down).toBe(0); // at a desk, columns scroll, not the page
    });
  }
}

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
