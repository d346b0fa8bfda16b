import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import fc from 'fast-check';
import { formatDayRange } from '../../src/domain/dates/format-edtf.ts';
import { toDataset } from '../../src/domain/events/dataset.ts';
import { toDrift } from '../../src/domain/events/drift.ts';
import { toResult } from '../../src/domain/facets/filter-events.ts';
import { matchEvents } from '../../src/domain/facets/match-events.ts';
import { createPermalinks } from '../../src/domain/permalink/permalink.ts';
import type { ViewState } from '../../src/domain/permalink/view-state.ts';
import { createSearch } from '../../src/domain/search/search.ts';
import shippedLinks from '../fixtures/permalinks.json' with { type: 'json' };
import { compileReal } from '../fixtures/real-dataset.ts';
import { arbitraryViewState } from '../support/arbitrary-view-state.ts';
import { toPlace } from '../support/to-place.ts';
import { countOf, listedEvents, open, pageIn, paramsOf, test } from './pages.ts';

const compiled = compileReal();
const dataset = toDataset(compiled.core);
const search = createSearch(dataset, compiled.search);
const permalinks = createPermalinks({ dataset, lang: 'fr', view: 'timeline', scheme: 'system' });

const VIEW = '/?from=2025-01-01&to=2025-09-30&actor=ml,us&match=all';
const EVENT = '2025-07-09-atallah-diop-meeting';

/** The rows that a view shows. */
function rowsOf(state: ViewState) {
  const found = search.find(state.q)?.rows;
  return toResult(dataset, matchEvents(dataset, state, found), state).visible;
}

/** What a reader of a view should see of it: how many events, in the list which ones, when, and which one is open. */
function expectedOf(state: ViewState) {
  const visible = rowsOf(state);
  const row = state.event === undefined ? undefined : dataset.rowOf(state.event);
  // The story goes to an event of its own where the open one is none.
  const isOwn = state.view === 'story' && row !== undefined && !visible.includes(row);
  const event =
    row === undefined || (isOwn && visible.length > 0) ? undefined : dataset.eventAt(row);
  return {
    // There the number is of commitments.
    count: state.view === 'commitments' ? undefined : visible.length,
    listed:
      state.view === 'list' ? Array.from(visible, (at) => dataset.eventAt(at).id).toSorted() : [],
    period: formatDayRange(state.from, state.to, state.lang, 'short'),
    title: event?.title[state.lang] ?? '',
  };
}

/** Waits until the page shows this view. */
async function expectShown(page: Page, state: ViewState, link: string) {
  const app = pageIn(state.lang, page);
  const expected = expectedOf(state);
  const period = page.getByRole('combobox', { name: state.lang === 'fr' ? 'Période' : 'Period' });
  const shown = async () => {
    const [count, listed, dates, title] = await Promise.all([
      countOf(app.result),
      listedEvents(app),
      period.locator('option').first().textContent(),
      page.title(),
    ]);
    const shownTitle = title.includes(expected.title) ? expected.title : title;
    return { count: expected.count && count, listed, period: dates, title: shownTitle };
  };
  await expect.poll(shown, { message: link, intervals: [50] }).toEqual(expected);
}

/** Follows a link as Back and Forward do, without loading the page again. */
async function follow(page: Page, link: string) {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, new URL(link, 'http://127.0.0.1/').href.slice('http://127.0.0.1'.length));
}

test('every link ever shipped opens its view', async ({ page }) => {
  await open('fr', page, '/?q=mali'); // with the index of the search
  for (const { link } of shippedLinks) {
    await follow(page, link);
    await expectShown(page, permalinks.parse(toPlace(link)).state, link);
  }
});

test('thirty views at random are what their links open', async ({ page }) => {
  test.slow();
  await open('fr', page, '/?q=mali'); // with the index of the search
  const states = fc.sample(arbitraryViewState(dataset, 'system'), { numRuns: 30, seed: 7 });
  for (const state of states) {
    const link = permalinks.share(state);
    await follow(page, link);
    await expectShown(page, state, link);
  }
});

