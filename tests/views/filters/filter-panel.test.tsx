import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readReader } from '../../../src/app/reader.ts';
import { compileDataset } from '../../../src/domain/events/compile-dataset.ts';
import { fixtureFilesRewritten, parseValid } from '../../support/fixture-dataset.ts';
import { renderApp, type RenderedApp } from '../../support/render-app.tsx';

const result = () => screen.getByRole('status', { name: 'Result' });
const box = (name: string) => screen.getByRole('checkbox', { name });
const boxesOf = (name: string) =>
  within(screen.getByRole('group', { name })).queryAllByRole('checkbox');
/** The values that a facet shows first are these, in this order. */
const expectFirst = (facet: string, names: readonly string[]) => {
  const boxes = boxesOf(facet);
  names.forEach((name, rank) => expect(boxes[rank]).toHaveAccessibleName(name));
};
const expectValues = (facet: string, names: readonly string[]) => {
  expectFirst(facet, names);
  expect(boxesOf(facet)).toHaveLength(names.length);
};
const drawn = ({ timeline }: RenderedApp) => new Set(timeline.items.map(({ eventId }) => eventId));

/** The small dataset with six more actors, none of whom takes part in anything. */
function compileCrowd() {
  const crowd = ['Uno', 'Duo', 'Tria', 'Quattro', 'Penta', 'Hexa'].map((name) => ({
    id: name.toLowerCase(),
    kind: 'state',
    name: { fr: name, en: name },
    aliases: [],
  }));
  return compileDataset(
    parseValid(fixtureFilesRewritten('actors.json', (records) => [...records, ...crowd])),
  );
}

describe('the actors to filter by', () => {
  it('leave only the events of the one that is checked, everywhere', async () => {
    const app = await renderApp();
    expect(result()).toHaveTextContent('8 of 12 events, 1 of them possibly');
    expect(box('Eva Œuvre')).toHaveAccessibleDescription('1 event');

    await app.user.click(box('Eva Œuvre'));
    expect(result()).toHaveTextContent(/^1 of 12 events$/);
    expect(drawn(app)).toEqual(new Set(['2022-03-01-eva-statement']));
    await app.user.click(screen.getByRole('radio', { name: 'List' }));
    const list = screen.getByRole('region', { name: 'List of events' });
    expect(within(list).getAllByRole('link')).toHaveLength(1);
    expect(within(list).getByRole('link', { name: /Eva Œuvre speaks/ })).toBeVisible();
  });

  it('count what one would see with each, whatever is chosen among them', async () => {
    const { user } = await renderApp();
    await user.click(box('Eva Œuvre'));
    expect(box('Beta')).toHaveAccessibleDescription('6 events');
    expect(box('Trade')).toHaveAccessibleDescription('0 events');
  });

  it('find the events of any of the chosen, or of all together', async () => {
    const { user } = await renderApp();
    expect(screen.queryByRole('group', { name: 'When several actors are chosen' })).toBeNull();
    await user.click(box('Gamma Union'));
    await user.click(box('Alphaland'));
    const match = screen.getByRole('group', { name: 'When several actors are chosen' });
    expect(within(match).getByRole('radio', { name: 'any of them' })).toBeChecked();
    expect(result()).toHaveTextContent('6 of 12 events');

    await user.click(within(match).getByRole('radio', { name: 'all together' }));
    expect(result()).toHaveTextContent('1 of 12 events');
    expect(box('Delta Front')).toHaveAccessibleDescription('0 events');
  });

  it.each([
    ['without its accents', 'oeuvre', ['Eva Œuvre']],
    ['by another name', 'udg', ['Gamma Union']],
    ['by its name in the other language', 'republique', ['Alphaland']],
  ])('are found %s', async (_how, words, found) => {
    const { user } = await renderApp();
    await user.type(screen.getByRole('searchbox', { name: 'Find an actor' }), words);
    expectValues('Actors', found);
  });

  it('say when no actor has the name that is sought', async () => {
    const { user } = await renderApp();
    await user.type(screen.getByRole('searchbox', { name: 'Find an actor' }), 'omega');
    expect(boxesOf('Actors')).toEqual([]);
    expect(screen.getByText('No actor of that name.')).toBeVisible();
  });

  it('stand kind by kind, the most frequent of each first', async () => {
    await renderApp();
    expectValues('States', ['Beta', 'Alphaland']);
    expectValues('Blocs', ['Gamma Union']);
    expectValues('People', ['Eva Œuvre']);
    expectValues('Armed groups', ['Delta Front']);
    expect(screen.queryByRole('group', { name: 'Organisations' })).toBeNull();
  });

  it('tell how many there are of a kind, or how many of those found', async () => {
    const { user } = await renderApp({ compiled: compileCrowd() });
    const numberOf = (kind: string) => screen.getByText(kind).nextElementSibling;
    expect(numberOf('States')).toHaveTextContent(/^8$/);
    await user.type(screen.getByRole('searchbox', { name: 'Find an actor' }), 'o');
    expect(numberOf('People')).toHaveTextContent(/^1$/);
    expect(screen.queryByText('States')).toBeNull();
  });

  it('begin with the most frequent of each kind, and show the others on demand', async () => {
    const { user } = await renderApp({ compiled: compileCrowd() });
    expectFirst('States', ['Beta', 'Alphaland']);
    expect(boxesOf('States')).toHaveLength(6);
    await user.click(screen.getByRole('button', { name: '2 more' }));
    expect(boxesOf('States')).toHaveLength(8);
    const fewer = screen.getByRole('button', { name: 'Fewer' });
    expect(fewer).toHaveFocus();
    await user.click(fewer);
    expect(boxesOf('States')).toHaveLength(6);
    expect(screen.getByRole('button', { name: '2 more' })).toHaveFocus();
  });

  it('keep a chosen one in sight, however rare', async () => {
    const { user } = await renderApp({ compiled: compileCrowd(), link: '?actor=uno' });
    expect(box('Uno')).toBeChecked();
    expect(boxesOf('States')).toHaveLength(7);
    await user.click(box('Uno')); // and under the pointer that takes it back
    expect(box('Uno')).not.toBeChecked();
    expect(box('Uno')).toHaveFocus();
  });

  it('offer no more where there are none', async () => {
    await renderApp();
    expect(screen.queryByRole('button', { name: '0 more' })).toBeNull();
  });
});

