import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { compileMany } from '../../support/fixture-dataset.ts';
import { renderApp, type RenderedApp } from '../../support/render-app.tsx';

const STORY = '?view=story';
const SANCTIONS = '2021-05-26-alpha-sanctions-beta';
const ANSWER = '2021-05-28-beta-answers';
/** Four events: sanctions, answer, withdrawal, statement. */
const FOUR = `${STORY}&nature=ruptures,statement`;

const story = () => screen.getByRole('region', { name: 'Story' });
const page = () => within(story()).getByRole('article');
const title = () => within(story()).getByRole('heading', { level: 2 }).textContent;
const button = (name: string) => within(story()).getByRole('button', { name });
const here = () => screen.getByRole('status', { name: 'Event of the story' });
const opened = (app: RenderedApp) => app.store.getState().event;

/** A finger or a mouse that goes from the middle of the page by some pixels. */
function swipe(x: number, y: number, pointerType = 'touch', end: 'up' | 'cancel' = 'up') {
  const at = { pointerType, pointerId: 7, isPrimary: true };
  fireEvent.pointerDown(page(), { ...at, clientX: 200, clientY: 300 });
  const there = { ...at, clientX: 200 + x, clientY: 300 + y };
  if (end === 'up') fireEvent.pointerUp(page(), there);
  else fireEvent.pointerCancel(page(), there);
}

