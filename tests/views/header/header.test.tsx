import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const search = () => screen.getByRole('combobox', { name: 'Search' });
const result = () => screen.getByRole('status', { name: 'Result' });

describe('the header', () => {
  it('names the page and the years that the data covers', async () => {
    await renderApp();
    expect(screen.getByRole('heading', { level: 1, name: 'Sahel Timeline' })).toBeVisible();
    expect(screen.getByText(/2019–2022$/)).toBeVisible();
  });

  it('switches between timeline and list', async () => {
    const { user } = await renderApp();
    expect(screen.getByRole('radio', { name: 'Timeline' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'List' }));
    expect(screen.getByRole('region', { name: 'List of events' })).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Timeline' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Timeline' }));
    expect(screen.getByRole('group', { name: 'Timeline' })).toBeVisible();
  });
});

describe('the language switch', () => {
  it('changes the words and keeps the focus', async () => {
    const { user } = await renderApp();
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    const french = screen.getByRole('radio', { name: 'Français' });
    expect(french).toBeChecked();
    expect(french).toHaveFocus();
    expect(screen.getByRole('heading', { level: 1, name: 'Frise Sahel' })).toBeVisible();
  });

  it('works with the arrow keys', async () => {
    const { user } = await renderApp();
    screen.getByRole('radio', { name: 'English' }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('radio', { name: 'Français' })).toHaveFocus();
    expect(document.documentElement).toHaveAttribute('lang', 'fr');
  });

  it('keeps everything else', async () => {
    const event = '2021-05-26-alpha-sanctions-beta';
    const { user, store } = await renderApp({
      link: `?from=2020-01-01&actor=alpha,beta&match=all&theme=trade&q=sanction&lanes=actor&event=${event}`,
    });
    const { lang: _before, lastChange: _was, ...before } = store.getState();
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    const { lang, lastChange: _is, ...after } = store.getState();
    expect(lang).toBe('fr');
    expect(after).toEqual(before);
    expect(screen.getByRole('checkbox', { name: 'Bêta' })).toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Rechercher' })).toHaveValue('sanction');
    expect(screen.getByRole('heading', { name: 'Alpha sanctionne Bêta, en entier' })).toBeVisible();
  });

  it('keeps the timeline that stands, and tells it', async () => {
    const { user, timeline } = await renderApp();
    const { options } = timeline;
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    expect(timeline.options).toBe(options);
    expect(timeline.items.map(({ name }) => name)).toContain(
      'Alpha sanctionne Bêta, en entier, 26\u00a0mai 2021',
    );
    expect(timeline.lanes.map(({ label }) => label)).toContain('Accords');
  });
});

describe('the search box', () => {
  it('finds events by any of their words, blind to accents and case', async () => {
    const { user } = await renderApp();
    await user.type(search(), 'OEUVRE speaks');
    expect(result()).toHaveTextContent('1 of 12 events');
  });

  it('finds events by another name of their actor', async () => {
    const { user } = await renderApp();
    await user.type(search(), 'udg');
    expect(result()).toHaveTextContent('2 of 12 events');
  });

  it('keeps a space that is being typed', async () => {
    const { user } = await renderApp();
    await user.type(search(), 'beta answers ');
    expect(search()).toHaveValue('beta answers ');
  });

  it('takes the focus at a slash, without typing it', async () => {
    const { user } = await renderApp();
    await user.keyboard('/');
    expect(search()).toHaveFocus();
    expect(search()).toHaveValue('');
  });

  it('leaves a slash that is typed elsewhere where it is', async () => {
    const { user } = await renderApp();
    const find = screen.getByRole('searchbox', { name: 'Find an actor' });
    await user.type(find, 'a/b');
    expect(find).toHaveFocus();
    expect(find).toHaveValue('a/b');
  });

  it('takes a slash for itself once it has the focus', async () => {
    const { user } = await renderApp();
    await user.type(search(), 'a/b');
    expect(search()).toHaveValue('a/b');
  });

  it('is emptied by its button, and keeps the focus', async () => {
    const { user } = await renderApp({ link: '?q=sanctions' });
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(search()).toHaveValue('');
    expect(search()).toHaveFocus();
    expect(result()).toHaveTextContent('8 of 12 events');
    expect(screen.queryByRole('button', { name: 'Clear the search' })).toBeNull();
  });

  it('is emptied by Escape', async () => {
    const { user } = await renderApp({ link: '?q=sanctions' });
    search().focus();
    await user.keyboard('{Escape}');
    expect(search()).toHaveValue('');
    expect(search()).toHaveFocus();
  });
});
