import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { compileFixture } from '../../support/fixture-dataset.ts';
import { renderApp } from '../../support/render-app.tsx';

describe('the account of the method', () => {
  it('opens in place from the link to its page, and an event of a version from there', async () => {
    const { user, store } = await renderApp({ lang: 'fr' });
    const link = screen.getByRole('link', { name: 'Méthode' });
    expect(link).toHaveAttribute('href', '/fr/method/');
    await user.click(link);
    const dialog = await screen.findByRole('dialog', { name: 'Méthode' });
    const figures = await within(dialog).findByRole('table', { name: 'Le recueil en chiffres' });
    expect(within(figures).getByRole('row', { name: 'Événements 12' })).toBeInTheDocument();
    const heading = within(dialog).getByRole('heading', {
      name: /version 2022-05-01/,
    });
    const release = heading.parentElement ?? dialog;
    const [event] = within(release).getAllByRole('link');
    if (event !== undefined) await user.click(event);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(store.getState().event).toBe('2020-beta-coup');
  });

  it('says what did not arrive, and asks again', async () => {
    const fetchFigures = vi.fn().mockRejectedValue(new Error('The line is broken'));
    const { user } = await renderApp({ fetchFigures });
    await user.click(screen.getByRole('link', { name: 'Method' }));
    const dialog = await screen.findByRole('dialog', { name: 'Method' });
    await within(dialog).findByRole('alert');
    fetchFigures.mockResolvedValue(compileFixture().figures);
    await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
    expect(await within(dialog).findByRole('heading', { name: 'Scope' })).toBeInTheDocument();
  });
});
