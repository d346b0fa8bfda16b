import { expect, type Page } from '@playwright/test';
import { countOf, open, test } from './pages.ts';

const overview = (page: Page) => page.getByRole('region', { name: /Vue d’ensemble/ });
const thumb = (page: Page, name: string) => overview(page).getByRole('slider', { name });
const brush = (page: Page) => overview(page).getByRole('group', { name: /^Période affichée/ });
const boxOf = async (page: Page) => {
  const box = await brush(page).boundingBox();
  if (box === null) throw new Error('No brush');
  return box;
};

/** Where the drawn brush begins, in CSS pixels of a screen of one pixel each. */
const drawnStart = (page: Page) =>
  overview(page)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, 1) ?? {};
      const column = data.findIndex((value, index) => index % 4 === 3 && value > 128);
      return canvas.getBoundingClientRect().left + (column - 3) / 4;
    });

test.describe('the overview', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('moves with the timeline in the midst of a drag', async ({ page }) => {
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
    const before = await boxOf(page);
    await expect.poll(() => drawnStart(page)).toBeCloseTo(before.x, -1);
    const stage = await app.timeline.boundingBox();
    if (stage === null) throw new Error('No timeline');
    const middle = { x: stage.x + stage.width / 2, y: stage.y + stage.height - 80 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 400, middle.y, { steps: 4 });
    await expect.poll(() => drawnStart(page)).toBeLessThan(before.x - 5);
    expect(page.url()).not.toContain('from='); // not chosen yet
    const moved = await drawnStart(page);
    await page.mouse.up();
    await expect(page).toHaveURL(/from=/);
    expect(Math.abs((await boxOf(page)).x - moved)).toBeLessThanOrEqual(2); // what the pointer meets follows
  });

  test('moves the timeline as its brush is dragged', async ({ page }) => {
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
    const title = app.marker(/Stevens est reçu/);
    const { x: before = 0 } = (await title.boundingBox()) ?? {};
    const box = await boxOf(page);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 8, middle.y, { steps: 4 });
    // The pointer is still down: titles have been placed anew where the window has gone.
    await expect.poll(async () => (await title.boundingBox())?.x ?? 0).toBeGreaterThan(before + 50);
    await page.mouse.up();
    await expect(page).toHaveURL(/from=2024/);
  });

  test('draws another period, and a click brings the period there', async ({ page }) => {
    const app = await open('fr', page);
    const box = await boxOf(page);
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x - 200, y);
    await page.mouse.down();
    await page.mouse.move(box.x - 100, y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=201[789]/);
    const count = await countOf(app.result);
    await page.mouse.click(box.x - 20, y);
    await expect.poll(() => countOf(app.result)).not.toBe(count);
  });

  test('is two sliders to the keyboard', async ({ page }) => {
    await open('fr', page);
    const start = thumb(page, 'Début de la période');
    await start.focus();
    await expect(start).toHaveAttribute('aria-valuetext', /1er\sjanvier 2025/);
    await page.keyboard.press('ArrowLeft');
    await expect(start).toHaveAttribute('aria-valuetext', /1er\sdécembre 2024/);
    await page.keyboard.press('PageDown');
    await expect(start).toHaveAttribute('aria-valuetext', /1er\sdécembre 2023/);
    await page.keyboard.press('Home');
    await expect(start).toHaveAttribute('aria-valuetext', /1er\sjanvier 1991/);
    await expect(start).toBeFocused();
  });

  test('takes a typed date', async ({ page }) => {
    await open('fr', page);
    await overview(page)
      .getByRole('button', { name: /^Début/ })
      .click();
    const input = overview(page).getByRole('textbox');
    await input.fill('août 2020');
    await input.press('Enter');
    await expect(page).toHaveURL(/from=2020-08(-01)?\b/);
    await expect(
      overview(page).getByRole('button', { name: /^Début : 1er\saoût 2020/ }),
    ).toBeFocused();
  });

  test('counts what the period leaves out, and goes there', async ({ page }) => {
    const app = await open('fr', page, '/?from=2025-03-01&to=2025-03-31');
    const later = page.getByRole('button', { name: /après →/ });
    const before = await later.textContent();
    await later.click();
    await expect(later).not.toHaveText(before ?? '');
    expect(await countOf(app.result)).toBeGreaterThan(0);
  });
});
