import { expect, type Page } from '@playwright/test';
import { countOf, open, pageIn, test } from './pages.ts';

type Said = {
  readonly role: string;
  readonly name: string;
  readonly level?: number;
  readonly focused?: boolean;
  readonly modal?: boolean;
};

/** The page as the browser tells it to a screen reader, in its order. */
async function listenTo(page: Page): Promise<readonly Said[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap(inOrder)];
  };
  return inOrder(nodes[0]?.nodeId ?? '')
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      ...Object.fromEntries(
        properties
          .filter((property) => ['level', 'focused', 'modal'].includes(property.name))
          .map((property) => [property.name, property.value.value as unknown]),
      ),
    }));
}

const LANDMARKS = [
  ...['banner', 'search', 'navigation', 'main', 'region'],
  ...['complementary', 'contentinfo'],
];
const CONTROLS = [
  ...['button', 'link', 'checkbox', 'radio', 'combobox', 'searchbox', 'textbox', 'slider'],
  ...['option', 'DisclosureTriangle'],
];

const landmarksAmong = (said: readonly Said[]) =>
  said.filter(({ role }) => LANDMARKS.includes(role)).map(({ role, name }) => `${role} ${name}`);
const headingsAmong = (said: readonly Said[]) => said.filter(({ role }) => role === 'heading');
const nameless = (said: readonly Said[]) =>
  said.filter(({ role, name }) => CONTROLS.includes(role) && name.trim() === '');
const focusedAmong = (said: readonly Said[]) =>
  said.findLast(({ focused, role }) => focused && role !== 'RootWebArea');

/** Keeps what live regions say from now on: each text that one comes to have. */
async function recordAnnouncements(page: Page) {
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest('[role=status], [role=alert], [aria-live=polite]');
      });
      for (const region of new Set(regions)) {
        const words = region?.cloneNode(true);
        if (!(words instanceof Element)) continue;
        for (const silent of words.querySelectorAll('[aria-hidden=true]')) silent.remove();
        const text = words.textContent.trim();
        if (text !== '' && text !== spoken.at(-1)) spoken.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken.splice(0));
}

test('a screen reader hears where it is, what is there, and what has changed, no more', async ({
  page,
}) => {
  const app = await open('en', page, '/?lang=en');
  await expect(app.markers.first()).toBeVisible();
  await expect(page.getByRole('slider').first()).toBeVisible(); // the overview, which comes later
  const announced = await recordAnnouncements(page);
  let said = await listenTo(page);
  expect(landmarksAmong(said)).toEqual([
    'banner ',
    'search ',
    'region Filters',
    'main ',
    'navigation Where to begin',
    expect.stringMatching(/^region Overview/),
    'contentinfo ',
  ]);
  expect(headingsAmong(said)).toMatchObject([{ level: 1, name: 'Sahel Timeline' }]);
  expect(nameless(said)).toEqual([]);
  expect(said).toContainEqual(expect.objectContaining({ role: 'group', name: 'Timeline' }));
  expect(said).toContainEqual(expect.objectContaining({ role: 'status', name: 'Result' }));
  // Each title with its date, which sighted readers have from the axis.
  const [title] = said.filter(({ name }) => name.includes('Stevens is received'));
  expect(title).toMatchObject({ role: 'button', name: expect.stringMatching(/, 21 July 2025/) });

  const RESULT = /^\d+ of \d+ events(, \d+ of them possibly)?$/;
  await app.option('United States').check();
  await expect.poll(announced).toEqual([expect.stringMatching(RESULT)]);
  expect(await app.result.innerText()).toMatch(RESULT);

  await app.marker(/Stevens is received/).press('Enter');
  await expect(app.detail.getByRole('heading', { name: 'What the sources say' })).toBeVisible();
  said = await listenTo(page);
  const headline = focusedAmong(said); // which is what is read out
  expect(headline).toMatchObject({ role: 'heading', level: 2 });
  expect(headline?.name).toContain('Stevens');
  expect(landmarksAmong(said)).toContain(`complementary Open event: ${headline?.name}`);
  expect(nameless(said)).toEqual([]);
  const levels = headingsAmong(said).map(({ level = 0 }) => level);
  for (const [place, level] of levels.entries()) {
    expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
  }
  for (const words of await announced()) expect(words).toBe('Loading the sources…');
  const quotes = await app.detail
    .locator('blockquote')
    .evaluateAll((found) => found.map((quote) => quote.getAttribute('lang')));
  expect(quotes).not.toContain(null); // each excerpt is read in its own language
  await app.detail.getByRole('button', { name: 'Copy link' }).focus();

  await page.getByRole('radio', { name: 'Français' }).press('Space');
  const french = pageIn('fr', page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  said = await listenTo(page);
  expect(focusedAmong(said)).toMatchObject({ role: 'radio', name: 'Français' });
  expect(landmarksAmong(said)).toContain('region Filtres');
  await announced();

  // What an empty result says, and the way out of it.
  await page.getByRole('combobox', { name: 'Rechercher' }).fill('zelensky londres');
  await expect(page.getByRole('heading', { name: 'Aucun événement' })).toBeVisible();
  await expect.poll(async () => (await announced()).at(-1)).toMatch(/^0 événement sur \d+$/);
  await page.getByRole('combobox', { name: 'Rechercher' }).press('Escape');
  await page.keyboard.press('Escape');

  await french.view('story').press('Space');
  await expect(french.story).toBeVisible();
  await announced();
  const total = await countOf(french.result);
  await french.copyLink.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const slide = page.getByRole('article').getByRole('heading', { level: 2 });
  const told = await slide.innerText();
  await expect.poll(async () => (await announced()).at(-1)).toBe(`2 sur ${total}. ${told}`);
});

test('on a phone a screen reader meets the sheet of an event, and nothing behind it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const app = await open('fr', page, '/?view=list');
  await app.rows.nth(3).press('Enter');
  await expect(app.detail.getByRole('heading', { name: 'Ce que disent' })).toBeVisible();
  const said = await listenTo(page);
  const [sheet, ...others] = said.filter(({ role }) => role === 'dialog');
  expect(sheet).toMatchObject({ name: expect.stringMatching(/^Événement ouvert/), modal: true });
  expect(others).toEqual([]);
  expect(landmarksAmong(said)).toEqual([]);
  expect(focusedAmong(said)).toMatchObject({ role: 'heading', level: 2 });
  expect(nameless(said)).toEqual([]);
  await app.detail.getByRole('button', { name: 'Fermer', exact: true }).press('Enter');
  await expect(app.rows.nth(3)).toBeFocused();
});
