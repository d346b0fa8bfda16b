import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const panel = () => screen.getByRole('complementary', { name: /^Open event/ });

describe('the thread', () => {
  it('tells what led to the event and what came of it, and marks where one is', async () => {
    await renderApp({ link: '?event=2021-05-26-alpha-sanctions-beta' });
    const section = within(panel()).getByRole('heading', { name: 'The thread' }).parentElement;
    if (!section) throw new Error('No section');
    const steps = within(section).getAllByRole('listitem');
    expect(steps).toHaveLength(2);
    expect(steps[0]).toHaveAttribute('aria-current', 'step');
    expect(steps[1]).toHaveTextContent('Beta answers the sanctions');
  });

  it('is walked by its buttons, a step at a time', async () => {
    const { user, store } = await renderApp({ link: '?event=2021-05-26-alpha-sanctions-beta' });
    expect(within(panel()).getByRole('button', { name: /^← Before/ })).toBeDisabled();
    await user.click(within(panel()).getByRole('button', { name: /^After, in this thread/ }));
    expect(store.getState()).toMatchObject({
      event: '2021-05-28-beta-answers',
      lastChange: 'motion',
    });
    await user.click(within(panel()).getByRole('button', { name: /^← Before/ }));
    expect(store.getState().event).toBe('2021-05-26-alpha-sanctions-beta');
  });

  it('is not spoken of where there is none', async () => {
    await renderApp({ link: '?event=2020-beta-coup' });
    expect(within(panel()).queryByRole('heading', { name: 'The thread' })).toBeNull();
  });
});
