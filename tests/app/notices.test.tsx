import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';

const notice = () => screen.queryByRole('status', { name: 'About this link' });

describe('the notice about a link', () => {
  it('says what was ignored, and the rest is applied', async () => {
    const { store } = await renderApp({ link: '?actor=beta,nobody&lanes=zodiac' });
    expect(notice()).toHaveTextContent(
      'Part of this link could not be read and was ignored: actor=nobody, lanes=zodiac.',
    );
    expect(store.getState()).toMatchObject({ actor: ['beta'], lanes: 'nature' });
  });

  it('is in the language of the page', async () => {
    const { user } = await renderApp({ link: '?actor=nobody&lanes=zodiac' });
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    expect(screen.getByRole('status', { name: 'À propos de ce lien' })).toHaveTextContent(
      /actor=nobody, lanes=zodiac/,
    );
  });

  it('shows what came with the link as text', async () => {
    await renderApp({ link: '?actor=%3Cimg%20src%3Dx%3E' });
    expect(notice()).toHaveTextContent('actor=<img src=x>');
    expect(notice()?.querySelector('img')).toBeNull();
  });

  it('stays short however broken the link', async () => {
    const broken = Array.from({ length: 20 }, (_, index) => `p${index}=1`).join('&');
    await renderApp({ link: `?${broken}` });
    expect(notice()?.textContent.length).toBeLessThan(150);
  });

  it('names four, and says that there are more', async () => {
    await renderApp({ link: '?a=1&b=2&c=3&d=4&e=5' });
    expect(notice()).toHaveTextContent(/: a=1, b=2, c=3, d=4, …/);
    expect(notice()).not.toHaveTextContent('e=5');
  });

  it('does not speak of more when four are all', async () => {
    await renderApp({ link: '?a=1&b=2&c=3&d=4' });
    expect(notice()).toHaveTextContent('d=4');
    expect(notice()).not.toHaveTextContent('…');
  });

  it('goes when it is closed, and hands the focus to the events', async () => {
    const { user } = await renderApp({ link: '?lanes=zodiac' });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(notice()).toBeNull();
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('is not there for a link that is read whole', async () => {
    await renderApp({ link: '?actor=beta&utm_source=whatsapp' });
    expect(notice()).toBeNull();
  });
});
