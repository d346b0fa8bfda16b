import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toIsoDay } from '../../../src/domain/permalink/codec.ts';
import { renderApp, type RenderedApp } from '../../support/render-app.tsx';

const SANCTIONS = '2021-05-26-alpha-sanctions-beta';
const ANSWER = '2021-05-28-beta-answers';
const panel = () => screen.getByRole('complementary', { name: /^Open event/ });
const title = (name: string) => within(panel()).getByRole('heading', { level: 2, name });
const press = (app: RenderedApp, name: string) =>
  app.user.click(within(panel()).getByRole('button', { name }));
const opened = (app: RenderedApp) => app.store.getState().event;

describe('an open event', () => {
  it('says its nature, place, title, date, independent sources and what happened', async () => {
    await renderApp({ link: '?event=2020-03-05-eva-visits-betaport' });
    expect(title('Eva Œuvre in Betaport, in full')).toBeVisible();
    expect(within(panel()).getByText('Visit · Betaport')).toBeVisible();
    expect(within(panel()).getByText('5 March 2020 · 2 independent sources')).toBeVisible();
    expect(within(panel()).getByText('A fact imagined for the tests.')).toBeVisible();
  });

  it('says that its date is uncertain', async () => {
    await renderApp({ link: '?event=2020-08-18-delta-attack' });
    expect(
      within(panel()).getByText('possibly 18 August 2020 · uncertain date · 1 independent source'),
    ).toBeVisible();
  });

  it('is told in the language of the page', async () => {
    await renderApp({ lang: 'fr', link: `?event=${SANCTIONS}` });
    const aside = screen.getByRole('complementary', {
      name: /^Événement ouvert\s: Alpha sanctionne Bêta, en entier$/,
    });
    expect(within(aside).getByText('Un fait imaginé pour les tests.')).toBeVisible();
    expect(within(aside).getByText('26 mai 2021 · 1 source indépendante')).toBeVisible();
  });

  it('has its place among the events that are seen', async () => {
    await renderApp({ link: `?event=${SANCTIONS}` });
    expect(within(panel()).getByText('4 / 8')).toBeVisible();
  });
});

describe('the focus', () => {
  it('goes to the title when an event is opened', async () => {
    const { user } = await renderApp({ view: 'list' });
    await user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
    expect(title('Alphaland sanctions Beta, in full')).toHaveFocus();
  });

  it('goes to the title of the event that one turns to', async () => {
    const app = await renderApp({ view: 'list', link: `?event=${SANCTIONS}` });
    await press(app, 'Next event');
    expect(title('Beta answers the sanctions, in full')).toHaveFocus();
  });

  it('returns to the row in the list on Escape', async () => {
    const app = await renderApp({ view: 'list' });
    await app.user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
    await app.user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(screen.getByRole('link', { name: /Alphaland sanctions Beta/ })).toHaveFocus();
    expect(opened(app)).toBeUndefined();
  });

  it('returns to the marker on the timeline when closed', async () => {
    const app = await renderApp();
    await app.user.click(screen.getByRole('button', { name: /^Alphaland sanctions Beta/ }));
    await press(app, 'Close');
    expect(screen.getByRole('button', { name: /^Alphaland sanctions Beta/ })).toHaveFocus();
  });

  it('returns to the event that was read last', async () => {
    const app = await renderApp({ view: 'list' });
    await app.user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
    await press(app, 'Next event');
    await app.user.keyboard('{Escape}');
    expect(screen.getByRole('link', { name: /Beta answers the sanctions/ })).toHaveFocus();
  });

  it('returns to what opened the panel when the event is not on the page', async () => {
    const app = await renderApp({ view: 'list' });
    const link = screen.getByRole('link', { name: /Alphaland and Beta agree/ });
    await app.user.click(link);
    act(() => app.store.getState().actions.turnToEvent('2020-06-10-gamma-summit'));
    await app.user.keyboard('{Escape}');
    expect(link).toHaveFocus();
  });
});

