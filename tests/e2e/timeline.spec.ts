import { expect, type Page } from '@playwright/test';
import { countOf, countWithin, inNewContext, open, test, TOTAL, type AppPage } from './pages.ts';

const PHONE = { width: 390, height: 844 };

/** The buttons of the timeline with their boxes, as laid out. */
async function boxesOf({ markers }: AppPage) {
  return markers.evaluateAll((buttons) =>
    buttons
      .filter((button) => !(button as HTMLElement).hidden)
      .map((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return {
          name: button.getAttribute('aria-label') ?? '',
          text: button.textContent,
          left,
          right,
          top,
          bottom,
        };
      }),
  );
}

type Box = Awaited<ReturnType<typeof boxesOf>>[number];

/** Pairs that cover each other by more than a pixel. */
function overlapsAmong(boxes: readonly Box[]): string[] {
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          box.left < other.right - 1 &&
          other.left < box.right - 1 &&
          box.top < other.bottom - 1 &&
          other.top < box.bottom - 1,
      )
      .map((other) => `${box.name} × ${other.name}`),
  );
}

/** How many events a button of the timeline stands for. */
function countIn({ name }: Box): number {
  const [, count = '1'] =
    /^([\d\s\u202f]+) (?:événements? (?:rapprochés|au bord)|events? (?:close|at))/.exec(name) ?? [];
  return Number(count.replace(/\D/g, ''));
}

const sum = (boxes: readonly Box[]) => boxes.reduce((total, box) => total + countIn(box), 0);
const titlesAmong = (boxes: readonly Box[]) => boxes.filter(({ text }) => /\p{Letter}/u.test(text));
const clusters = (app: AppPage) =>
  app.timeline.getByRole('button', { name: /^\d+ événements rapprochés/ });

test.describe('a crowded timeline', () => {
  test('shows thirty titles at a desk, nothing over anything', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
    const boxes = await boxesOf(app);
    const readable = titlesAmong(boxes).filter(({ bottom }) => bottom <= 900);
    expect(readable.length).toBeGreaterThanOrEqual(30);
    expect(overlapsAmong(boxes)).toEqual([]);
  });

  test('shows ten titles on a phone, nothing over anything', async ({ browser }) => {
    const page = await inNewContext(browser, { viewport: PHONE, hasTouch: true });
    const app = await open('fr', page, '/?view=timeline');
    await expect(app.markers.first()).toBeVisible();
    const boxes = await boxesOf(app);
    expect(titlesAmong(boxes).length).toBeGreaterThanOrEqual(10);
    expect(overlapsAmong(boxes)).toEqual([]);
    await page.context().close();
  });

  test('loses nothing: every event is a title, a glyph or in a count', async ({ page }) => {
    const app = await open('fr', page);
    await app.button('fit').click();
    await expect(app.result).toContainText(`${TOTAL} événements sur ${TOTAL}`);
    await expect.poll(async () => sum(await boxesOf(app))).toBe(TOTAL);
    expect(overlapsAmong(await boxesOf(app))).toEqual([]);
  });

  test('counts apart what begins outside the period', async ({ page }) => {
    const app = await open('fr', page, '/?from=2025-07-09&to=2025-07-21');
    await expect(app.markers.first()).toBeVisible();
    // A cluster at the edge counts its neighbours beyond it: days are far apart enough here for none.
    expect(sum(await boxesOf(app))).toBe(countWithin('2025-07-09/2025-07-21'));
    await app.timeline
      .getByRole('button', { name: /au bord de la période/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('listitem').first().getByRole('button').click();
    await expect(dialog).toHaveCount(0);
    await expect(app.detail).toBeVisible();
  });

  test('zooms to the members of a cluster', async ({ page }) => {
    const app = await open('fr', page);
    await app.button('fit').click();
    const before = await countOf(app.result);
    await clusters(app).first().click();
    await expect.poll(() => countOf(app.result)).toBeLessThan(before);
    expect(await countOf(app.result)).toBeGreaterThan(1);
  });

  test('says in a card what the pointer is on', async ({ page }) => {
    const app = await open('fr', page);
    await app.marker(/Stevens est reçu/).hover();
    await expect(page.getByText('Rencontre · 21 juillet 2025')).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(page.getByText('Rencontre · 21 juillet 2025')).toHaveCount(0);
  });

  test('gives the open event its title, however crowded', async ({ page }) => {
    const app = await open('fr', page, '/?from=1991&to=2026&event=2025-07-21-stevens-diop-bamako');
    const current = app.timeline.locator('[aria-current]');
    await expect(current).toHaveCount(1);
    await expect(current).toContainText('Stevens');
  });
});

test.describe('the canvas', () => {
  /** What is painted and written once all has come to rest. */
  const picture = async (page: Page, app: AppPage) => {
    await page.mouse.move(5, 5);
    await page.waitForTimeout(400); // titles are placed anew when a gesture has rested
    const painted = await page
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const boxes = await boxesOf(app);
    return { painted, written: boxes.toSorted((a, b) => a.top - b.top || a.left - b.left) };
  };

  for (const [what, link, there, back] of [
    ['language', '/?lang=fr', 'English', 'Français'],
    ['view', '/?lang=fr', 'Liste', 'Frise'],
  ] as const) {
    test(`keeps no stale pixel after another ${what} and back`, async ({ page }) => {
      const app = await open('fr', page, link);
      await expect(app.markers.first()).toBeVisible();
      const before = await picture(page, app);
      await page.getByRole('radio', { name: there, exact: true }).check();
      await page.waitForTimeout(200);
      await page.getByRole('radio', { name: back, exact: true }).check();
      await expect(app.markers.first()).toBeVisible();
      expect(await picture(page, app)).toEqual(before);
    });
  }

  test('keeps no stale pixel after a filter, other lanes and another theme', async ({ page }) => {
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
    const before = await picture(page, app);

    await app.option('Niger').check();
    const filtered = await picture(page, app);
    expect(filtered.painted).not.toBe(before.painted);
    await app.option('Niger').uncheck();
    expect(await picture(page, app)).toEqual(before);

    const lanes = page.getByRole('combobox', { name: 'Lignes par' });
    await lanes.selectOption('acteur');
    expect((await picture(page, app)).painted).not.toBe(before.painted);
    await lanes.selectOption('nature');
    expect(await picture(page, app)).toEqual(before);

    const theme = page.getByRole('combobox', { name: 'Apparence' });
    await theme.selectOption('Sombre');
    const dark = await picture(page, app);
    expect(dark.painted).not.toBe(before.painted);
    await theme.selectOption('Clair');
    expect(await picture(page, app)).toEqual(before);
  });

  test('is as sharp as the screen', async ({ browser }) => {
    const page = await inNewContext(browser, { deviceScaleFactor: 3 });
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
    const ratio = await page
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.getBoundingClientRect().width);
    expect(ratio).toBeCloseTo(3, 1);
    await page.context().close();
  });
});

