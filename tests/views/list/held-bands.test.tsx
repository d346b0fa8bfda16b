import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app';

describe('the list', () => {
  it('tells under each month what held in it, by the reader’s choice, and opens it', async () => {
    const { user, store } = await renderApp({ view: 'list', link: '?actor=beta' });
    const may = await screen.findByRole('heading', { name: /^May 2021/ });
    const held = await within(may).findByRole('button', { name: '1 situation' });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Situations' }), 'none');
    expect(within(may).queryByRole('button')).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Situations' }), 'all');
    expect(store.getState().bands).toBe('all');
    expect(held).not.toBeInTheDocument();
    await user.click(within(may).getByRole('button', { name: '1 situation' }));
    const dialog = screen.getByRole('dialog', { name: 'Situations: May 2021' });
    await user.click(within(dialog).getByRole('button', { name: /^Alphaland and Beta/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(store.getState().band).toBe('alpha-beta-frozen');
  });

  it('fetches no bands before a reader wants some', async () => {
    let asked = 0;
    const fetchRecord = () => {
      asked += 1;
      return Promise.reject(new Error('broken'));
    };
    const { user } = await renderApp({ view: 'list', fetchRecord });
    const choice = await screen.findByRole('combobox', { name: 'Situations' });
    expect(asked).toBe(0);
    await user.selectOptions(choice, 'all');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The situations could not be loaded',
    );
    expect(asked).toBeGreaterThan(0);
  });
});
