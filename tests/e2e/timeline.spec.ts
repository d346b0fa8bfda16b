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
  test('keeps its height when the first filter takes the suggested views away', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const app = await open('fr', page);
    const suggestions = page.getByRole('navigation', { name: 'Pour commencer' });
    await expect(suggestions).toBeVisible();
    const before = await app.timeline.boundingBox();
    await app.option('Niger').check();
    await expect(suggestions).toBeHidden();
    expect(await app.timeline.boundingBox()).toEqual(before);
  });

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
    await expect(page.getByRole('region', { name: /Vue d’ensemble|Overview/ })).toBeVisible();
    await page.waitForTimeout(400); // titles are placed anew when a gesture has rested
    const painted = await app.timeline
      .locator('canvas')
      .evaluateAll((canvases: HTMLCanvasElement[]) => canvases.map((canvas) => canvas.toDataURL()));
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
    expect(filtered.painted).not.toEqual(before.painted);
    await app.option('Niger').uncheck();
    expect(await picture(page, app)).toEqual(before);

    const lanes = page.getByRole('combobox', { name: 'Lignes par' });
    await lanes.selectOption('acteur');
    expect((await picture(page, app)).painted).not.toEqual(before.painted);
    await lanes.selectOption('nature');
    expect(await picture(page, app)).toEqual(before);

    const theme = page.getByRole('combobox', { name: 'Apparence' });
    await theme.selectOption('Sombre');
    const dark = await picture(page, app);
    for (const [canvas, painted] of dark.painted.entries()) {
      expect(painted).not.toBe(before.painted[canvas]);
    }
    await theme.selectOption('Clair');
    expect(await picture(page, app)).toEqual(before);
  });

  test('is as sharp as the screen', async ({ browser }) => {
    const page = await inNewContext(browser, { deviceScaleFactor: 3 });
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
    const ratios = await app.timeline
      .locator('canvas')
      .evaluateAll((canvases: HTMLCanvasElement[]) =>
        canvases.map((canvas) => canvas.width / canvas.getBoundingClientRect().width),
      );
    expect(ratios).toHaveLength(2); // the marks and the axis
    for (const ratio of ratios) expect(ratio).toBeCloseTo(3, 1);
    await page.context().close();
  });
});

