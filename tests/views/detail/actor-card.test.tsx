import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp, type RenderedApp } from '../../support/render-app.tsx';

const VISIT = '?event=2020-03-05-eva-visits-betaport';
const SANCTIONS = '?event=2021-05-26-alpha-sanctions-beta';
const open = async ({ user }: RenderedApp, name: string) => {
  const list = screen.getByRole('list', { name: /Actors|Acteurs/ });
  await user.click(within(list).getByRole('button', { name }));
  return screen.getByRole('dialog', { name: new RegExp(name) });
};

describe('the card of an actor', () => {
  it('has the focus, and both names where they differ', async () => {
    const app = await renderApp({ link: SANCTIONS });
    const card = await open(app, 'Alphaland');
    expect(within(card).getByRole('heading', { name: 'Alphaland' })).toHaveFocus();
    expect(within(card).getByText('State')).toBeVisible();
    expect(within(card).getByText('Alpha')).toHaveAttribute('lang', 'fr');
  });

  it('says one name once', async () => {
    const app = await renderApp({ link: VISIT });
    const card = await open(app, 'Eva Œuvre');
    expect(within(card).getByText('Éva Œuvre')).toHaveAttribute('lang', 'fr');
    app.store.getState().actions.setLang('fr');
    expect(within(card).queryAllByText('Eva Œuvre')).toHaveLength(1);
  });

  it('tells the offices that a person held, and when', async () => {
    const app = await renderApp({ link: VISIT });
    const card = await open(app, 'Eva Œuvre');
    const offices = within(card).getByRole('heading', { name: 'Offices held' }).nextElementSibling;
    expect(offices).toHaveTextContent('Minister 2019 to 2022');
    expect(within(card).queryByRole('heading', { name: 'Member of' })).toBeNull();
  });

  it('tells the groups that a state belongs to, and since when', async () => {
    const app = await renderApp({ link: SANCTIONS });
    const card = await open(app, 'Alphaland');
    const blocs = within(card).getByRole('heading', { name: 'Member of' }).nextElementSibling;
    expect(blocs).toHaveTextContent('Gamma Union since 2001');
    expect(within(card).queryByRole('heading', { name: 'Offices held' })).toBeNull();
  });

  it('leads to the first and the last of its events in the data', async () => {
    const app = await renderApp({ link: SANCTIONS });
    const card = await open(app, 'Alphaland');
    const [first, last] = within(card).getAllByRole('link');
    expect(first).toHaveAccessibleName(/2019/);
    await app.user.click(last ?? card);
    expect(app.store.getState().event).not.toBe('2021-05-26-alpha-sanctions-beta');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes by a second press, and gives the focus back', async () => {
    const app = await renderApp({ link: SANCTIONS });
    await open(app, 'Beta');
    const chip = screen.getByRole('button', { name: 'Beta' });
    expect(chip).toHaveAttribute('aria-expanded', 'true');
    await app.user.click(chip);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(chip).toHaveFocus();
  });

  it('filters by the actor alone, and closes', async () => {
    const app = await renderApp({ link: SANCTIONS });
    const card = await open(app, 'Beta');
    await app.user.click(within(card).getByRole('button', { name: /^Filter by this actor/ }));
    expect(app.store.getState().actor).toEqual(['beta']);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Beta' })).toHaveFocus();
  });
});
