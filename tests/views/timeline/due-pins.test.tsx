import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const pins = () => screen.findByRole('group', { name: 'Due dates of commitments' });
const AID = 'Pay out the aid. Met, due 30 September 2021';

describe('the due dates on the timeline', () => {
  it('are pins in the period, named by what was promised, its outcome and when it is due', async () => {
    await renderApp();
    const row = within(await pins());
    expect(await row.findByRole('button', { name: AID })).toBeVisible();
    expect(row.queryByRole('button', { name: /review/ })).toBeNull();
  });

  it('open what they stand for, and get the focus back', async () => {
    const { user, store } = await renderApp();
    const pin = await within(await pins()).findByRole('button', { name: AID });
    await user.click(pin);
    expect(store.getState()).toMatchObject({ commitment: 'alpha-aid-2021' });
    expect(pin).toHaveAttribute('aria-current', 'true');
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(pin).toHaveFocus();
  });

  it('are one tab stop, walked by the arrows', async () => {
    const { user } = await renderApp({ link: '?from=2021-01&to=2022-12' });
    const row = within(await pins());
    const first = await row.findByRole('button', { name: AID });
    const last = row.getByRole('button', { name: /^Hold a vote/ });
    first.focus();
    await user.keyboard('{ArrowRight}');
    expect(last).toHaveFocus();
    expect([first.tabIndex, last.tabIndex]).toEqual([-1, 0]);
    await user.keyboard('{ArrowRight}');
    expect(last).toHaveFocus();
    await user.keyboard('{Home}');
    expect(first).toHaveFocus();
  });

  it('gather where they are near, and come apart when one chooses them', async () => {
    const { user, store } = await renderApp({
      link: '?from=2010&to=2031&view=timeline',
      isPhone: true, // where a thumb needs more room
    });
    const row = within(await pins());
    await user.click(await row.findByRole('button', { name: /^2 commitments close together/ }));
    const { from, to } = store.getState();
    expect(to - from).toBeLessThan(400);
    expect(row.getAllByRole('button', { name: /due/ })).toHaveLength(2);
  });

  it('follow the filter by outcome', async () => {
    await renderApp({ link: '?outcome=missed&from=2021&to=2022' });
    const row = within(await pins());
    expect(await row.findByRole('button', { name: /^Hold a vote/ })).toBeVisible();
    expect(row.queryByRole('button', { name: AID })).toBeNull();
  });

  it('make room for the events when one hides them', async () => {
    const { user, store } = await renderApp();
    const before = await pins();
    await user.click(screen.getByRole('button', { name: 'Due dates of commitments' }));
    expect(store.getState()).toMatchObject({ pins: 'hidden', lastChange: 'act' });
    expect(before).not.toBeInTheDocument();
  });
});
