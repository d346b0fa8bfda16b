import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { compileFixture } from '../../support/fixture-dataset';
import { renderApp } from '../../support/render-app';

const FROZEN = 'alpha-beta-frozen';
const panel = () => screen.getByRole('complementary', { name: /^Open situation/ });

describe('an open band', () => {
  it('says whose state it is, since when and until when, what opened and closed it, and by whose word', async () => {
    await renderApp({ link: `?band=${FROZEN}` });
    expect(
      await within(panel()).findByRole('heading', { name: 'Alphaland and Beta do not speak' }),
    ).toHaveFocus();
    expect(panel()).toHaveTextContent('26 May to June 2021');
    expect(panel()).toHaveTextContent('Relations frozen.');
    const actors = within(panel()).getByRole('list', { name: 'Actors' });
    expect(within(actors).getAllByRole('button')).toHaveLength(2);
    expect(within(panel()).getByRole('link', { name: /^Begins with/ })).toBeVisible();
    expect(within(panel()).getByRole('link', { name: /^Ends with/ })).toBeVisible();
    expect(within(panel()).getByRole('heading', { name: 'What the sources say' })).toBeVisible();
    expect(document.title).toContain('Alphaland and Beta do not speak');
  });

  it('makes way for the event that opened it, from which one comes back to it', async () => {
    const { user, store } = await renderApp({ link: `?band=${FROZEN}` });
    await user.click(await screen.findByRole('link', { name: /^Begins with/ }));
    expect(store.getState()).toMatchObject({ band: undefined });
    const event = screen.getByRole('complementary', { name: /^Open event/ });
    const heading = await within(event).findByRole('heading', { name: 'Situations on this date' });
    expect(heading).toBeVisible();
    await user.click(within(event).getByRole('link', { name: /^Alphaland and Beta do not speak/ }));
    expect(store.getState()).toMatchObject({ band: FROZEN, event: undefined });
    expect(panel()).toBeVisible();
  });

  it('is closed by its button and by Escape', async () => {
    const { user, store } = await renderApp({ link: `?band=${FROZEN}` });
    await screen.findByRole('heading', { name: 'Alphaland and Beta do not speak' });
    await user.keyboard('{Escape}');
    expect(store.getState().band).toBeUndefined();
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('is led to where the period shown is another', async () => {
    const { user } = await renderApp({ link: `?band=${FROZEN}&from=2019&to=2019` });
    await user.click(await screen.findByRole('button', { name: 'Go to its dates' }));
    expect(screen.queryByText('This situation is outside the period shown.')).toBeNull();
  });

  it('says that it could not be fetched, and tries again', async () => {
    let isBroken = true;
    const fetchRecord = () =>
      isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(compileFixture().record);
    const { user } = await renderApp({ link: `?band=${FROZEN}`, fetchRecord });
    const alert = await screen.findByRole('alert');
    isBroken = false;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Alphaland and Beta do not speak' }),
    ).toBeVisible();
  });
});