describe('the natures to filter by', () => {
  const openRuptures = async ({ user }: RenderedApp) =>
    user.click(screen.getByRole('button', { name: 'Details: Ruptures' }));

  it('are families, which choose all of their types', async () => {
    const app = await renderApp();
    await app.user.click(box('Ruptures'));
    expect(result()).toHaveTextContent('2 of 12 events');
    await openRuptures(app);
    expect(box('Sanction')).toBeChecked();
    expect(box('Withdrawal')).toBeChecked();
    await app.user.click(box('Ruptures'));
    expect(box('Sanction')).not.toBeChecked();
    expect(result()).toHaveTextContent('8 of 12 events');
  });

  it('show their types on demand', async () => {
    const app = await renderApp();
    const details = screen.getByRole('button', { name: 'Details: Ruptures' });
    expect(details).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('checkbox', { name: 'Sanction' })).toBeNull();
    await openRuptures(app);
    expect(details).toHaveAttribute('aria-expanded', 'true');
    expect(box('Sanction')).toBeVisible();
  });

  it('are neither checked nor not while some types are chosen, and all of them next', async () => {
    const app = await renderApp();
    await openRuptures(app);
    await app.user.click(box('Sanction'));
    expect(box('Ruptures')).toBePartiallyChecked();
    expect(result()).toHaveTextContent('1 of 12 events');
    await app.user.click(box('Ruptures'));
    expect(box('Ruptures')).toBeChecked();
    expect(box('Ruptures')).not.toBePartiallyChecked();
    expect(box('Withdrawal')).toBeChecked();
  });

  it('stand open when a link chooses some of their types', async () => {
    await renderApp({ link: '?nature=withdrawal' });
    expect(box('Withdrawal')).toBeChecked();
    expect(box('Ruptures')).toBePartiallyChecked();
  });

  it('have no details when their only type says the same', async () => {
    await renderApp();
    expect(screen.queryByRole('button', { name: 'Details: Summits' })).toBeNull();
  });
});

