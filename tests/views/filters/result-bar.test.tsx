import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toIsoDay } from '../../../src/domain/permalink/codec.ts';
import { renderApp } from '../../support/render-app.tsx';

const result = () => screen.getByRole('status', { name: 'Result' });
const period = () => screen.getByRole('combobox', { name: 'Period' });
const chips = () => screen.getByRole('list', { name: 'Filters' });
const chipNames = () =>
  within(chips())
    .getAllByRole('button')
    .map((chip) => chip.textContent);

describe('the result bar', () => {
  it('says how many events there are, how many only possibly, and when', async () => {
    await renderApp();
    expect(result()).toHaveTextContent('8 of 12 events, 1 of them possibly');
    expect(period()).toHaveDisplayValue('Jan 2021 – Apr 2022');
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
    expect(period()).toHaveDisplayValue('Jan 2021');
  });

  it('has a chip for each filter: nature, actors, themes, sources, reliability, then the search', async () => {
    await renderApp({
      link: '?theme=trade&actor=beta,alpha&nature=ruptures,visit&q=ba&source=zeta&certainty=disagree',
    });
    expect(chipNames()).toEqual([
      'Visit',
      'Ruptures',
      'Alphaland',
      'Beta',
      'Trade',
      'Zeta',
      'Sources disagree',
      '“ba”',
      'Clear all',
    ]);
  });

  it('takes a filter off with its chip, and keeps the others', async () => {
    const { user } = await renderApp({ link: '?actor=beta&theme=trade' });
    await user.click(screen.getByRole('button', { name: 'Remove the filter: Beta' }));
    expect(chipNames()).toEqual(['Trade', 'Clear all']);
    expect(screen.getByRole('checkbox', { name: 'Beta' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Trade' })).toBeChecked();
  });

  it('takes a whole family off with its chip', async () => {
    const { user } = await renderApp({ link: '?nature=ruptures,statement' });
    await user.click(screen.getByRole('button', { name: 'Remove the filter: Ruptures' }));
    expect(chipNames()).toEqual(['Statements', 'Clear all']);
  });

  it('names a family by itself when all its types are chosen, be it one, and else the types', async () => {
    await renderApp({ link: '?nature=visit,meeting,statement,withdrawal' });
    expect(chipNames()).toEqual(['Visits', 'Withdrawal', 'Statements', 'Clear all']);
  });

  it('empties the search with its chip', async () => {
    const { user } = await renderApp({ link: '?q=sanctions' });
    expect(result()).toHaveTextContent('2 of 12 events');
    await user.click(screen.getByRole('button', { name: 'Remove the filter: “sanctions”' }));
    expect(screen.getByRole('combobox', { name: 'Search' })).toHaveValue('');
    expect(result()).toHaveTextContent('8 of 12 events');
  });

  it('clears every filter at once, and no more than the filters', async () => {
    const { user, store } = await renderApp({
      link:
        '?actor=beta,gamma-union&members=gamma-union&match=all&theme=trade&q=sanctions' +
        '&source=zeta&certainty=disagree&from=2021-02-01&view=list',
    });
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(screen.queryByRole('list', { name: 'Filters' })).toBeNull();
    expect(store.getState()).toMatchObject({
      actor: [],
      theme: [],
      source: [],
      certainty: [],
      members: [],
      match: 'any',
      q: '',
      view: 'list',
    });
    expect(period()).toHaveDisplayValue('Feb 2021 – Apr 2022');
  });

  it('does not let the focus fall when a chip goes', async () => {
    const { user } = await renderApp({ link: '?actor=beta&theme=trade' });
    const chip = screen.getByRole('button', { name: 'Remove the filter: Beta' });
    chip.focus();
    await user.keyboard('{Enter}');
    expect(chip).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Remove the filter: Trade' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('list', { name: 'Filters' })).toBeNull();
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('hands the focus of the last of several chips to what clears the others', async () => {
    const { user } = await renderApp({ link: '?actor=beta&theme=trade' });
    await user.click(screen.getByRole('button', { name: 'Remove the filter: Trade' }));
    expect(screen.getByRole('button', { name: 'Clear all' })).toHaveFocus();
  });

  it('hands the focus to the events when all chips go', async () => {
    const { user } = await renderApp({ link: '?actor=beta&theme=trade' });
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

describe('the period in the result bar', () => {
  const options = () =>
    within(period())
      .getAllByRole('option')
      .map(({ textContent }) => textContent);

  it('offers three by name after the one that is shown', async () => {
    await renderApp();
    expect(options()).toEqual([
      'Jan 2021 – Apr 2022',
      'Last 12 months',
      'Since the coup of 2020',
      'All',
    ]);
  });

  it('is in the language of the page', async () => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    const select = screen.getByRole('combobox', { name: 'Période' });
    expect(within(select).getByRole('option', { name: '12 derniers mois' })).toBeInTheDocument();
    expect(within(select).getByRole('option', { name: 'Tout' })).toBeInTheDocument();
  });

  it.each([
    ['Last 12 months', '2021-04-01', '2022-03-31', 'Apr 2021 – Mar 2022'],
    ['Since the coup of 2020', '2020-08-18', '2022-03-31', '18 Aug 2020 – 31 Mar 2022'],
    ['All', '2019-01-01', '2022-03-31', 'Jan 2019 – Mar 2022'],
  ])('shows “%s”: %s to %s, and says which days these are', async (name, from, to, range) => {
    const { user, store } = await renderApp();
    // A second time moves nothing, and the days still stand there.
    for (const _time of [1, 2]) {
      await user.selectOptions(period(), name);
      const state = store.getState();
      expect([toIsoDay(state.from), toIsoDay(state.to)]).toEqual([from, to]);
      expect(period()).toHaveDisplayValue(range);
    }
  });
});
