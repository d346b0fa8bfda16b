import { expect } from '@playwright/test';
import { countOf, listedEvents, open, paramsOf, test, zoomIn } from './pages.ts';

// The whole main job in one go, in every time zone of the configuration.
test('a reader filters, zooms, reads, switches language and shares what another reader then sees', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = await open('fr', page);
  const all = await countOf(app.result);

  await app.option('États-Unis').check();
  const filtered = await countOf(app.result);
  expect(filtered).toBeLessThan(all);
  await expect(app.chips).toHaveCount(1);
  await expect(app.marker(/Starmer/)).toHaveCount(0);

  await app.marker(/Stevens est reçu/).hover();
  await zoomIn(page, 4);
  await expect.poll(() => countOf(app.result)).toBeLessThan(filtered);
  await expect.poll(() => Object.keys(paramsOf(page))).toEqual(['from', 'to', 'actor']);

  await app.marker(/Stevens est reçu/).click();
  await expect(app.detail.locator('blockquote[lang=fr]').first()).toBeVisible();

  await page.getByRole('radio', { name: 'English' }).check();
  const english = await open('en', page, page.url());
  await expect(english.detail.getByText('Our translation').first()).toBeVisible();
  const count = await countOf(english.result);
  await english.view('list').check();
  const events = await listedEvents(english);
  expect(events).toHaveLength(count);

  await english.copyLink.click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Africa/Bamako' });
  const there = await open('en', await other.newPage(), link);
  expect(await listedEvents(there)).toEqual(events);
  await expect(there.detail.getByRole('heading', { level: 2 })).toContainText('Stevens');
  await other.close();

  await page.goBack(); // the list
  await expect(english.markers.first()).toBeVisible();
  await page.goBack(); // the language
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.goBack(); // the event
  await expect(app.detail).toHaveCount(0);
  await page.goBack(); // the filter
  await expect(app.option('États-Unis')).not.toBeChecked();
});
