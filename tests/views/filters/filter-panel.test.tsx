import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
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

  it('begin with the eight most frequent, and show the others on demand', async () => {
    const { user } = await renderApp({ compiled: compileCrowd() });
    expectFirst('Actors', ['Beta', 'Alphaland', 'Eva Œuvre', 'Gamma Union', 'Delta Front']);
    expect(boxesOf('Actors')).toHaveLength(8);
    await user.click(screen.getByRole('button', { name: '3 more' }));
    expect(boxesOf('Actors')).toHaveLength(11);
    await user.click(screen.getByRole('button', { name: 'Fewer' }));
    expect(boxesOf('Actors')).toHaveLength(8);
  });

  it('keep a chosen one in sight, however rare', async () => {
    await renderApp({ compiled: compileCrowd(), search: '?actor=uno' });
    expect(box('Uno')).toBeChecked();
    expect(boxesOf('Actors')).toHaveLength(9);
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
    await renderApp({ search: '?nature=withdrawal' });
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
