import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { compileFixture } from '../../support/fixture-dataset.ts';
import { renderApp } from '../../support/render-app.tsx';

const ALL = 'from=..&to=..';
const view = () => screen.getByRole('region', { name: 'Commitments' });
const result = () => screen.getByRole('status', { name: 'Result' });
const texts = () =>
  within(view())
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
const outcome = (name: RegExp) =>
  within(within(view()).getByRole('list', { name: 'Outcome' })).getByRole('button', { name });

describe('the commitments', () => {
  it('tell what was promised, by whom, by when, and what became of it', async () => {
    await renderApp({ link: `?${ALL}&view=commitments` });
    expect(await screen.findByRole('status', { name: 'Result' })).toHaveTextContent(
      '3 of 3 commitments',
    );
    const aid = within(view()).getByRole('row', { name: /Pay out the aid/ });
    expect(aid).toHaveTextContent('Alphaland · to Beta · 2 sources');
    expect(aid).toHaveTextContent('Jun 202130 Sept 2021');
    expect(aid).toHaveTextContent('Met3 days early');
    expect(within(view()).getByRole('row', { name: /the review/ })).toHaveTextContent(
      'Put off3 to 33 days late',
    );
  });

  it('stand under the years they are due in, in the order one asks for', async () => {
    const { user } = await renderApp({ link: `?${ALL}&view=commitments` });
    await screen.findByRole('status', { name: 'Result' });
    expect(texts()).toEqual([
      'Hold a vote before May 2022.',
      'Pay out the aid.',
      'Hand in the review.',
    ]);
    const years = within(view()).getAllByRole('rowheader');
    expect(years.map(({ textContent }) => textContent)).toEqual([
      'Due in 2022',
      'Due in 2021',
      'Due in 2020',
    ]);
    await user.click(screen.getByRole('radio', { name: 'Oldest first' }));
    expect(texts()[0]).toBe('Hand in the review.');
  });

  it('follow the period, and offer those outside it', async () => {
    const { user } = await renderApp({ link: '?view=commitments' });
    await screen.findByRole('status', { name: 'Result' });
    expect(result()).toHaveTextContent('2 of 3 commitments');
    await user.click(screen.getByRole('button', { name: 'See the one outside this period too' }));
    expect(result()).toHaveTextContent('3 of 3 commitments');
  });

  it('are summed up by outcome, and each sum is a filter', async () => {
    const { user, store } = await renderApp({ link: `?${ALL}&view=commitments` });
    await screen.findByRole('status', { name: 'Result' });
    await user.click(outcome(/^1 met/));
    expect(outcome(/^1 met/)).toHaveAttribute('aria-pressed', 'true');
    expect(texts()).toEqual(['Pay out the aid.']);
    await user.click(outcome(/^1 not met/));
    expect(store.getState()).toMatchObject({ outcome: ['met', 'missed'], lastChange: 'act' });
    expect(result()).toHaveTextContent('2 of 3 commitments');
    await user.click(outcome(/^1 met/));
    await user.click(outcome(/^1 not met/));
    expect(result()).toHaveTextContent('3 of 3 commitments');
  });

  it('follow actors and words, and say that the other facets are of events', async () => {
    const { user } = await renderApp({ link: `?${ALL}&view=commitments&actor=beta&q=vote` });
    await screen.findByRole('status', { name: 'Result' });
    expect(texts()).toEqual(['Hold a vote before May 2022.']);
    expect(screen.queryByText(/filter events only/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Trade' }));
    expect(texts()).toEqual(['Hold a vote before May 2022.']);
    expect(screen.getByText(/filter events only/)).toBeVisible();
  });

  it('show the ways out where nothing is found', async () => {
    const { user } = await renderApp({ link: '?view=commitments&outcome=moved&actor=beta' });
    expect(await screen.findByRole('heading', { name: 'No commitments' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Any outcome' }));
    expect(result()).toHaveTextContent('2 of 3 commitments');
    await user.click(outcome(/^0 put off/));
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(result()).toHaveTextContent('2 of 3 commitments');
  });

  it('lead to those of other years where this one has none', async () => {
    const { user } = await renderApp({ link: '?view=commitments&actor=gamma-union&q=review' });
    await user.click(
      await screen.findByRole('button', { name: 'See the commitment found outside this period' }),
    );
    expect(texts()).toEqual(['Hand in the review.']);
  });

  it('can be asked for again when they do not arrive', async () => {
    let isBroken = true;
    const { record } = compileFixture();
    const { user } = await renderApp({
      link: `?${ALL}&view=commitments`,
      fetchRecord: () =>
        isBroken ? Promise.reject(new Error('The line is broken')) : Promise.resolve(record),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/could not be loaded/);
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('status', { name: 'Result' })).toHaveTextContent('3 of 3');
  });
});
