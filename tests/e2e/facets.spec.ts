import { expect, type Page } from '@playwright/test';
import {
  countOf,
  inNewContext,
  listedEvents,
  open,
  paramsOf,
  pageIn,
  test,
  TOTAL,
  type AppPage,
} from './pages.ts';

const ALL = 'from=..&to=..';

/** The number beside a value of a facet: the events one would see with it. */
async function promisedBy(app: AppPage, name: string): Promise<number> {
  const count = app.option(name).locator('..').locator('span[aria-hidden]').first();
  return Number(await count.innerText());
}

const heading = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test.describe('sources and reliability', () => {
  test('leave what their counts promised, and a link opens the same elsewhere', async ({
    page,
    browser,
  }) => {
    const app = await open('fr', page, `/?${ALL}&view=list`);
    await page.getByRole('searchbox', { name: 'Trouver une source' }).fill('departement d etat');
    const source = 'U.S. Department of State';
    const fromSource = await promisedBy(app, source);
    await app.option(source).check();
    await expect.poll(() => countOf(app.result)).toBe(fromSource);
    expect(fromSource).toBeGreaterThan(0);

    const disputed = await promisedBy(app, 'Les sources divergent');
    await app.option('Les sources divergent').check();
    await expect.poll(() => countOf(app.result)).toBe(disputed);
    expect(disputed).toBeLessThan(fromSource);
    await expect(app.chips).toHaveCount(2);
    expect(paramsOf(page)).toMatchObject({
      source: 'u-s-department-of-state',
      certainty: 'disagree',
    });

    await expect(app.rows).toHaveCount(disputed);
    const events = await listedEvents(app);
    const other = await inNewContext(browser, {});
    await other.goto(page.url());
    const opened = pageIn('fr', other);
    await expect(opened.rows).toHaveCount(disputed);
    expect(await listedEvents(opened)).toEqual(events);
    await expect(opened.option(source)).toBeChecked();

    await page.getByRole('button', { name: `Retirer le filtre : Les sources divergent` }).click();
    await expect.poll(() => countOf(app.result)).toBe(fromSource);
  });

  test('are OR inside, AND between', async ({ page }) => {
    const app = await open('en', page, `/?${ALL}&view=list&lang=en`);
    const two = await promisedBy(app, 'Two independent sources or more');
    const unsure = await promisedBy(app, 'Date uncertain or imprecise');
    await app.option('Two independent sources or more').check();
    await expect.poll(() => countOf(app.result)).toBe(two);
    expect(await promisedBy(app, 'Date uncertain or imprecise')).toBe(unsure);
    await app.option('Date uncertain or imprecise').check();
    await expect.poll(() => countOf(app.result)).toBeGreaterThan(Math.max(two, unsure));
    expect(await countOf(app.result)).toBeLessThan(TOTAL);
    const either = await countOf(app.result);
    await page.getByRole('searchbox', { name: 'Find a source' }).fill('rfi');
    await app.option('RFI').check();
    await expect.poll(() => countOf(app.result)).toBeLessThan(either);
  });
});

test.describe('a bloc', () => {
  test('finds more with its members, but nothing before it was founded', async ({ page }) => {
    const app = await open('fr', page, `/?${ALL}&actor=aes`);
    const alone = await countOf(app.result);
    await page.getByRole('checkbox', { name: /avec ses membres$/ }).check();
    await expect.poll(() => countOf(app.result)).toBeGreaterThan(2 * alone);
    expect(paramsOf(page)).toMatchObject({ actor: 'aes', members: 'aes' });
    await expect(app.chips).toHaveAccessibleName(
      'Retirer le filtre : Alliance des États du Sahel et ses membres',
    );

    const before = await open('fr', page, '/?from=..&to=2023-08&actor=aes&members=aes');
    await expect(before.result).toContainText(/^0 événement/);
  });
});

test.describe('a folded facet', () => {
  test('is still folded at the next visit', async ({ page }) => {
    const app = await open('fr', page);
    await heading(page, 'Thèmes').click();
    await expect(app.option('Coopération de sécurité')).toHaveCount(0);
    await page.reload();
    await expect(app.result).toBeVisible();
    await expect(heading(page, 'Thèmes')).toHaveAttribute('aria-expanded', 'false');
    await heading(page, 'Thèmes').press('Enter');
    await expect(app.option('Coopération de sécurité')).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('the drawer has every facet, with room for a finger', async ({ page }) => {
    await open('fr', page, `/?${ALL}&actor=aes`);
    await page.getByRole('button', { name: 'Filtres, 1 actif' }).tap();
    const drawer = page.getByRole('dialog', { name: 'Filtres' });
    for (const name of ['Nature', 'Acteurs', 'Thèmes', 'Sources', 'Fiabilité']) {
      const box = await heading(page, name).boundingBox();
      expect([name, box?.height]).toEqual([name, expect.any(Number)]);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    const members = drawer.locator('label', { hasText: 'avec ses membres' });
    expect((await members.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await members.tap();
    await expect(drawer.getByRole('checkbox', { name: /avec ses membres$/ })).toBeChecked();
    await drawer.getByRole('button', { name: /^Voir les \d+ événements$/ }).tap();
    await expect(drawer).toBeHidden();
    expect(paramsOf(page)).toMatchObject({ members: 'aes' });
  });
});