/** What we rely on in vis-timeline 8.5.4 beyond its interface, each by name: an upgrade that breaks one fails here. */
test.describe('vis-timeline, inside', () => {
  test.beforeEach(async ({ page }) => {
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
  });

  test('lets lanes be as high as their names', async ({ page }) => {
    const heights = await page.evaluate(() => {
      const measure = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
      return {
        names: measure('.vis-labelset .vis-label').map(({ top, height }) => [top, height]),
        lanes: measure('.vis-foreground .vis-group').map(({ top, height }) => [top, height]),
      };
    });
    expect(heights.names.length).toBeGreaterThan(3);
    expect(heights.lanes).toEqual(heights.names);
  });

  test('has an item set that lanes and canvas share as their origin', async ({ page }) => {
    const corners = await page.evaluate(() =>
      ['.vis-itemset', '.vis-itemset > canvas', '.vis-foreground > .vis-group'].map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return [box?.left, box?.top];
      }),
    );
    expect(corners[1]).toEqual(corners[0]);
    expect(corners[2]).toEqual(corners[0]);
  });

  test('asks each group whether an item is visible as it is added, which we skip', async ({
    page,
  }) => {
    const parameters = await page.evaluate(() => {
      type Owner = Element & { 'vis-group'?: { _checkIfVisible?: unknown } };
      const owner = document.querySelector<Owner>('.vis-foreground > .vis-group');
      const check = owner?.['vis-group']?._checkIfVisible;
      return typeof check === 'function' ? check.length : undefined;
    });
    expect(parameters).toBe(0); // its own takes three
  });

  test('redraws its items by a method we may hold back, and does so in the next frame', async ({
    page,
  }) => {
    const redraw = await page.evaluate(() => {
      type Owner = Element & { 'vis-group'?: { itemSet?: { redraw?: unknown } } };
      const itemSet = document.querySelector<Owner>('.vis-foreground > .vis-group')?.['vis-group']
        ?.itemSet;
      return [typeof itemSet?.redraw, itemSet && Object.hasOwn(itemSet, 'redraw')];
    });
    expect(redraw).toEqual(['function', false]); // given back after each change
    const app = await open('fr', page);
    await app.option('Niger').check();
    await expect(app.marker(/Starmer/)).toHaveCount(0);
    expect(titlesAmong(await boxesOf(app)).length).toBeGreaterThan(15);
  });

  test('does not stack: titles stand in the lines we give them', async ({ page }) => {
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.vis-item:not(.vis-dot)')].map((item) => {
        const lane = item.parentElement?.getBoundingClientRect().top ?? 0;
        const line = Number(item.style.getPropertyValue('--line-number'));
        return [Math.round(item.getBoundingClientRect().top - lane), 27 + 26 * line];
      }),
    );
    expect(lines.length).toBeGreaterThan(20);
    for (const [top, wanted] of lines) expect(top).toBe(wanted);
  });

  test('puts a title on its day, and the canvas a glyph on its own', async ({ page }) => {
    const app = await open('fr', page, '/?from=2025-07-14&to=2025-07-28');
    const marker = app.marker(/Stevens est reçu/);
    await expect(marker).toBeVisible();
    const share = await marker.evaluate((button) => {
      const axis = document.querySelector('.vis-center')?.getBoundingClientRect();
      const glyph = button.firstElementChild?.getBoundingClientRect();
      return axis && glyph ? (glyph.x + glyph.width / 2 - axis.x) / axis.width : 0;
    });
    expect(share).toBeCloseTo(7.5 / 15, 2); // noon of the eighth of fifteen days
  });
});