test.describe('the titles', () => {
  /** For each title, where its drawn words begin and end, from where those of its button do, in CSS pixels. */
  const drawnTitles = (page: Page) =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.marks');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      if (!canvas || !pixels) throw new Error('Nothing is drawn');
      const { width, data } = pixels;
      const origin = canvas.getBoundingClientRect();
      const isInk = (x: number, y: number) => {
        const at = (y * width + x) * 4;
        const color = data.slice(at, at + 3);
        return (data[at + 3] ?? 0) > 120 && Math.max(...color) < 90; // in the light theme
      };
      return [...document.querySelectorAll('.marker')].map((marker) => {
        const words = document.createRange();
        words.selectNodeContents(marker);
        const [button, box] = [marker.getBoundingClientRect(), words.getBoundingClientRect()];
        const left = Math.round(box.left - origin.left);
        const right = Math.round(Math.min(box.right, button.right - 4) - origin.left);
        const [top = 0, bottom = 0] = [box.top - origin.top, box.bottom - origin.top].map(
          Math.round,
        );
        const columns: number[] = [];
        for (let x = Math.max(left - 3, 0); x < right + 3; x += 1) {
          let y = top + 2;
          while (y < bottom - 2 && !isInk(x, y)) y += 1;
          if (y < bottom - 2) columns.push(x);
        }
        return {
          name: marker.getAttribute('aria-label'),
          begin: (columns[0] ?? NaN) - left,
          end: right - (columns.at(-1) ?? NaN),
          share: columns.length / (right - left),
        };
      });
    });

  test('are drawn under their buttons', async ({ page }) => {
    const app = await open('fr', page);
    await expect(app.marker(/Stevens est reçu/)).toBeVisible();
    await page.waitForTimeout(400); // all has come to rest
    const titles = await drawnTitles(page);
    expect(titles.length).toBeGreaterThanOrEqual(30);
    for (const { name, begin, end, share } of titles) {
      expect(Math.abs(begin), `${name} begins`).toBeLessThanOrEqual(3);
      expect(Math.abs(end), `${name} ends`).toBeLessThanOrEqual(9); // cut at a letter, or at a pixel
      expect(share, `${name} is written`).toBeGreaterThan(0.4);
    }
  });

  test('move with the canvas, and their buttons follow out of sight', async ({ page }) => {
    const app = await open('fr', page);
    const title = app.marker(/Stevens est reçu/);
    await expect(title).toBeVisible();
    await page.waitForTimeout(400);
    const before = await title.boundingBox();
    if (before === null) throw new Error('No title');
    // A motion lasts for less than a test takes to look.
    await app.timeline.evaluate((timeline) => {
      const layer = timeline.querySelector('.mark-layer');
      if (layer === null) throw new Error('No buttons');
      const observer = new MutationObserver(() => {
        timeline.dataset.seen = `${timeline.dataset.seen ?? ''} ${getComputedStyle(layer).opacity}`;
      });
      observer.observe(timeline, { attributeFilter: ['data-moving'] });
    });
    await page.mouse.move(before.x + 4, before.y + 8);
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 12);
    await page.keyboard.up('Shift');
    await expect(app.timeline).toHaveAttribute('data-seen', ' 0 0.99');
    const after = await title.boundingBox();
    const distance = Math.abs((after?.x ?? NaN) - before.x);
    expect(distance).toBeGreaterThan(0);
    expect(distance).toBeLessThan(100);
    await title.click();
    await expect(app.detail).toBeVisible();
  });

  test('are found by the browser’s own search', async ({ page }) => {
    await open('fr', page);
    await expect.poll(() => page.evaluate(() => document.body.textContent)).toContain('Stevens');
    const isFound = await page.evaluate(() =>
      (window as unknown as { find: (text: string) => boolean }).find('Stevens'),
    );
    expect(isFound).toBe(true);
  });
});