describe('the story', () => {
  it('tells an event: when, of what kind, where, what, and by what sources', async () => {
    await renderApp({ link: `${STORY}&event=2020-03-05-eva-visits-betaport` });
    expect(title()).toBe('Eva Œuvre in Betaport, in full');
    const text = within(page());
    expect(page()).toHaveAccessibleName('Eva Œuvre in Betaport, in full');
    expect(text.getByText('5 March 2020')).toBeVisible();
    expect(text.getByText('Visits · Betaport')).toBeVisible();
    expect(text.getByText('A fact imagined for the tests.')).toBeVisible();
    expect(text.getByText(/^2 independent sources/)).toHaveTextContent('Sources disagree');
    expect(text.getByText(/les deux délégations se sont entendues/)).toHaveAttribute('lang', 'fr');
    expect(text.getByText('Our translation')).toBeVisible();
    expect(text.getByRole('heading', { name: 'Where they disagree' })).toBeVisible();
  });

  it('says of an uncertain date that it is', async () => {
    await renderApp({ link: `${STORY}&event=2020-08-18-delta-attack` });
    expect(within(page()).getByText('possibly 18 August 2020 · uncertain date')).toBeVisible();
    expect(within(page()).queryByText(/Sources disagree/)).toBeNull();
  });

  it('is told in the language of the page', async () => {
    await renderApp({ lang: 'fr', link: `${STORY}&event=${SANCTIONS}` });
    const region = screen.getByRole('region', { name: 'Récit' });
    expect(within(region).getByText('26 mai 2021')).toBeVisible();
    expect(within(region).getByRole('button', { name: 'Quitter le récit' })).toBeVisible();
  });

  it('begins with the oldest event of the window where none is open', async () => {
    const app = await renderApp({ link: `${FOUR}&order=newest` });
    expect(title()).toBe('Alphaland sanctions Beta, in full');
    expect(within(story()).getByText('1 / 4')).toBeVisible();
    expect(opened(app)).toBeUndefined();
  });

  it('begins at the open event', async () => {
    await renderApp({ link: `${STORY}&event=${SANCTIONS}` });
    expect(title()).toBe('Alphaland sanctions Beta, in full');
    expect(within(story()).getByText('4 / 8')).toBeVisible();
  });

  it('has the whole width: no panel beside it, and the filters in their drawer', async () => {
    const { user } = await renderApp({ link: `${STORY}&event=${SANCTIONS}` });
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Filters' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    expect(screen.getByRole('dialog', { name: 'Filters' })).toBeVisible();
  });

  it('goes on with what follows when a filter removes the open event', async () => {
    const app = await renderApp({ link: `${STORY}&event=${SANCTIONS}&nature=statement` });
    expect(title()).toBe('Beta answers the sanctions, in full');
    expect(opened(app)).toBe(ANSWER);
  });

  it('goes on with the last event when nothing follows', async () => {
    const app = await renderApp({
      link: `${STORY}&event=2022-03-01-eva-statement&nature=visits,ruptures`,
    });
    expect(title()).toMatch(/, in full$/);
    expect(within(story()).getByText('2 / 2')).toBeVisible();
    expect(opened(app)).toBe('2022-beta-withdrawal');
  });

  it('says so when the filters leave nothing', async () => {
    await renderApp({ link: `${STORY}&q=atlantis` });
    expect(screen.getByRole('heading', { name: 'No events' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Story' })).toBeNull();
  });
});

describe('turning the pages of the story', () => {
  it('goes by its buttons to the next and the previous event, and no further than the ends', async () => {
    const app = await renderApp({ link: FOUR });
    expect(button('Previous event')).toHaveAttribute('aria-disabled', 'true');
    await app.user.click(button('Next event'));
    expect(opened(app)).toBe(ANSWER);
    expect(title()).toBe('Beta answers the sanctions, in full');
    await app.user.click(button('Next event'));
    await app.user.click(button('Next event'));
    expect(within(story()).getByText('4 / 4')).toBeVisible();
    const next = button('Next event');
    expect(next).toHaveAttribute('aria-disabled', 'true');
    await app.user.click(next);
    expect(within(story()).getByText('4 / 4')).toBeVisible();
    expect(next).toHaveFocus(); // nothing is disabled under the focus
    await app.user.click(button('Previous event'));
    expect(within(story()).getByText('3 / 4')).toBeVisible();
  });

  it('goes by arrows, Home and End, wherever the focus is', async () => {
    const { user } = await renderApp({ link: FOUR });
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('Beta answers the sanctions, in full');
    await user.keyboard('{End}');
    expect(within(story()).getByText('4 / 4')).toBeVisible();
    await user.keyboard('{ArrowLeft}');
    expect(within(story()).getByText('3 / 4')).toBeVisible();
    await user.keyboard('{Home}');
    expect(title()).toBe('Alphaland sanctions Beta, in full');
  });

  it.each(['Control', 'Meta', 'Alt', 'Shift'])(
    'leaves an arrow with %s to the browser',
    async (key) => {
      const { user } = await renderApp({ link: FOUR });
      await user.keyboard(`{${key}>}{ArrowRight}{/${key}}`);
      expect(title()).toBe('Alphaland sanctions Beta, in full');
    },
  );

  it('leaves the keys to a field, to radio buttons and to a dialog', async () => {
    const { user } = await renderApp({ link: FOUR });
    await user.click(screen.getByRole('combobox', { name: 'Search' }));
    await user.keyboard('{ArrowRight}{End}');
    await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('Alphaland sanctions Beta, in full');
    await user.click(screen.getByRole('button', { name: 'Close the help' }));
    screen.getByRole('radio', { name: 'Français' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('Alphaland sanctions Beta, in full');
  });

  it('goes by swipes', async () => {
    await renderApp({ link: FOUR });
    swipe(-120, 20);
    expect(title()).toBe('Beta answers the sanctions, in full');
    swipe(120, -20);
    expect(title()).toBe('Alphaland sanctions Beta, in full');
  });

  it.each([
    ['goes more down than sideways', () => swipe(-60, 80)],
    ['is too short', () => swipe(-20, 0)],
    ['is made by a mouse, which selects text', () => swipe(-120, 0, 'mouse')],
    ['becomes a scroll of the browser', () => swipe(-120, 0, 'touch', 'cancel')],
  ])('does not go by a swipe that %s', async (_what, gesture) => {
    await renderApp({ link: FOUR });
    gesture();
    expect(title()).toBe('Alphaland sanctions Beta, in full');
  });

  it('announces the headline, and where one is', async () => {
    const { user } = await renderApp({ link: FOUR });
    await user.keyboard('{ArrowRight}');
    expect(here()).toHaveTextContent('2 of 4. Beta answers the sanctions, in full');
  });

  it('adds no step to the history, and the address follows', async () => {
    const { user } = await renderApp({ hasAddress: true, link: FOUR });
    const steps = history.length;
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(location.pathname).toBe(`/en/e/${ANSWER}/`));
    expect(history.length).toBe(steps);
  });

  it('keeps the focus when what had it goes with its page', async () => {
    const { user } = await renderApp({ link: `${STORY}&event=2020-03-05-eva-visits-betaport` });
    within(page()).getByRole('button', { name: 'Hide the translation' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(page()).toHaveFocus();
  });

  it('has asked for the sources of the next event before one turns to it', async () => {
    const link = '?view=story&from=..&to=..&event=2022-03-01-eva-statement';
    const app = await renderApp({ compiled: compileMany(20), link });
    app.chunks.hold(); // the next event is the first of another chunk
    await app.user.keyboard('{ArrowRight}');
    expect(title()).toBe('Event 0, in full');
    expect(within(page()).getByText('A fact imagined for the tests.')).toBeVisible();
  });
});

describe('the way into the story and out of it', () => {
  it('leads back to the view that one came from, at the event that was read last', async () => {
    const app = await renderApp({ view: 'list' });
    await app.user.click(screen.getByRole('radio', { name: 'Story' }));
    await app.user.keyboard('{ArrowRight}{Escape}');
    expect(screen.getByRole('region', { name: 'List of events' })).toBeVisible();
    const { event } = app.store.getState();
    expect(event).toBeDefined();
    expect(screen.getByRole('complementary', { name: /^Open event/ })).toBeVisible();
  });

  it('leads from a link to it to the reader’s own view, and keeps the focus', async () => {
    const { user } = await renderApp({ view: 'list', link: STORY });
    await user.click(button('Leave the story'));
    expect(screen.getByRole('region', { name: 'List of events' })).toBeVisible();
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('hands the focus of a pressed switch to the story, so that arrows turn its pages', async () => {
    const { user } = await renderApp({ view: 'list', link: '?nature=ruptures,statement' });
    await user.click(screen.getByRole('radio', { name: 'Story' }));
    expect(page()).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('Beta answers the sanctions, in full');
  });

  it('is undone by Back', async () => {
    const { user } = await renderApp({ hasAddress: true, view: 'list' });
    await user.click(screen.getByRole('radio', { name: 'Story' }));
    history.back();
    expect(await screen.findByRole('region', { name: 'List of events' })).toBeVisible();
  });
});

describe('the sources of the story', () => {
  it('can be asked for again when they did not arrive, and the focus does not fall', async () => {
    const app = await renderApp({ view: 'list', link: FOUR.replace('story', 'list') });
    app.chunks.failOnce();
    await app.user.click(screen.getByRole('radio', { name: 'Story' }));
    expect(within(page()).getByRole('alert')).toHaveTextContent('could not be loaded');
    await app.user.click(button('Try again'));
    expect(page()).toHaveFocus();
    expect(within(page()).getByText('A fact imagined for the tests.')).toBeVisible();
  });
});
