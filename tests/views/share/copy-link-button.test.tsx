import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { VERSION } from '../../fixtures/authored-dataset.ts';
import { renderApp } from '../../support/render-app.tsx';

const ORIGIN = 'http://localhost:3000/';

afterEach(() => {
  vi.useRealTimers();
});

describe('the button that copies the link', () => {
  it('copies the present view, with what differs by reader or day written out', async () => {
    const { user } = await renderApp({ link: '?actor=beta' });
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toBe(
      `${ORIGIN}?from=2021-01-01&to=2022-04-30&actor=beta&view=timeline&lang=en&data=${VERSION}`,
    );
  });

  it('copies what the reader has chosen since', async () => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('radio', { name: 'List' }));
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    await user.click(screen.getByRole('button', { name: 'Copier le lien' }));
    expect(await navigator.clipboard.readText()).toBe(
      `${ORIGIN}?from=2021-01-01&to=2022-04-30&view=list&lang=fr&data=${VERSION}`,
    );
  });

  it('says that it has copied, for a while', async () => {
    const { user } = await renderApp();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(screen.getByRole('button', { name: 'Link copied' })).toBeVisible();
    act(() => {
      vi.advanceTimersByTime(3000);
    });
    expect(screen.getByRole('button', { name: 'Copy link' })).toBeVisible();
  });

  it('stands below an open event too, and copies it', async () => {
    const { user } = await renderApp({ link: '?event=2020-beta-coup' });
    const panel = screen.getByRole('complementary', { name: /Open event/ });
    await user.click(within(panel).getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toContain('/en/e/2020-beta-coup/?');
  });

  describe('when the browser refuses', () => {
    const refuse = () =>
      vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Refused'));

    it('shows the link, chosen and ready to be copied by hand', async () => {
      const { user } = await renderApp({ link: '?actor=beta' });
      refuse();
      await user.click(screen.getByRole('button', { name: 'Copy link' }));
      const dialog = screen.getByRole('dialog', { name: 'Copy this link' });
      const field = within(dialog).getByRole<HTMLInputElement>('textbox', {
        name: 'Link to this view',
      });
      expect(field.value).toBe(
        `${ORIGIN}?from=2021-01-01&to=2022-04-30&actor=beta&view=timeline&lang=en&data=${VERSION}`,
      );
      expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
      expect(screen.queryByRole('button', { name: 'Link copied' })).toBeNull();
    });

    it('goes away when closed, and can be shown again', async () => {
      const { user } = await renderApp();
      refuse();
      await user.click(screen.getByRole('button', { name: 'Copy link' }));
      await user.click(
        within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }),
      );
      expect(screen.queryByRole('dialog')).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Copy link' }));
      expect(await screen.findByRole('dialog', { name: 'Copy this link' })).toBeVisible();
    });
  });
});