describe('the themes to filter by', () => {
  it('stand in the alphabetical order of the page’s language', async () => {
    await renderApp();
    expectValues('Themes', ['Borders', 'Elections', 'Trade']);
  });

  it('keep their alphabet in French', async () => {
    await renderApp({ lang: 'fr' });
    expectValues('Thèmes', ['Commerce', 'Élections', 'Frontières']);
  });

  it('narrow what other facets have left', async () => {
    const { user } = await renderApp();
    await user.click(box('Gamma Union'));
    await user.click(box('Borders'));
    expect(result()).toHaveTextContent('1 of 12 events');
    expect(box('Trade')).toHaveAccessibleDescription('1 event');
  });
});

describe('a bloc to filter by', () => {
  const MEMBERS = 'Gamma Union: including its members';
  const members = () => screen.queryByRole('checkbox', { name: MEMBERS });

  it('may include its members once it is chosen, as of the date of each event', async () => {
    const { user } = await renderApp();
    expect(members()).toBeNull();
    await user.click(box('Gamma Union'));
    expect(result()).toHaveTextContent('2 of 12 events');
    expect(members()).not.toBeChecked();
    expect(box(MEMBERS)).toHaveAccessibleDescription('as of the date of each event');

    await user.click(box(MEMBERS));
    // All but what a person did alone.
    expect(result()).toHaveTextContent('7 of 12 events, 1 of them possibly');
    expect(box('Gamma Union')).toHaveAccessibleDescription('7 events');
    await user.click(box(MEMBERS));
    expect(result()).toHaveTextContent('2 of 12 events');
  });

  it('forgets its members when it is taken off, and other actors have none', async () => {
    const { user } = await renderApp({ link: '?actor=alpha,gamma-union&members=gamma-union' });
    expect(boxesOf('States')).toHaveLength(2);
    expect(members()).toBeChecked();
    await user.click(box('Gamma Union'));
    expect(members()).toBeNull();
    await user.click(box('Gamma Union'));
    expect(members()).not.toBeChecked();
  });

  it('is one chip, with or without its members', async () => {
    const { user } = await renderApp({ link: '?actor=gamma-union&members=gamma-union' });
    const name = 'Remove the filter: Gamma Union and its members';
    await user.click(box(MEMBERS));
    expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove the filter: Gamma Union' })).toBeVisible();
    await user.click(box(MEMBERS));
    await user.click(screen.getByRole('button', { name }));
    expect(result()).toHaveTextContent('8 of 12 events');
    expect(members()).toBeNull();
  });
});

