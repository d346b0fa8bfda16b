import { expect, type Locator } from '@playwright/test';
import { countOf, open, pageIn, paramsOf, test } from './pages.ts';

/** Presses of the tab key by which one reaches anything on the page. */
const FAR = 120;

test('the main job is done by the keyboard alone, and the focus is always somewhere', async ({
  page,
  context,
}) => {
  test.setTimeout(60_000); // some three hundred keys
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = await open('fr', page);
  await expect(app.markers.first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Filtres' })).toBeVisible(); // a frame later
  const all = await countOf(app.result);
  const focused = page.locator(':focus');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    await expect(focused).toHaveCount(1); // the body is none
  };
  /** Goes on by the tab key until it has come there. */
  const tabTo = async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    const isThere = () =>
      target.evaluateAll((found) => found.some((one) => one === document.activeElement));
    for (let pressed = 0; pressed < FAR && !(await isThere()); pressed += 1) await press(key);
    expect(await isThere()).toBe(true);
  };

  await press('Tab');
  await expect(focused).toHaveText('Aller aux événements');
  await press('Tab', 'Enter');
  await expect(page.getByRole('region', { name: 'Filtres' })).toBeFocused();
  expect(new URL(page.url()).hash).toBe(''); // Back undoes what was chosen, not where one went
  await tabTo(page.getByRole('searchbox', { name: 'Trouver un acteur' }));
  await page.keyboard.type('etats-unis');
  await tabTo(app.option('États-Unis'));
  await press('Space');
  await expect.poll(() => countOf(app.result)).toBeLessThan(all);

  await tabTo(app.markers);
  const first = await focused.getAttribute('aria-label');
  await press('ArrowRight');
  await expect(focused).not.toHaveAttribute('aria-label', first ?? '');
  await press('ArrowDown', 'ArrowUp', 'Home', 'End', '+', '-');
  await expect(app.markers.and(focused)).toHaveCount(1);
  let event = await focused.getAttribute('data-event');
  for (let step = 0; event === null && step < 20; step += 1) {
    await press('ArrowLeft'); // back from the end, past what is a glyph without a title
    event = await focused.getAttribute('data-event');
  }
  const marker = app.timeline.locator(`[data-event="${event}"]`);

  await press('Enter');
  await expect(app.detail.getByRole('heading', { level: 2 })).toBeFocused();
  expect(paramsOf(page)).toMatchObject({ actor: 'us', event });
  await expect(app.detail.getByRole('heading', { name: 'Ce que disent' })).toBeVisible();
  await tabTo(app.detail.getByRole('link', { name: /^Lire l’original/ }));
  await tabTo(app.detail.getByRole('button', { name: 'Copier le lien' }));
  await press('Enter');
  await expect(focused).toContainText('Lien copié');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(`/fr/e/${event}/?`);
  await press('Escape');
  await expect(app.detail).toHaveCount(0);
  await expect(marker).toBeFocused();

  await press('Enter');
  await expect(app.detail.getByRole('heading', { level: 2 })).toBeFocused();
  await tabTo(page.getByRole('radio', { name: 'Français' }), 'Shift+Tab');
  await press('ArrowRight');
  const english = pageIn('en', page);
  await expect(page.getByRole('radio', { name: 'English' })).toBeFocused();
  await expect(english.detail.getByText('What the sources say')).toBeVisible();
  await press('Escape'); // closes from wherever one is, and leaves the focus there
  await expect(english.detail).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'English' })).toBeFocused();

  await tabTo(english.view('timeline'), 'Shift+Tab');
  await press('ArrowRight');
  await expect(english.view('list')).toBeFocused();
  await tabTo(english.rows);
  const row = english.rows.and(focused);
  await press('Enter');
  await expect(english.detail.getByRole('heading', { level: 2 })).toBeFocused();
  await press('Escape');
  await expect(row).toHaveCount(1);

  await press('/');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await tabTo(english.view('list'));
  await press('ArrowRight');
  await expect(english.story).toBeVisible();
  await tabTo(english.copyLink); // in a group of radio buttons the arrows are its own
  const title = page.getByRole('article').getByRole('heading', { level: 2 });
  const told = await title.innerText();
  await press('ArrowRight');
  await expect(title).not.toHaveText(told);
  await press('Escape');
  await expect(english.list).toBeVisible();
  await press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await press('Escape');
});

test('the focus outlasts what had it', async ({ page }) => {
  const app = await open('fr', page, '/?from=2025-03-01&to=2025-03-31&view=list&lanes=mood');
  const focused = page.locator(':focus');
  const main = page.getByRole('main');
  const press = async (control: Locator) => {
    await control.focus();
    await page.keyboard.press('Enter');
  };
  await press(app.notice.getByRole('button'));
  await expect(main).toBeFocused();

  // A step to the last events that are outside the period.
  const later = main.getByRole('button', { name: /après →$/ });
  await later.focus();
  for (let step = 0; step < 40 && (await later.count()) > 0; step += 1) {
    await page.keyboard.press('Enter');
    await expect(focused).toHaveCount(1);
  }
  await expect(later).toHaveCount(0);
  await expect(main).toBeFocused();

  // An event that the filters leave out, and the way to take them off.
  await app.rows.first().press('Enter');
  await expect(app.detail).toBeVisible();
  await app.option('Russie').press('Space');
  await expect(app.option('Russie')).toBeFocused();
  await press(app.detail.getByRole('button', { name: 'Effacer les filtres' }));
  await expect(app.detail.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.rows.and(focused)).toHaveCount(1);

  // Chips: to the next one, and from the last to the events.
  await app.option('Mali').check();
  await app.option('États-Unis').check();
  await press(app.chips.first());
  await expect(app.chips.and(focused)).toHaveCount(1);
  await press(app.chips.first());
  await expect(focused).toHaveCount(1);

  // A row that Back takes away.
  const before = await app.rows.count();
  await app.option('Niger').check();
  await expect.poll(() => app.rows.count()).toBeLessThan(before);
  await page.goBack();
  await expect(app.rows).toHaveCount(before);
  await app.rows.nth(before - 1).focus();
  await page.goForward();
  await expect(app.rows).not.toHaveCount(before);
  await expect(focused).toHaveCount(1);
});
