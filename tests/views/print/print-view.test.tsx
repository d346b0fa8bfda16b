import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const print = vi.fn();
const fire = (type: 'beforeprint' | 'afterprint') =>
  act(() => {
    window.dispatchEvent(new Event(type));
  });
const paper = () => screen.getByRole('article');
const titles = () =>
  within(paper())
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);
const ALL = '?from=2015&to=2023';

beforeEach(() => {
  print.mockReset();
  window.print = print;
});

describe('the view on paper, when the page is asked', () => {
  it('has every event from the first to the last, with what happened and its sources', async () => {
    const { user, store, selectors, dataset } = await renderApp({ link: ALL, view: 'list' });
    await user.click(screen.getByRole('button', { name: 'Print this view' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    const { visible } = selectors.selectResult(store.getState());
    expect(titles()).toEqual(Array.from(visible, (row) => dataset.eventAt(row).title.en));
    expect(within(paper()).getAllByText('A fact imagined for the tests.')).toHaveLength(
      visible.length,
    );
    expect(within(paper()).getAllByText(/Herald.*https:/).length).toBeGreaterThan(0);
  });

  it('waits for the sources, and says so', async () => {
    const { user, chunks } = await renderApp({ link: ALL });
    chunks.hold();
    await user.click(screen.getByRole('button', { name: 'Print this view' }));
    expect(screen.getByText('Preparing to print…')).toBeVisible();
    expect(print).not.toHaveBeenCalled();
    await chunks.release();
    expect(screen.queryByText('Preparing to print…')).toBeNull();
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
  });

  it('says of which events the sources did not arrive', async () => {
    const { user, chunks } = await renderApp({ link: ALL });
    chunks.failOnce();
    await user.click(screen.getByRole('button', { name: 'Print this view' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    const missing = 'The summary and the sources could not be loaded.';
    expect(within(paper()).getAllByText(missing).length).toBeGreaterThan(0);
  });

  it('says what it shows, of when, how much, of which data, and where it is', async () => {
    const { user } = await renderApp({ link: '?actor=alpha,beta&match=all&q=sanction' });
    await user.click(screen.getByRole('button', { name: 'Print this view' }));
    expect(
      within(paper()).getByRole('heading', { name: 'Alphaland · Beta · “sanction”' }),
    ).toBeVisible();
    const header = paper().querySelector('header');
    expect(header).toHaveTextContent(/ of 12 events/);
    expect(header).toHaveTextContent('Actors, all together');
    expect(header).toHaveTextContent('Data to 1 March 2022 · version 2022-05-01-def456');
    expect(within(paper()).getByRole('link', { name: /actor=alpha,beta&match=all/ })).toBeVisible();
  });

  it('goes when it is printed', async () => {
    const { user } = await renderApp({ link: ALL });
    await user.click(screen.getByRole('button', { name: 'Print this view' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    fire('afterprint');
    expect(screen.queryByRole('article')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Print this view' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(2));
  });
});

describe('the view on paper, when the browser prints', () => {
  it('has the titles at once, and tells how to get the sources', async () => {
    await renderApp({ link: ALL });
    fire('beforeprint');
    expect(titles()).toContain('Alphaland sanctions Beta, in full');
    expect(within(paper()).getByText(/^Titles and dates only/)).toBeVisible();
    expect(print).not.toHaveBeenCalled();
    fire('afterprint');
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('leaves an open event to be printed as it is', async () => {
    await renderApp({ link: '?event=2021-05-26-alpha-sanctions-beta' });
    fire('beforeprint');
    expect(screen.queryByRole('article')).toBeNull();
    fire('afterprint');
  });
});
