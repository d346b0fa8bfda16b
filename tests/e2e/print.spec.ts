import { expect, type Page } from '@playwright/test';
import { open, test } from './pages.ts';

/** Pages of paper, counted in the root of the document's page tree. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
}

test('a view is printed as a chronology with its sources, and nothing else of the page', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset.printed = 'yes';
    };
  });
  const app = await open('fr', page, '/?actor=us,ml&match=all&from=2025-06&to=2025-09');
  const count = Number.parseInt(await app.result.innerText(), 10);
  await page.getByRole('button', { name: 'Imprimer cette vue' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = page.getByRole('article');
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Mali · États-Unis');
  await expect(paper.getByRole('heading', { level: 2 })).toHaveCount(count);
  await expect(paper.getByText(/ · https:\/\//).first()).toBeVisible();
  await expect(app.result).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  expect(await paper.evaluate((element) => getComputedStyle(element).color)).toBe(
    'rgb(28, 27, 25)',
  );
});

test('the browser’s own command prints the titles', async ({ page }) => {
  await open('fr', page);
  await page.waitForLoadState('networkidle'); // what prints comes after the first view
  await page.waitForTimeout(2500);
  expect(await pagesOf(page)).toBeGreaterThan(2);
});

for (const width of [1440, 390]) {
  test(`an open event prints alone and whole (${width} px wide)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const app = await open('fr', page, '/?view=list&event=2025-07-08-atallah-visit-bamako');
    await expect(app.detail.getByRole('heading', { name: 'Avant et après' })).toBeAttached();
    const pages = await pagesOf(page);
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(5); // the list alone has more
    await expect(app.detail).toBeVisible();
  });
}
