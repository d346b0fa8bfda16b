import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { open, test, type AppPage } from './pages.ts';

test.use({ actionTimeout: 10_000 });

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 568 };

const WORDS = {
  fr: {
    filters: /^Filtres/,
    closeFilters: 'Fermer les filtres',
    kinds: 'Détail : Visites et rencontres',
    findActor: 'Trouver un acteur',
    noActor: 'Aucun acteur de ce nom.',
    actors: ['Mali', 'États-Unis'],
    bloc: 'Alliance des États du Sahel',
    together: 'tous à la fois',
    close: 'Fermer',
    says: 'Ce que disent les sources',
    help: 'Raccourcis clavier',
    share: 'Partager, intégrer…',
    cite: 'Citer',
    search: 'Rechercher',
    empty: 'Aucun événement',
  },
  en: {
    filters: /^Filters/,
    closeFilters: 'Close the filters',
    kinds: 'Details: Visits and meetings',
    findActor: 'Find an actor',
    noActor: 'No actor of that name.',
    actors: ['Mali', 'United States'],
    bloc: 'Alliance of Sahel States',
    together: 'all together',
    close: 'Close',
    says: 'What the sources say',
    help: 'Keyboard shortcuts',
    share: 'Share, embed…',
    cite: 'Cite',
    search: 'Search',
    empty: 'No events',
  },
};

/** A language changes no colour: in one of them both themes are looked at. */
const THEMES = { fr: ['light', 'dark'], en: ['light'] } as const;
type Theme = (typeof THEMES)['fr'][number];

/** What is wider than the room it has, the page itself or a part of it that would scroll sideways; and by how much the page is higher than the window. */
const overflowOf = (page: Page) =>
  page.evaluate(() => {
    const page = document.documentElement;
    // But the suggestions: on a phone they are a strip on purpose.
    const scrollers = [...document.body.querySelectorAll(':not(nav *)')].filter((element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
    );
    // The app's name would run on under the buttons beside it.
    const names = document.querySelectorAll('header > :has(> h1)');
    return {
      sideways: [page, ...names, ...scrollers]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ tagName, className, scrollWidth, clientWidth }) =>
          [tagName, className, `${scrollWidth} > ${clientWidth}`].join(' '),
        ),
      down: page.scrollHeight - page.clientHeight,
    };
  });

/** What axe finds, once in each theme, and what does not fit: at a desk the columns scroll and not the page, down to 320 px nothing does sideways. */
async function expectSound(page: Page, state: string, isPhone: boolean, themes: readonly Theme[]) {
  // What a modal dialog covers is out of reach, and was looked at before.
  const isCovered = await page.evaluate(() => document.querySelector('dialog:modal') !== null);
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // There are no frames to go through, and what passes need not be told: a third of the time.
    const axe = new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] });
    if (isCovered) axe.include('dialog[open]');
    // A theme changes colours and nothing else.
    const { violations } = await (
      colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])
    ).analyze();
    const faults = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
    );
    expect.soft(faults, `${state}, ${colorScheme}`).toEqual([]);
  }
  const { sideways, down } = await overflowOf(page);
  expect.soft(sideways, `${state}, sideways`).toEqual([]);
  if (!isPhone) {
    expect.soft(down, `${state}, down`).toBe(0);
    return;
  }
  await page.setViewportSize(SMALL);
  expect.soft((await overflowOf(page)).sideways, `${state}, sideways at 320`).toEqual([]);
  await page.setViewportSize(PHONE);
}

/** Facets unfolded, with several actors, a bloc, and a name that finds none; the chips of what is chosen. */
async function chooseFilters({ page, option }: AppPage, words: (typeof WORDS)['fr']) {
  await page.getByRole('button', { name: words.kinds }).click();
  for (const actor of [...words.actors, words.bloc]) await option(actor).check();
  await page.getByRole('radio', { name: words.together }).check();
  await page.getByRole('searchbox', { name: words.findActor }).fill('zzz');
  await expect(page.getByText(words.noActor)).toBeVisible();
}

for (const [where, viewport] of [
  ['at a desk', DESK],
  ['on a phone', PHONE],
] as const) {
  for (const lang of ['fr', 'en'] as const) {
    test(`${where} in ${lang} nothing has an accessibility fault or scrolls sideways`, async ({
      page,
    }) => {
      test.setTimeout(120_000); // up to eighteen runs of axe
      const words = WORDS[lang];
      const isPhone = viewport === PHONE;
      const check = (state: string) => expectSound(page, state, isPhone, THEMES[lang]);
      const search = page.getByRole('combobox', { name: words.search });
      await page.setViewportSize(viewport);

      const app = await open(lang, page, `/?lang=${lang}&view=timeline&lanes=mood`);
      await expect(app.notice).toBeVisible();
      await expect(app.markers.first()).toBeVisible();
      await check('timeline, by a broken link');

      if (isPhone) await page.getByRole('button', { name: words.filters }).click();
      await chooseFilters(app, words);
      await check('filters');
      await page.getByRole('searchbox', { name: words.findActor }).fill('');
      await app.option(words.bloc).uncheck(); // some twenty events are left: enough, and soon gone through
      if (isPhone) await page.getByRole('button', { name: words.closeFilters }).click();

      await app.view('list').check();
      await expect(app.rows.first()).toBeVisible();
      await check('list');

      await app.rows.filter({ hasText: 'Atallah' }).first().click();
      await expect(app.detail.getByRole('heading', { name: words.says })).toBeVisible();
      await check('detail');
      await (isPhone ? app.detail.getByRole('button', { name: words.share }) : app.share).click();
      await page.getByRole('group').getByText(words.cite, { exact: true }).click();
      await check('sharing and citing');
      await page.keyboard.press('Escape');
      await app.detail.getByRole('button', { name: words.close, exact: true }).click();

      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: words.help })).toBeVisible();
      await check('help');
      await page.keyboard.press('Escape');

      await search.fill('goita');
      await expect(page.getByRole('listbox')).toBeVisible();
      await search.press('ArrowDown');
      await check('search');

      await search.fill('zelensky londres');
      await expect(page.getByRole('heading', { name: words.empty })).toBeVisible();
      await check('empty result');
      await search.fill('');

      await app.view('story').check();
      await expect(app.story.getByRole('heading', { name: words.says })).toBeVisible();
      await check('story');
    });
  }
}
