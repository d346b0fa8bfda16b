import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { compileFixture } from '../../support/fixture-dataset.ts';
import { renderApp } from '../../support/render-app.tsx';

const search = () => screen.getByRole('combobox', { name: 'Search' });
const list = () => screen.findByRole('listbox', { name: 'Suggestions' });
const options = async () => within(await list()).getAllByRole('option');
const result = () => screen.getByRole('status', { name: 'Result' });
const VISIT = '2020-03-05-eva-visits-betaport';

describe('suggestions', () => {
  it('are events, actors and themes, in groups', async () => {
    const { user } = await renderApp();
    await user.type(search(), 'trade');
    const groups = within(await list()).getAllByRole('group');
    expect(groups.map((group) => group.querySelector('[id]')?.textContent)).toEqual([
      'Events',
      'Themes',
    ]);
    const themes = within(await list()).getByRole('group', { name: 'Themes' });
    expect(within(themes).getByRole('option')).toHaveTextContent('Trade');
    await user.clear(search());
    await user.type(search(), 'udg');
    const actors = within(await list()).getByRole('group', { name: 'Actors' });
    expect(within(actors).getByRole('option')).toHaveTextContent('Gamma Union UDG');
  });

  it('mark what was typed, accents and all', async () => {
    const { user } = await renderApp({ lang: 'fr' });
    await user.type(screen.getByRole('combobox', { name: 'Rechercher' }), 'eva');
    const [first] = await options();
    const marks = [...(first?.querySelectorAll('mark') ?? [])];
    expect(marks.map((mark) => mark.textContent)).toEqual(['Éva']);
  });

  it('are walked through by the arrows, round and through what was typed', async () => {
    const { user } = await renderApp();
    await user.type(search(), 'eva');
    const all = await options();
    expect(search()).toHaveAttribute('aria-expanded', 'true');
    expect(search()).not.toHaveAttribute('aria-activedescendant');
    const active = () => {
      const selected = within(screen.getByRole('listbox')).queryByRole('option', {
        selected: true,
      });
      expect(search().getAttribute('aria-activedescendant')).toBe(selected?.id ?? null);
      return selected;
    };
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe(all[0]);
    await user.keyboard('{ArrowUp}');
    expect(active()).toBeNull();
    await user.keyboard('{ArrowUp}');
    expect(active()).toBe(all.at(-1));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toBe(all[0]);
    expect(search()).toHaveFocus();
  });

  it('open the chosen event', async () => {
    const { user, store } = await renderApp();
    await user.type(search(), 'eva betaport');
    await list();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(store.getState().event).toBe(VISIT);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(search()).toHaveValue('eva betaport');
  });

  it('filter by the chosen actor instead of its name, as one step that Back undoes', async () => {
    const { user, store } = await renderApp({ link: '?actor=alpha' });
    await user.type(search(), 'udg');
    await user.click(within(await list()).getByRole('option', { name: /Gamma Union/ }));
    expect(store.getState()).toMatchObject({
      q: '',
      actor: ['alpha', 'gamma-union'],
      lastChange: 'act',
    });
    expect(search()).toHaveValue('');
    expect(search()).toHaveFocus();
  });

  it('leave the words as the filter when Enter chooses none', async () => {
    const { user, store } = await renderApp();
    await user.type(search(), 'eva');
    await list();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(store.getState()).toMatchObject({ q: 'eva', event: undefined });
    await user.keyboard('{ArrowDown}'); // brings them back
    expect(screen.getByRole('listbox')).toBeVisible();
  });

  it('go at Escape, which empties the field only when they are gone', async () => {
    const { user } = await renderApp();
    await user.type(search(), 'eva');
    await list();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(search()).toHaveValue('eva');
    await user.keyboard('{Escape}');
    expect(search()).toHaveValue('');
  });

  it('go when the reader leaves the field', async () => {
    const { user } = await renderApp();
    await user.type(search(), 'eva');
    await list();
    await user.tab();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('are in the language of the page', async () => {
    const { user } = await renderApp({ lang: 'fr' });
    await user.type(screen.getByRole('combobox', { name: 'Rechercher' }), 'eva');
    expect(await screen.findByRole('group', { name: 'Événements' })).toBeVisible();
  });
});

describe('the answer', () => {
  it('forgives a slip in a long word', async () => {
    await renderApp({ link: '?q=sanctoins' });
    expect(result()).toHaveTextContent(/^[1-9]\d* of 12 events/);
  });

  it('is by names and titles until the index has come', async () => {
    const { search: index } = compileFixture();
    let arrive: (() => void) | undefined;
    const fetchSearch = () =>
      new Promise<typeof index>((resolve) => {
        arrive = () => resolve(index);
      });
    const { user, search: loader } = await renderApp({ fetchSearch });
    await user.type(search(), 'sanctoin');
    expect(result()).toHaveTextContent('0 of 12 events');
    expect(screen.queryByRole('listbox')).toBeNull();
    await act(async () => {
      arrive?.();
      await loader.load();
    });
    expect(result()).toHaveTextContent(/^[1-9]\d* of 12 events/);
    expect(await list()).toBeVisible();
  });

  it('is marked in the list', async () => {
    await renderApp({ link: '?q=eva&view=list', lang: 'fr' });
    const events = screen.getByRole('region', { name: 'Liste des événements' });
    const marks = [...events.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(new Set(marks)).toEqual(new Set(['Éva']));
  });
});
