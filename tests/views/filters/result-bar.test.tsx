import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const result = () => screen.getByRole('status', { name: 'Result' });
const chips = () => screen.getByRole('list', { name: 'Filters' });
const chipNames = () =>
  within(chips())
    .getAllByRole('button')
    .map((chip) => chip.textContent);

describe('the result bar', () => {
  it('says how many events there are, how many only possibly, and when', async () => {
    await renderApp();
    expect(result()).toHaveTextContent('8 of 12 events, 1 of them possibly');
    expect(screen.getByText('Jan 2021 – Apr 2022')).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Filters' })).toBeNull();
  });

  it('says so in French', async () => {
    await renderApp({ lang: 'fr' });
    expect(screen.getByRole('status', { name: 'Résultat' })).toHaveTextContent(
      '8 événements sur 12, dont 1 possible',
    );
  });

  it('follows the window of the timeline', async () => {
    const { timeline, store } = await renderApp();
    const { from } = store.getState();
    timeline.gesture({ from, to: from + 30 });
    expect(result()).toHaveTextContent('4 of 12 events, 2 of them possibly');
    expect(screen.getByText('Jan 2021')).toBeVisible();
  });

  it('has a chip for each filter: nature, actors, themes, then the search', async () => {
    await renderApp({ search: '?theme=trade&actor=beta,alpha&nature=ruptures,visit&q=ba' });
    expect(chipNames()).toEqual([
      'Visit',
      'Ruptures',
      'Alphaland',
      'Beta',
      'Trade',
      '“ba”',
      'Clear all',
    ]);
  });

  it('takes a filter off with its chip, and keeps the others', async () => {
    const { user } = await renderApp({ search: '?actor=beta&theme=trade' });
    await user.click(screen.getByRole('button', { name: 'Remove the filter: Beta' }));
    expect(chipNames()).toEqual(['Trade', 'Clear all']);
    expect(screen.getByRole('checkbox', { name: 'Beta' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Trade' })).toBeChecked();
  });

  it('takes a whole family off with its chip', async () => {
    const { user } = await renderApp({ search: '?nature=ruptures,statement' });
    await user.click(screen.getByRole('button', { name: 'Remove the filter: Ruptures' }));
    expect(chipNames()).toEqual(['Statement', 'Clear all']);
  });

  it('empties the search with its chip', async () => {
    const { user } = await renderApp({ search: '?q=sanctions' });
    expect(result()).toHaveTextContent('2 of 12 events');
    await user.click(screen.getByRole('button', { name: 'Remove the filter: “sanctions”' }));
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
    expect(result()).toHaveTextContent('8 of 12 events');
  });

  it('clears every filter at once, and no more than the filters', async () => {
    const { user, store } = await renderApp({
      search: '?actor=beta,alpha&match=all&theme=trade&q=sanctions&from=2021-02-01&view=list',
    });
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(screen.queryByRole('list', { name: 'Filters' })).toBeNull();
    expect(store.getState()).toMatchObject({ actor: [], theme: [], match: 'any', q: '', view: 'list' });
    expect(screen.getByText('Feb 2021 – Apr 2022')).toBeVisible();
  });

  it('does not let the focus fall when a chip goes', async () => {
    const { user } = await renderApp({ search: '?actor=beta&theme=trade' });
    const chip = screen.getByRole('button', { name: 'Remove the filter: Beta' });
    chip.focus();
    await user.keyboard('{Enter}');
    expect(chip).not.toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
  });
});
