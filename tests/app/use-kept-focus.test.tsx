import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';

describe('the focus', () => {
  it('stays on the page when a change takes away what has it', async () => {
    const { store } = await renderApp({ view: 'list' });
    const row = screen.getByRole('link', { name: /Alphaland sanctions Beta/ });
    act(() => row.focus());
    act(() => store.getState().actions.showOnly('nature', 'statement'));
    expect(row).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('goes to the nearest part that is still there', async () => {
    const { store, user } = await renderApp({ view: 'list' });
    await user.click(screen.getByRole('checkbox', { name: 'Alphaland' }));
    await user.click(screen.getByRole('checkbox', { name: 'Beta' }));
    act(() => screen.getByRole('radio', { name: 'all together' }).focus());
    act(() => store.getState().actions.clearFilters());
    await waitFor(() => expect(screen.getByRole('region', { name: 'Filters' })).toHaveFocus());
  });

  it('does not move when what has it stays', async () => {
    const { store } = await renderApp({ view: 'list' });
    const row = screen.getByRole('link', { name: /Alphaland sanctions Beta/ });
    act(() => row.focus());
    act(() => store.getState().actions.setLang('fr'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(screen.getByRole('link', { name: /Alpha sanctionne Bêta/ })).toHaveFocus();
  });

  it('is left to what was given it and draws itself anew', async () => {
    const { store } = await renderApp({ view: 'list' });
    const row = screen.getByRole('link', { name: /Alphaland sanctions Beta/ });
    const marker = document.createElement('button');
    document.body.append(marker);
    act(() => row.focus());
    act(() => store.getState().actions.showOnly('nature', 'statement'));
    act(() => marker.focus());
    marker.remove(); // to be laid again, with its focus
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.body).toHaveFocus();
  });
});
