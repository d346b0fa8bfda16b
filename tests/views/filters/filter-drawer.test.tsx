import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

describe('the filters on a phone', () => {
  it('lie behind a button, and not beside the events', async () => {
    const { user } = await renderApp({ isPhone: true, view: 'list' });
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    const drawer = screen.getByRole('dialog', { name: 'Filters' });
    expect(within(drawer).getByRole('checkbox', { name: 'Beta' })).toBeVisible();
  });

  it('filter at once, say how many events that leaves, and close on them', async () => {
    const { user } = await renderApp({ isPhone: true, view: 'list' });
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    await user.click(screen.getByRole('checkbox', { name: 'Delta Front' }));
    await user.click(screen.getByRole('button', { name: 'Show 1 event' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('status', { name: 'Result' })).toHaveTextContent('1 of 12 events');
  });

  it('tell on their button how many are on', async () => {
    await renderApp({ isPhone: true, view: 'list', link: '?actor=beta&theme=trade' });
    expect(screen.getByRole('button', { name: 'Filters, 2 active' })).toBeVisible();
  });

  it('close with their cross', async () => {
    const { user } = await renderApp({ isPhone: true, view: 'list' });
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    await user.click(screen.getByRole('button', { name: 'Close the filters' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('come out beside the events when the screen grows', async () => {
    const { setPhone } = await renderApp({ isPhone: true, view: 'list' });
    setPhone(false);
    expect(screen.queryByRole('button', { name: 'Filters' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Filters' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Skip to the filters' })).toBeInTheDocument();
  });
});