test('a link of an older version says what has changed in its view', async ({ page }) => {
  const [first] = compiled.history;
  const version = first?.version ?? '';
  const { state } = permalinks.parse(toPlace(VIEW));
  const drift = toDrift(dataset, compiled.history, version, rowsOf(state));
  const corrected = drift.kind === 'changed' ? drift.corrected : [];
  const app = await open('fr', page, `${VIEW}&data=${version}`);
  const notice = page.getByRole('status', { name: 'Depuis que ce lien a été fait' });
  await expect(notice).toContainText(`${corrected.length} événements corrigés`);
  await notice.getByText('Lesquels').click();
  await notice.getByRole('link', { name: corrected[0]?.title.fr ?? '' }).click();
  await expect(app.detail.getByRole('heading', { level: 2 })).toHaveText(
    corrected[0]?.title.fr ?? '',
  );
  expect(paramsOf(page)).not.toHaveProperty('data');
});

/** A page of another origin around frames, for the time of `visit`. */
async function inHostPage(frames: string, visit: (address: string) => Promise<void>) {
  const html = `<!doctype html><html lang="fr"><title>Un journal</title><style>iframe { display: block; margin-top: 300px }</style>
    <label>Nom <input autofocus></label>${frames}<div style="height: 2000px"></div></html>`;
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  try {
    await visit(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

const resultIn = (frame: FrameLocator) => frame.getByRole('status', { name: 'Résultat' });

test('a view stands in a frame of another site, and leaves that site alone', async ({
  page,
  context,
  guard,
}) => {
  guard.allow(/asked http:\/\/localhost:/); // the other site
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = await open('fr', page, `${VIEW}&view=list&event=${EVENT}`);
  const count = await countOf(app.result);
  await expect(app.detail.getByRole('heading', { level: 2 })).toBeFocused();
  // All of it by the keyboard.
  await app.share.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Partager cette vue' });
  await dialog.getByText('Intégrer à une page').focus();
  await page.keyboard.press('Enter');
  await expect(resultIn(dialog.frameLocator('iframe'))).toContainText(`${count} événements`);
  await expect(dialog.getByText('Intégrer à une page')).toBeFocused();
  await dialog.getByRole('button', { name: 'Copier le code' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Copié' })).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await expect(app.share).toBeFocused();

  // The second frame may not even store anything.
  const strict = code
    .replace('view=list', 'view=timeline')
    .replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"');
  await inHostPage(code + strict, async (address) => {
    await page.goto(address);
    const field = page.getByRole('textbox', { name: 'Nom' });
    const frame = page.locator('iframe').first().contentFrame();
    await expect(frame.getByRole('complementary')).toContainText('Atallah');
    await expect(resultIn(frame)).toContainText(`${count} événements`);
    await page.keyboard.type('Fatou');
    await expect(field).toHaveValue('Fatou');
    await expect(field).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);

    const popup = page.waitForEvent('popup');
    await frame.getByRole('link', { name: 'Ouvrir cette vue en entier' }).click();
    const full = await popup;
    await expect(pageIn('fr', full).detail).toContainText('Atallah');
    expect(paramsOf(full)).not.toHaveProperty('embed');
    expect(await countOf(pageIn('fr', full).result)).toBe(count);
    await full.close();

    const timeline = page.locator('iframe').last().contentFrame();
    await page.locator('iframe').last().scrollIntoViewIfNeeded();
    await expect(resultIn(timeline)).toContainText(`${count} événements`);
    const group = timeline.getByRole('group', { name: 'Frise chronologique' });
    await group.hover();
    const before = await page.evaluate(() => window.scrollY);
    const wheel = async () => {
      await page.mouse.wheel(0, 400);
      return page.evaluate(() => window.scrollY);
    };
    await expect.poll(wheel).toBeGreaterThan(before);
  });
});
