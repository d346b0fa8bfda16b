import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const AID = 'Open commitment: Pay out the aid.';
const panel = () => screen.findByRole('complementary', { name: AID });

describe('an open commitment', () => {
  it('tells its parties, its dates, its outcome and who says so', async () => {
    await renderApp({ link: '?commitment=alpha-aid-2021' });
    const open = within(await panel());
    expect(open.getByRole('heading', { level: 2, name: 'Pay out the aid.' })).toBeVisible();
    expect(open.getByText('3 days early')).toBeVisible();
    expect(open.getByRole('button', { name: 'Filter by: Alphaland' })).toBeVisible();
    const dates = open.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(dates).toEqual([
      'Alphaland',
      'Beta',
      'June 2021',
      '30 September 2021',
      '27 September 2021',
    ]);
    expect(open.getByRole('heading', { name: 'What the sources say' })).toBeVisible();
    expect(open.getByRole('button', { name: 'Copy link' })).toBeVisible();
  });

  it('opens from the table, and gives the focus back to its row', async () => {
    const { user, store } = await renderApp({ link: '?view=commitments' });
    const row = await screen.findByRole('link', { name: 'Pay out the aid.' });
    await user.click(row);
    expect(store.getState()).toMatchObject({ commitment: 'alpha-aid-2021', lastChange: 'act' });
    expect(row).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('heading', { level: 2, name: 'Pay out the aid.' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(store.getState().commitment).toBeUndefined();
    expect(row).toHaveFocus();
  });

  it('leads to the event that announced it, which leads back', async () => {
    const { user, store } = await renderApp({ link: '?commitment=alpha-aid-2021' });
    await user.click(within(await panel()).getByRole('link', { name: /^Announced by/ }));
    expect(store.getState()).toMatchObject({
      event: '2021-06-alpha-beta-agreement',
      commitment: undefined,
    });
    await user.click(await screen.findByRole('link', { name: /^Announced here/ }));
    expect(store.getState()).toMatchObject({ event: undefined, commitment: 'alpha-aid-2021' });
  });

  it('filters by a party', async () => {
    const { user, store } = await renderApp({ link: '?commitment=alpha-aid-2021' });
    await user.click(within(await panel()).getByRole('button', { name: 'Filter by: Beta' }));
    expect(store.getState().actor).toEqual(['beta']);
  });

  it('out of the period or the filters says so, and leads back', async () => {
    const { user } = await renderApp({ link: '?commitment=gamma-review-2020' });
    await user.click(await screen.findByRole('button', { name: 'Go to its dates' }));
    expect(screen.queryByText(/outside the period/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Beta' }));
    await user.click(await screen.findByRole('button', { name: 'Clear the filters' }));
    expect(screen.queryByText(/does not match/)).toBeNull();
  });
});
