import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const SANCTIONS = '?event=2021-05-26-alpha-sanctions-beta';
const sheet = () => screen.getByRole('dialog', { name: /^Open event: Alphaland sanctions/ });

describe('an open event on a phone', () => {
  it('is a dialog, and beside the others again when the screen grows', async () => {
    const app = await renderApp({ isPhone: true, view: 'list', link: SANCTIONS });
    expect(within(sheet()).getByText('4 / 8')).toBeVisible();
    expect(screen.queryByRole('complementary')).toBeNull();
    app.setPhone(false);
    expect(screen.queryByRole('dialog')).toBeNull();
    const panel = screen.getByRole('complementary');
    expect(within(panel).getByRole('heading', { level: 2 })).toHaveFocus();
  });

  it('has a handle that is a button too', async () => {
    const { user } = await renderApp({ isPhone: true, view: 'list', link: SANCTIONS });
    const handle = within(sheet()).getByRole('button', { name: 'Show at full height' });
    expect(handle).toHaveAttribute('aria-expanded', 'false');
    await user.click(handle);
    expect(handle).toHaveAttribute('aria-expanded', 'true');
    await user.click(handle);
    expect(handle).toHaveAttribute('aria-expanded', 'false');
  });

  it('keeps its height from one event to the next', async () => {
    const { user } = await renderApp({ isPhone: true, view: 'list', link: SANCTIONS });
    await user.click(screen.getByRole('button', { name: 'Show at full height' }));
    await user.click(screen.getByRole('button', { name: 'Next event' }));
    expect(screen.getByRole('button', { name: 'Show at full height' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  it('takes the focus, and gives it back to its row', async () => {
    const { user } = await renderApp({ isPhone: true, view: 'list' });
    const row = screen.getByRole('link', { name: /Alphaland sanctions Beta/ });
    await user.click(row);
    expect(within(sheet()).getByRole('heading', { level: 2 })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(row).toHaveFocus();
  });
});