describe('Escape', () => {
  it('closes the event from elsewhere on the page, and leaves the focus there', async () => {
    const app = await renderApp({ link: `?event=${SANCTIONS}` });
    const filter = screen.getByRole('checkbox', { name: 'Eva Œuvre' });
    act(() => filter.focus());
    await app.user.keyboard('{Escape}');
    expect(opened(app)).toBeUndefined();
    expect(filter).toHaveFocus();
  });

  it('belongs to the field in which one types', async () => {
    const app = await renderApp({ link: `?event=${SANCTIONS}` });
    await app.user.type(screen.getByRole('searchbox', { name: 'Find an actor' }), 'x{Escape}');
    expect(opened(app)).toBe(SANCTIONS);
  });

  it('leads to the events when the one that closes came by a link and is not among them', async () => {
    const app = await renderApp({ view: 'list', link: `?nature=visits&event=${SANCTIONS}` });
    await app.user.keyboard('{Escape}');
    expect(opened(app)).toBeUndefined();
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

describe('turning from event to event', () => {
  it('follows the order of dates, and stops at the ends', async () => {
    const app = await renderApp({ link: `?nature=ruptures,statement&event=${SANCTIONS}` });
    expect(within(panel()).getByRole('button', { name: 'Previous event' })).toBeDisabled();
    await press(app, 'Next event');
    expect(opened(app)).toBe(ANSWER);
    await press(app, 'Next event');
    await press(app, 'Next event');
    expect(opened(app)).toBe('2022-03-01-eva-statement');
    expect(within(panel()).getByText('4 / 4')).toBeVisible();
    expect(within(panel()).getByRole('button', { name: 'Next event' })).toBeDisabled();
    await press(app, 'Previous event');
    expect(opened(app)).toBe('2022-beta-withdrawal');
  });

  it('adds no step to the history', async () => {
    const app = await renderApp({ hasAddress: true, link: `?event=${SANCTIONS}` });
    const steps = history.length;
    await press(app, 'Next event');
    await waitFor(() => expect(location.pathname).toBe(`/en/e/${ANSWER}/`));
    expect(history.length).toBe(steps);
  });
});

describe('an open event that a filter removes', () => {
  it('stays open and says so', async () => {
    const app = await renderApp({ link: `?event=${SANCTIONS}` });
    const note = 'This event does not match the chosen filters.';
    expect(screen.queryByText(note)).toBeNull();
    await app.user.click(screen.getByRole('checkbox', { name: 'Eva Œuvre' }));
    expect(within(panel()).getByText(note)).toBeVisible();
    expect(within(panel()).queryByText(/^\d+ \/ \d+$/)).toBeNull();
    expect(within(panel()).queryByRole('button', { name: 'Go to its date' })).toBeNull();
    await press(app, 'Clear the filters');
    expect(screen.queryByText(note)).toBeNull();
    expect(within(panel()).getByText('4 / 8')).toBeVisible();
    expect(opened(app)).toBe(SANCTIONS);
    expect(title('Alphaland sanctions Beta, in full')).toHaveFocus(); // the button has gone
  });

  it('still has neighbours among those that are seen', async () => {
    const app = await renderApp({ link: `?event=${SANCTIONS}&nature=statement` });
    await press(app, 'Next event');
    expect(opened(app)).toBe(ANSWER);
  });
});

describe('an open event outside the window', () => {
  const note = 'This event is outside the period shown.';

  it('says so, and leads to its date', async () => {
    const app = await renderApp({
      link: `?from=2022-03-01&to=2022-03-31&event=${SANCTIONS}`,
    });
    expect(within(panel()).getByText(note)).toBeVisible();
    expect(within(panel()).queryByRole('button', { name: 'Clear the filters' })).toBeNull();
    await press(app, 'Go to its date');
    const { from, to } = app.store.getState();
    expect([toIsoDay(from), toIsoDay(to)]).toEqual(['2021-05-11', '2021-06-10']);
    expect(screen.queryByText(note)).toBeNull();
    expect(within(panel()).getByText(/^\d+ \/ \d+$/)).toBeVisible();
  });

  it('is said to be filtered out first when it is both', async () => {
    const app = await renderApp({
      link: `?from=2022-03-01&to=2022-03-31&actor=eva-oeuvre&event=${SANCTIONS}`,
    });
    expect(within(panel()).queryByText(note)).toBeNull();
    await press(app, 'Clear the filters');
    expect(within(panel()).getByText(note)).toBeVisible();
  });

  it('is told in the language of the page', async () => {
    await renderApp({
      lang: 'fr',
      link: `?from=2022-03-01&to=2022-03-31&event=${SANCTIONS}`,
    });
    expect(screen.getByText('Cet événement est hors de la période affichée.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Aller à sa date' })).toBeVisible();
  });
});

describe('the actors and themes of an open event', () => {
  it('filter by one of them alone, and leave the event open', async () => {
    const app = await renderApp({ link: `?actor=alpha&event=${SANCTIONS}` });
    await press(app, 'Beta');
    await press(app, 'Filter by this actor (9 events)');
    expect(app.store.getState()).toMatchObject({ actor: ['beta'], event: SANCTIONS });
    expect(screen.getByRole('button', { name: 'Remove the filter: Beta' })).toBeVisible();
    await press(app, 'Filter by: Trade');
    expect(app.store.getState()).toMatchObject({ actor: ['beta'], theme: ['trade'] });
  });

  it('make way on a phone for what they leave', async () => {
    const app = await renderApp({ isPhone: true, view: 'list', link: `?event=${SANCTIONS}` });
    const sheet = screen.getByRole('dialog', { name: /^Open event/ });
    await app.user.click(within(sheet).getByRole('button', { name: 'Filter by: Trade' }));
    expect(app.store.getState()).toMatchObject({ theme: ['trade'], event: undefined });
    expect(screen.getByRole('link', { name: /Alphaland sanctions Beta/ })).toHaveFocus();
  });

  it('are pressed when they are among the filters', async () => {
    const app = await renderApp({ link: `?event=${SANCTIONS}` });
    const trade = within(panel()).getByRole('button', { name: 'Filter by: Trade' });
    expect(trade).toHaveAttribute('aria-pressed', 'false');
    await press(app, 'Filter by: Trade');
    expect(trade).toHaveAttribute('aria-pressed', 'true');
  });

  it('stand as a list that says what it is', async () => {
    await renderApp({ link: `?event=${SANCTIONS}` });
    const list = within(panel()).getByRole('list', { name: 'Actors, Themes' });
    expect(
      within(list)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Alphaland', 'Beta', 'Trade']);
  });
});

describe('the sources of an open event', () => {
  it('are said to be on their way until they arrive', async () => {
    const { user, chunks } = await renderApp({ view: 'list' });
    chunks.hold();
    await user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
    expect(title('Alphaland sanctions Beta, in full')).toBeVisible();
    const loading = within(panel()).getByText('Loading the sources…');
    expect(loading).toHaveRole('status');
    await chunks.release();
    expect(loading).not.toBeInTheDocument();
    expect(within(panel()).getByRole('heading', { name: 'What the sources say' })).toBeVisible();
  });

  it('can be asked for again when they did not arrive', async () => {
    const app = await renderApp({ view: 'list' });
    app.chunks.failOnce();
    await app.user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
    expect(within(panel()).getByRole('alert')).toHaveTextContent(
      'The sources of this event could not be loaded.',
    );
    await press(app, 'Try again');
    expect(within(panel()).queryByRole('alert')).toBeNull();
    expect(within(panel()).getByText('A fact imagined for the tests.')).toBeVisible();
  });

  it('do not let the focus fall when they are asked for again', async () => {
    const app = await renderApp({ view: 'list' });
    app.chunks.failOnce();
    await app.user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
    await press(app, 'Try again');
    expect(title('Alphaland sanctions Beta, in full')).toHaveFocus();
  });

  it('are never those of the event that was open before', async () => {
    const app = await renderApp({ view: 'list' });
    app.chunks.hold();
    await app.user.click(screen.getByRole('link', { name: /Alphaland and Beta agree/ }));
    await press(app, 'Previous event');
    await app.chunks.release();
    expect(within(panel()).getByRole('link', { name: /Reverses|Responds to/ })).toHaveTextContent(
      'Responds to',
    );
  });
});
