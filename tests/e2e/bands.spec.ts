import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { open, paramsOf, test } from './pages.ts';

/** 2025, with what lay between Mali and the United States. */
const VIEW = '/?actor=ml,us&from=2025-01-01&to=2025-12-31&view=timeline';
const EXCLUDED = /^Mali exclu de l’AGOA, /;

const stripOf = (page: Page) => page.getByRole('group', { name: 'Situations', exact: true });
const panelOf = (page: Page) => page.getByRole('complementary', { name: /^Situation ouverte/ });
const choiceOf = (page: Page) => page.getByRole('combobox', { name: 'Situations' });

/** How many pixels of the canvas of bands are not empty: the rows above the lanes, and what is behind those. */
function countPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.band-canvas');
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return 0;
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, place) => place % 4 === 3 && value > 0).length;
  });
}

test('bands are those of the chosen actors, all, or none, and leave nothing behind', async ({
  page,
}) => {
  const app = await open('fr', page, VIEW);
  const band = stripOf(page).getByRole('button', { name: EXCLUDED });
  await expect(band).toBeVisible();
  const few = await stripOf(page).getByRole('button').count();
  const pixels = await countPixels(page);
  expect(pixels).toBeGreaterThan(10_000);
  // The lanes make room, and are as high as their names as before.
  const topOf = (selector: string) =>
    page.evaluate((found) => document.querySelector(found)?.getBoundingClientRect().top, selector);
  const bottom = await stripOf(page).evaluate((strip) => strip.getBoundingClientRect().bottom);
  await expect.poll(() => topOf('.vis-center')).toBeCloseTo(bottom, 0);
  const lowered = await topOf('.lane');

  await choiceOf(page).selectOption('toutes');
  expect(paramsOf(page)).toMatchObject({ bands: 'all' });
  await expect
    .poll(() =>
      stripOf(page)
        .getByRole('button', { name: /depuis|du / })
        .count(),
    )
    .toBeGreaterThan(few);
  await stripOf(page)
    .getByRole('button', { name: /autres situations$/ })
    .click();
  const others = page.getByRole('dialog', { name: /autres situations$/ });
  await expect(others.getByRole('listitem').nth(5)).toBeVisible();
  await page.keyboard.press('Escape');

  await choiceOf(page).selectOption('aucune');
  await expect(stripOf(page)).toHaveCount(0);
  expect(await countPixels(page)).toBe(0);
  await expect.poll(() => topOf('.lane')).toBeLessThan(lowered ?? 0);
  await page.goBack();
  await page.goBack();
  await expect(band).toBeVisible();
  await expect.poll(() => countPixels(page)).toBe(pixels);
  await app.chips.first().click();
  await app.chips.first().click();
  await expect(stripOf(page)).toHaveCount(0); // no actor, no state of theirs
});

test('a band is opened with its evidence by pointer and keyboard, and gives the focus back', async ({
  page,
}) => {
  test.slow(); // axe, on a busy machine
  await open('fr', page, VIEW);
  const band = stripOf(page).getByRole('button', { name: EXCLUDED });
  const panel = panelOf(page);
  await band.click();
  await expect(panel.getByRole('heading', { name: 'Mali exclu de l’AGOA' })).toBeFocused();
  await expect(panel.getByText('depuis le 1er janvier 2022')).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Ce que disent les sources' })).toBeVisible();
  await expect(panel.getByRole('link', { name: /^Lire l’original/ }).first()).toBeVisible();
  expect(paramsOf(page)).toMatchObject({ band: 'us-ml-agoa-excluded' });
  const strip = '[role=group][aria-label=Situations]';
  const { violations } = await new AxeBuilder({ page }).include(strip).include('aside').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(band).toBeFocused();
  // The bands are one tab stop, and the arrows go among them.
  await page.keyboard.press('Home');
  await expect(band).not.toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
});

test('a link opens a band, from which one comes to its event and back: one thing is open at a time', async ({
  page,
}) => {
  await open('fr', page, `${VIEW}&band=us-ml-agoa-excluded`);
  const panel = panelOf(page);
  await panel.getByRole('link', { name: /^Commence avec/ }).click();
  await expect(panel).toHaveCount(0);
  const event = page.getByRole('complementary', { name: /^Événement ouvert/ });
  await expect(event).toBeVisible();
  expect(paramsOf(page)).not.toHaveProperty('band');
  await event
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Situations à cette date' }) })
    .getByRole('link', { name: /^Mali exclu de l’AGOA/ })
    .click();
  await expect(panel.getByRole('heading', { name: 'Mali exclu de l’AGOA' })).toBeFocused();
  expect(paramsOf(page)).not.toHaveProperty('event');
});

test('the label of a band stays in view while one pans', async ({ page }) => {
  await open('fr', page, VIEW);
  const band = stripOf(page).getByRole('button', { name: EXCLUDED });
  await expect(band).toBeVisible();
  /** Dark pixels, those of letters, at the left edge of the band's row. */
  const canvas = page.locator('canvas.band-canvas');
  const row = (await band.boundingBox())?.y ?? 0;
  const top = Math.round(row - ((await canvas.boundingBox())?.y ?? 0));
  const countInk = () =>
    canvas.evaluate((element: HTMLCanvasElement, top) => {
      const pen = element.getContext('2d');
      if (!pen) return 0;
      const { data } = pen.getImageData(0, top, 100, 18);
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) {
        if ((data[at + 3] ?? 0) > 200 && (data[at] ?? 255) < 90) ink += 1;
      }
      return ink;
    }, top);
  const atRest = await countInk();
  expect(atRest).toBeGreaterThan(50);
  const stage = page.locator('.vis-center');
  const box = await stage.boundingBox();
  if (box === null) throw new Error('No lanes');
  const y = box.y + box.height - 8;
  await page.mouse.move(box.x + 600, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) {
    await page.mouse.move(box.x + 600 - 40 * step, y);
    expect(await countInk()).toBeGreaterThan(atRest / 2);
  }
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBe('2025-01-01');
  const lanes = await stage.boundingBox();
  // Which bands have a row in another period is another question.
  const bar = await stripOf(page).locator('[data-band]').first().boundingBox();
  expect(bar?.x).toBeGreaterThanOrEqual((lanes?.x ?? NaN) - 1);
});