/** What we rely on in vis-timeline 8.5.4 beyond its interface, each by name: an upgrade that breaks one fails here. */
test.describe('vis-timeline, inside', () => {
  /** Heights for a pointer: the band of marks and each line of titles, in CSS pixels. */
  const [BAND, LINE] = [27, 26];

  test.beforeEach(async ({ page }) => {
    // Nothing leads from the page to the axis: caught where the timeline takes it as its own.
    await page.addInitScript(() => {
      Object.defineProperty(Object.prototype, 'timeAxis', {
        configurable: true,
        set(axis: unknown) {
          const own = { value: axis, writable: true, enumerable: true, configurable: true };
          Object.defineProperty(this, 'timeAxis', own);
          if (typeof axis === 'object' && axis !== null && 'redraw' in axis) {
            Object.assign(window, { axis });
          }
        },
      });
    });
    const app = await open('fr', page);
    await expect(app.markers.first()).toBeVisible();
  });

  test('lets its one group be as high as the names of all lanes', async ({ page }) => {
    const heights = () =>
      page.evaluate(() =>
        ['.vis-labelset .vis-label', '.vis-foreground > .vis-group', '.vis-itemset'].map(
          (selector) => document.querySelector(selector)?.getBoundingClientRect().height,
        ),
      );
    const toNames = () =>
      page
        .locator('.lane')
        .evaluateAll((lanes) =>
          lanes.reduce((sum, lane) => sum + lane.getBoundingClientRect().height, 0),
        );
    const names = await toNames();
    const [group] = await heights();
    expect(await heights()).toEqual([group, group, group]);
    expect(group).toBeGreaterThanOrEqual(names);
    // Twelve lanes are higher than the stage.
    await page.getByRole('combobox', { name: 'Lignes par' }).selectOption('acteur');
    await expect.poll(toNames).toBeGreaterThan(names);
    const higher = await toNames();
    await expect.poll(heights).toEqual([higher, higher, higher]);
  });

  test('has an item set that group, names and canvas share as their origin', async ({ page }) => {
    const tops = await page.evaluate(() =>
      ['.vis-itemset', '.vis-itemset > canvas', '.vis-foreground > .vis-group', '.lane'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().top,
      ),
    );
    expect(new Set(tops).size).toBe(1);
  });

  test('shows its root when its first drawing is done; ours shows before', async ({ page }) => {
    const root = page.locator('.vis-timeline');
    // By a redraw of ours: where it has a start, its own comes too early.
    await expect.poll(() => root.evaluate((its) => its.style.visibility)).toBe('visible');
    await root.evaluate((its) => its.style.setProperty('visibility', 'hidden'));
    await expect(root).toHaveCSS('visibility', 'visible');
  });

  test('lays out its group by a method we may hold back', async ({ page }) => {
    const redraw = await page.evaluate(() => {
      type ItemSet = { redraw?: unknown };
      type Owner = Element & { 'vis-group'?: { itemSet?: ItemSet } };
      const itemSet = document.querySelector<Owner>('.vis-foreground > .vis-group')?.['vis-group']
        ?.itemSet;
      const its = itemSet && (Object.getPrototypeOf(itemSet) as ItemSet);
      return { own: itemSet && Object.hasOwn(itemSet, 'redraw'), its: typeof its?.redraw };
    });
    expect(redraw).toEqual({ own: true, its: 'function' });
  });

  test('writes its axis by a method that we take over, and writes none', async ({ page }) => {
    const redraw = await page.evaluate(() => {
      const { axis } = window as unknown as { axis?: { redraw?: unknown } };
      const its = axis && (Object.getPrototypeOf(axis) as { redraw?: unknown });
      return { own: axis && Object.hasOwn(axis, 'redraw'), its: typeof its?.redraw };
    });
    expect(redraw).toEqual({ own: true, its: 'function' });
    const texts = page.locator('.vis-time-axis .vis-text:visible');
    await expect(texts).toHaveCount(0);
    await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
    await expect.poll(() => new URL(page.url()).search).toContain('from=');
    await expect(texts).toHaveCount(0);
    await expect(page.locator('canvas.axis')).toBeVisible();
  });

  test('lets titles stand in the lines we give them', async ({ page }) => {
    const tops = await page.evaluate(() => {
      const lanes = [...document.querySelectorAll('.lane')].map((lane) =>
        lane.getBoundingClientRect(),
      );
      return [...document.querySelectorAll('.marker')].map((marker) => {
        const { top, bottom } = marker.getBoundingClientRect();
        const lane = lanes.find((box) => box.top <= top && bottom <= box.bottom);
        return lane === undefined ? NaN : top - lane.top;
      });
    });
    expect(tops.length).toBeGreaterThan(20);
    for (const top of tops) {
      const line = Math.round((top - BAND) / LINE);
      expect(line).toBeGreaterThanOrEqual(0);
      expect(top).toBeCloseTo(BAND + LINE * line, 1);
    }
  });

  test('puts a title on its day, and the canvas a glyph on its own', async ({ page }) => {
    const app = await open('fr', page, '/?from=2025-07-14&to=2025-07-28');
    const marker = app.marker(/Stevens est reçu/);
    await expect(marker).toBeVisible();
    const share = await marker.evaluate((button) => {
      const axis = document.querySelector('.vis-center')?.getBoundingClientRect();
      // The glyph, whose middle is on the day, is 4 pixels from its end.
      const { x } = button.getBoundingClientRect();
      return axis ? (x + 10 - axis.x) / axis.width : 0;
    });
    expect(share).toBeCloseTo(7.5 / 15, 2); // noon of the eighth of fifteen days
  });
});