describe('the sources to filter by', () => {
  const find = () => screen.getByRole('searchbox', { name: 'Find a source' });

  it('are publishers, those of most events first', async () => {
    const { user } = await renderApp({ link: '?from=..&to=..' });
    expectValues('Sources', [
      'Beta Herald',
      'Gazette d’Alpha',
      'Zeta',
      'Courrier de Bêta',
      'Almanac',
    ]);
    await user.click(box('Gazette d’Alpha'));
    expect(result()).toHaveTextContent('2 of 12 events');
    await user.click(box('Courrier de Bêta'));
    expect(result()).toHaveTextContent('3 of 12 events');
  });

  it('count what one would see with each', async () => {
    const { user } = await renderApp({ link: '?from=..&to=..&theme=borders' });
    await user.click(box('Zeta'));
    expect(box('Gazette d’Alpha')).toHaveAccessibleDescription('2 events');
    expect(box('Almanac')).toHaveAccessibleDescription('0 events');
  });

  it.each([
    ['without its accents', 'beta', ['Beta Herald', 'Courrier de Bêta']],
    ['by another name', 'bh', ['Beta Herald']],
  ])('are found %s', async (_how, words, found) => {
    const { user } = await renderApp();
    await user.type(find(), words);
    expectValues('Sources', found);
  });

  it('say when no source has the name that is sought', async () => {
    const { user } = await renderApp();
    await user.type(find(), 'omega');
    expect(boxesOf('Sources')).toEqual([]);
    expect(screen.getByText('No source of that name.')).toBeVisible();
  });

  it('come in parts where there are many', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `Paper ${index + 10}`);
    const compiled = compileDataset(
      parseValid(
        fixtureFilesRewritten('publishers.json', (records) => [
          ...records,
          ...many.map((name) => ({ id: name.toLowerCase().replace(' ', '-'), name })),
        ]),
      ),
    );
    const { user } = await renderApp({ compiled, link: '?source=paper-69' });
    expect(boxesOf('Sources')).toHaveLength(7);
    await user.click(screen.getByRole('button', { name: '40 more' }));
    expect(boxesOf('Sources')).toHaveLength(47);
    await user.click(screen.getByRole('button', { name: '18 more' }));
    expect(boxesOf('Sources')).toHaveLength(65);
    await user.click(screen.getByRole('button', { name: 'Fewer' }));
    expect(boxesOf('Sources')).toHaveLength(7);
    await user.type(find(), 'paper');
    expect(boxesOf('Sources')).toHaveLength(41);
  });
});

describe('reliability to filter by', () => {
  it('is what the sources are, and what is not sure', async () => {
    const { user } = await renderApp({ link: '?from=..&to=..' });
    expectValues('Reliability', [
      'Two independent sources or more',
      'Sources disagree',
      'Date uncertain or imprecise',
    ]);
    await user.click(box('Sources disagree'));
    expect(result()).toHaveTextContent('1 of 12 events');
    expect(box('Date uncertain or imprecise')).toHaveAccessibleDescription('8 events');
    await user.click(box('Date uncertain or imprecise'));
    expect(result()).toHaveTextContent('9 of 12 events');
  });

  it('is named in French', async () => {
    await renderApp({ lang: 'fr' });
    expectValues('Fiabilité', [
      'Deux sources indépendantes ou plus',
      'Les sources divergent',
      'Date incertaine ou imprécise',
    ]);
  });
});

describe('a facet', () => {
  const heading = (name: string) => screen.getByRole('button', { name });

  it.each(['Kind', 'Actors', 'Themes', 'Sources', 'Reliability'])(
    'folds under its heading, and opens again: %s',
    async (name) => {
      const { user } = await renderApp();
      expect(heading(name)).toHaveAttribute('aria-expanded', 'true');
      expect(boxesOf(name)).not.toEqual([]);
      await user.click(heading(name));
      expect(heading(name)).toHaveAttribute('aria-expanded', 'false');
      expect(heading(name)).toHaveFocus();
      expect(boxesOf(name)).toEqual([]);
      await user.click(heading(name));
      expect(boxesOf(name)).not.toEqual([]);
    },
  );

  it('that is folded filters all the same, and tells how many values are chosen', async () => {
    const { user } = await renderApp({ link: '?theme=trade,borders' });
    const before = result().textContent;
    expect(heading('Themes')).not.toHaveAccessibleDescription();
    await user.click(heading('Themes'));
    expect(heading('Themes')).toHaveAccessibleDescription('2 chosen');
    expect(result()).toHaveTextContent(before);
    await user.click(heading('Sources'));
    expect(heading('Sources')).not.toHaveAccessibleDescription();
  });

  it('stays folded for the next visit, and out of the link', async () => {
    const { user, store, permalinks } = await renderApp();
    await user.click(heading('Sources'));
    await user.click(heading('Kind'));
    expect(permalinks.share(store.getState())).not.toMatch(/fold/);
    cleanup();
    await renderApp({ folded: readReader(window).folded ?? [] });
    expect(heading('Sources')).toHaveAttribute('aria-expanded', 'false');
    expect(heading('Kind')).toHaveAttribute('aria-expanded', 'false');
    expect(heading('Actors')).toHaveAttribute('aria-expanded', 'true');
  });
});
