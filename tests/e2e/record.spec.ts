import { expect } from '@playwright/test';
import { countOf, open, paramsOf, test } from './pages.ts';

const WITHDRAWAL = 'fr-ne-withdrawal-end-2023';
const EXIT = '2024-01-28-ecowas-exit-announced';

test('commitments are filtered by outcome, opened by keyboard and closed again', async ({
  page,
}) => {
  const app = await open('fr', page, '/?from=..&to=..&lang=fr');
  await page.getByRole('radio', { name: 'Engagements' }).check();
  await expect(app.result).toHaveText(/^(\d+) engagements sur \1$/);
  const met = page.getByRole('list', { name: 'Issue' }).getByRole('button', { name: /tenus$/ });
  const kept = Number.parseInt(await met.first().innerText(), 10);
  await met.first().press('Enter');
  await expect.poll(() => countOf(app.result)).toBe(kept);
  expect(paramsOf(page)).toMatchObject({ view: 'commitments', outcome: 'met' });

  const row = page.getByRole('link', { name: /^Retirer les 1 500 soldats français/ });
  await row.press('Enter');
  const panel = page.getByRole('complementary', { name: /^Engagement ouvert/ });
  await expect(panel).toContainText('9 jours d’avance');
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  expect(paramsOf(page).commitment).toBe(WITHDRAWAL);
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await expect.poll(() => paramsOf(page).commitment).toBeUndefined();

  await page.getByRole('radio', { name: 'English' }).check();
  await expect(app.page.getByRole('row', { name: /1,500 French troops/ })).toContainText(
    '9 days early',
  );
});

test('a link to a commitment opens it, and its events lead there and back', async ({ page }) => {
  await open('en', page, `/?commitment=${WITHDRAWAL}&lang=en`);
  const panel = page.getByRole('complementary', { name: /^Open commitment/ });
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('1,500 French troops');
  await panel.getByRole('link', { name: /^Announced by/ }).click();
  expect(paramsOf(page)).toMatchObject({ event: '2023-09-24-macron-niger-withdrawal' });
  await page.getByRole('link', { name: /^Announced here/ }).click();
  await expect(panel).toContainText('9 days early');
  expect(paramsOf(page).event).toBeUndefined();
});

test('due dates are walked and opened under the timeline, and hidden where one wants room', async ({
  page,
}) => {
  await open('en', page, '/?from=2023-07-01&to=2024-06-30&lang=en');
  const pins = page.getByRole('group', { name: 'Due dates of commitments' });
  await pins.getByRole('button').first().focus();
  await page.keyboard.press('End');
  const last = pins.getByRole('button', {
    name: /^Let the EUTM Mali mission end.* Met, due 18 May/,
  });
  await expect(last).toBeFocused();
  const gap = await last.evaluate((button) => {
    const frame = document.querySelector('.vis-center')?.getBoundingClientRect();
    const box = button.getBoundingClientRect();
    const noon = Date.UTC(2024, 4, 18, 12);
    const [from, to] = [Date.UTC(2023, 6, 1), Date.UTC(2024, 6, 1)];
    const x = (frame?.x ?? 0) + ((noon - from) / (to - from)) * (frame?.width ?? 0);
    return Math.abs(box.x + box.width / 2 - x);
  });
  expect(gap).toBeLessThan(3); // under its day, as the lanes have it
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: /^Open commitment/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(last).toBeFocused();
  await page.getByRole('button', { name: 'Due dates of commitments' }).click();
  await expect(pins).toHaveCount(0);
  expect(paramsOf(page).pins).toBe('hidden');
});

test('a thread is walked by keyboard, and the sides stand side by side', async ({ page }) => {
  const app = await open('fr', page, `/?event=${EXIT}&lang=fr`);
  const { detail } = app;
  const title = detail.getByRole('heading', { level: 2 });
  const before = await title.innerText();
  await expect(detail.locator('[aria-current="step"]')).toContainText(before);
  const sides = detail
    .getByRole('heading', { name: 'Ce que dit chaque partie' })
    .locator('..')
    .getByRole('term');
  await expect(sides).toHaveCount(2);
  const [one, other] = [await sides.first().boundingBox(), await sides.last().boundingBox()];
  expect(other?.y).toBe(one?.y);
  expect(other?.x).toBeGreaterThan((one?.x ?? NaN) + (one?.width ?? NaN));

  await detail.getByRole('button', { name: /^Après, dans ce fil/ }).press('Enter');
  await expect(title).not.toHaveText(before);
  await expect(title).toBeFocused();
  await expect(detail.locator('[aria-current="step"]')).toContainText(await title.innerText());
  await detail.getByRole('button', { name: /^← Avant, dans ce fil/ }).press('Enter');
  await expect(title).toHaveText(before);
  await expect.poll(() => paramsOf(page).event).toBe(EXIT);
});
