import { expect } from '@playwright/test';
import {
  countOf,
  countWithin,
  inNewContext,
  listedEvents,
  open,
  paramsOf,
  pageIn,
  test,
} from './pages.ts';

const VIEW =
  '/?from=2025-01-01&to=2025-09-30&actor=ml,us&match=all&view=list&event=2025-07-09-atallah-diop-meeting';

test('a copied link opens the same events for another reader', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = await open('fr', page, VIEW);
  const titles = await listedEvents(app);
  expect(titles.length).toBeGreaterThan(3);
  await app.copyLink.click();
  await expect(page.getByRole('banner').getByText('Lien copié')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('from=2025-01-01&to=2025-09-30&actor=ml,us&match=all');

  // A reader with a phone, in English: what varies by reader is in the link.
  const other = await inNewContext(browser, {
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
  });
  const there = await open('fr', other, link);
  expect(await listedEvents(there)).toEqual(titles);
  await expect(there.detail.getByRole('heading', { level: 2 })).toContainText('Atallah');
  await other.context().close();
});

test('a link that the browser will not copy is shown to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const app = await open('fr', page, '/?actor=ne');
  await app.copyLink.click();
  const field = page.getByRole('textbox', { name: 'Lien vers cette vue' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/actor=ne.*view=timeline.*lang=fr&data=[-0-9a-f]+$/);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});

for (const timezoneId of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
  test(`a link means the same days in ${timezoneId}`, async ({ browser }) => {
    const page = await inNewContext(browser, {
      timezoneId,
      viewport: { width: 1440, height: 900 },
    });
    const app = await open('fr', page, '/?from=2025-07-09&to=2025-07-21');
    expect(await countOf(app.result)).toBe(countWithin('2025-07-09/2025-07-21'));
    await expect(page.getByRole('combobox', { name: 'Période' })).toContainText(
      /^9–21\sjuil\. 2025/,
    );
    await expect(app.marker(/Stevens est reçu/)).toBeVisible();
    // The window, drawn and settled, is still the one of the link.
    await app.button('zoomIn').click();
    await app.button('zoomOut').click();
    await expect.poll(() => paramsOf(page).from).toMatch(/^2025-07-0[89]$/);
    const middle = await app.marker(/Stevens est reçu/).evaluate((marker) => {
      const axis = document.querySelector('.vis-center')?.getBoundingClientRect();
      const { left, right } = marker.getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(marker);
      // The middle of the glyph is on the day, at that end of the button that the words leave to it.
      const isFlipped = Math.round(words.getBoundingClientRect().left - left) !== 22;
      const middle = isFlipped ? right - 10 : left + 10;
      return axis ? (middle - axis.x) / axis.width : 0;
    });
    expect(middle).toBeGreaterThan(0.85); // noon of the window's last day
    await page.context().close();
  });
}

const BROKEN = [
  ['an unknown parameter', '/?foo=bar&actor=ml', 'foo=bar'],
  ['a day that does not exist', '/?from=2025-02-30', 'from=2025-02-30'],
  ['a window that ends before it begins', '/?from=2025-06&to=2024-01', '2025-06 > 2024-01'],
  ['an actor that is not there', '/?actor=ml,atlantis', 'actor=atlantis'],
  ['an event that is not there', '/?event=2031-01-01-nothing', 'event=2031-01-01-nothing'],
  ['a view that does not exist', '/?view=cube', 'view=cube'],
  ['markup', '/?nature=%3Cscript%3Ealert(1)%3C/script%3E', 'nature=<script>'],
  ['broken percent signs', '/?theme=%E0%A4%A&lang=fr', 'theme='],
  ['names of the language itself', '/?__proto__=1&constructor=2', '__proto__=1'],
  ['far too much', `/?q=${'a'.repeat(5000)}`, 'q=aaaa'],
  ['years beyond the data', '/?from=0001&to=9999', 'from=0001'],
  ['the same choice twice', '/?lanes=actor&lanes=theme', 'lanes=theme'],
] as const;

test('a link that is broken opens, and says what it ignored', async ({ page }) => {
  for (const [what, link, ignored] of BROKEN) {
    await test.step(what, async () => {
      const app = await open('fr', page, link);
      await expect(app.notice).toContainText(ignored);
      expect(await countOf(app.result)).toBeGreaterThan(0);
      await expect(app.markers.first()).toBeVisible();
    });
  }
});

test('a link to an event of another year opens where the event is', async ({ page }) => {
  const app = await open('fr', page, '/?event=2021-05-26-security-aid-suspended');
  await expect(app.marker(/suspend son aide/)).toHaveAttribute('aria-current', 'true');
  await expect(app.detail).not.toContainText('hors de la période');
  expect(paramsOf(page).from).toMatch(/^2020-/);
  expect(paramsOf(page).to).toMatch(/^2022-/);
});

test('an open event out of the period offers the way back to it', async ({ page }) => {
  const app = await open('fr', page, '/?event=2025-07-21-stevens-diop-bamako');
  await page.getByRole('combobox', { name: 'Période' }).selectOption('12 derniers mois');
  for (let zoom = 0; zoom < 3; zoom += 1) await app.button('zoomIn').click();
  await app.detail.getByRole('button', { name: 'Aller à sa date' }).click();
  await expect(app.marker(/Stevens est reçu/)).toBeInViewport();
});

test('what sharing tools add to a link is not worth a notice', async ({ page }) => {
  const app = await open('fr', page, '/?actor=ml&fbclid=abc&utm_source=whatsapp');
  await expect(app.notice).toHaveCount(0);
  expect(paramsOf(page)).toEqual({ actor: 'ml' });
});

test('panning and typing leave no trail behind Back', async ({ page }) => {
  const app = await open('fr', page);
  await page.evaluate(() => (document.body.dataset.entries = String(history.length)));
  await app.button('zoomIn').click();
  await page.getByRole('combobox', { name: 'Rechercher' }).pressSequentially('mali');
  await expect.poll(() => paramsOf(page)).toMatchObject({ q: 'mali' });
  expect(await page.evaluate(() => String(history.length) === document.body.dataset.entries)).toBe(
    true,
  );
});

test('the address bar omits what is the default', async ({ page }) => {
  const app = await open('fr', page, '/?view=timeline&lang=fr&match=any&lanes=nature&order=newest');
  await expect(app.markers.first()).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('a reader without JavaScript is told so in both languages', async ({ browser }) => {
  const page = await inNewContext(browser, { javaScriptEnabled: false });
  await page.goto('/');
  await expect(page.locator('noscript p[lang=fr]')).toBeVisible();
  await expect(page.locator('noscript p[lang=en]')).toBeVisible();
  await page.context().close();
});

test('the dataset that does not arrive can be asked for again', async ({ page, guard }) => {
  guard.allow(/not valid JSON/);
  await page.route('**/data/core-*', (route) => route.fulfill({ status: 200, body: 'gone' }));
  await page.goto('/');
  await expect(page.getByText('Les données n’ont pas pu être chargées')).toBeVisible();
  await page.unroute('**/data/core-*');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(pageIn('fr', page).result).toBeVisible();
});
