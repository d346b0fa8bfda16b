import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';

const SANCTIONS = '2021-05-26-alpha-sanctions-beta';
const root = document.documentElement;

describe('the document', () => {
  it('has the title and the language of the page', async () => {
    const { user } = await renderApp();
    expect(document.title).toBe('Sahel Timeline: Mali, the AES and the world');
    expect(root).toHaveAttribute('lang', 'en');
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    expect(document.title).toMatch(/^Frise Sahel\s: le Mali, l’AES et le monde$/);
    expect(root).toHaveAttribute('lang', 'fr');
  });

  it('has the title of the open event, while it is open', async () => {
    const { user } = await renderApp({ view: 'list' });
    await user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
    expect(document.title).toBe('Alphaland sanctions Beta, in full · Sahel Timeline');
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    expect(document.title).toBe('Alpha sanctionne Bêta, en entier · Frise Sahel');
    await user.click(screen.getByRole('button', { name: 'Fermer' }));
    expect(document.title).toMatch(/^Frise Sahel\s:/);
  });

  it('has the colours that the reader chooses, and keeps them', async () => {
    const { user } = await renderApp();
    expect(root).not.toHaveAttribute('data-scheme');
    const colours = screen.getByRole('combobox', { name: 'Appearance' });
    await user.selectOptions(colours, 'Dark');
    expect(root).toHaveAttribute('data-scheme', 'dark');
    expect(Object.values(localStorage)).toEqual(['dark']);
    await user.selectOptions(colours, 'System');
    expect(root).not.toHaveAttribute('data-scheme');
    expect(localStorage).toHaveLength(0);
  });

  it('has the colours that were kept', async () => {
    await renderApp({ scheme: 'light' });
    expect(root).toHaveAttribute('data-scheme', 'light');
    expect(screen.getByRole('combobox', { name: 'Appearance' })).toHaveValue('light');
  });
});

describe('the page', () => {
  it('begins with ways to skip to the events and to the filters', async () => {
    const { user } = await renderApp();
    await user.tab();
    const skip = screen.getByRole('link', { name: 'Skip to the events' });
    expect(skip).toHaveFocus();
    expect(skip).toHaveAttribute('href', `#${screen.getByRole('main').id}`);
    await user.tab();
    const filters = screen.getByRole('link', { name: 'Skip to the filters' });
    expect(filters).toHaveFocus();
    expect(filters).toHaveAttribute(
      'href',
      `#${screen.getByRole('region', { name: 'Filters' }).id}`,
    );
  });

  it('moves the filters into the drawer while an event is open, where there is no room for both', async () => {
    const { user } = await renderApp({ isNarrow: true, view: 'list' });
    const panel = () => screen.queryByRole('region', { name: 'Filters' });
    const skip = () => screen.queryByRole('link', { name: 'Skip to the filters' });
    expect(panel()).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Filters' })).toBeNull();
    await user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
    expect(panel()).toBeNull();
    expect(skip()).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    expect(screen.getByRole('dialog', { name: 'Filters' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close the filters' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(panel()).toBeVisible();
    expect(skip()).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Filters' })).toBeNull();
  });

  it('keeps the filters beside an open event where there is room', async () => {
    await renderApp({ link: `?event=${SANCTIONS}` });
    expect(screen.getByRole('region', { name: 'Filters' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Filters' })).toBeNull();
  });

  it('says on which day the data ends', async () => {
    await renderApp();
    expect(screen.getByText(/^Data to 1 March 2022 · version 2022-05-01-def456$/)).toBeVisible();
  });

  it('opens at the event of a link, also by its former name', async () => {
    await renderApp({ link: '?event=2020-03-06-eva-in-betaport' });
    expect(screen.getByRole('heading', { name: 'Eva Œuvre in Betaport, in full' })).toBeVisible();
  });

  it('opens in the view and the language of a link, not of the reader', async () => {
    await renderApp({ lang: 'en', view: 'timeline', link: '?lang=fr&view=list' });
    expect(screen.getByRole('region', { name: 'Liste des événements' })).toBeVisible();
    expect(root).toHaveAttribute('lang', 'fr');
  });

  it('puts each step of the reader into the address', async () => {
    const { user } = await renderApp({ hasAddress: true });
    await user.click(screen.getByRole('radio', { name: 'List' }));
    await user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
    expect(location.pathname + location.search).toBe(`/en/e/${SANCTIONS}/?view=list`);
  });

  it('has no id twice', async () => {
    await renderApp({ link: `?event=${SANCTIONS}&actor=alpha,beta` });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
