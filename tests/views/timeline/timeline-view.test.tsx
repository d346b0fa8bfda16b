import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toDay } from '../../../src/domain/dates/day.ts';
import { toIsoDay } from '../../../src/domain/permalink/codec.ts';
import { toReach, windowLength } from '../../../src/domain/timeline/time-window.ts';
import { createFakeTimeline } from '../../support/fake-timeline.ts';
import { renderApp, type RenderedApp } from '../../support/render-app.tsx';

const SANCTIONS = '2021-05-26-alpha-sanctions-beta';
const result = () => screen.getByRole('status', { name: 'Result' });
const stage = () => screen.getByRole('group', { name: 'Timeline' });
const marker = (name: RegExp) => within(stage()).getByRole('button', { name });
const lanes = ({ timeline }: RenderedApp) =>
  timeline.lanes.map(({ label, count }) => `${label} ${count}`);
const days = ({ timeline: { window } }: RenderedApp) =>
  window && [toIsoDay(window.from), toIsoDay(window.to)];
const length = ({ timeline: { window } }: RenderedApp) => window && windowLength(window);
const stored = ({ store }: RenderedApp) => {
  const { from, to } = store.getState();
  return { from, to };
};
const focusOn = (name: RegExp) => act(() => marker(name).focus());

afterEach(() => {
  vi.useRealTimers();
});

describe('the lanes', () => {
  it('are families, with the number of events in the window', async () => {
    const app = await renderApp();
    expect(lanes(app)).toEqual([
      'Visits 0',
      'Summits 0',
      'Agreements 2',
      'Ruptures 2',
      'Statements 2',
      'Power 1',
      'Security 1',
    ]);
  });

  it('are the most frequent states and blocs, then the others', async () => {
    const app = await renderApp();
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Lanes by' }), 'actor');
    expect(lanes(app)).toEqual(['Beta 6', 'Alphaland 5', 'Gamma Union 2', 'Others 1']);
  });

  it('are the chosen actors alone, when some are chosen', async () => {
    const app = await renderApp({ search: '?lanes=actor&actor=delta-front,eva-oeuvre' });
    expect(lanes(app)).toEqual(['Delta Front 1', 'Eva Œuvre 1']);
  });

  it('are themes, and others for the events without one', async () => {
    const app = await renderApp();
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Lanes by' }), 'theme');
    expect(lanes(app)).toEqual(['Borders 2', 'Elections 2', 'Trade 4', 'Others 0']);
  });

  it('are one for all, when the reader wants none', async () => {
    const app = await renderApp();
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Lanes by' }), 'none');
    expect(lanes(app)).toEqual(['Events 8']);
  });

  it('keep their order while the window moves, and count anew', async () => {
    const app = await renderApp({ search: '?lanes=actor' });
    const { from } = stored(app);
    app.timeline.gesture({ from, to: from + 30 });
    expect(lanes(app)).toEqual(['Beta 3', 'Alphaland 2', 'Gamma Union 2', 'Others 0']);
  });

  it('show an event of several lanes in each', async () => {
    const app = await renderApp({ search: '?lanes=actor' });
    const ids = app.timeline.items.filter(({ eventId }) => eventId === SANCTIONS);
    expect(ids.map(({ id }) => id)).toEqual([`beta/${SANCTIONS}`, `alpha/${SANCTIONS}`]);
  });
});

describe('the events on the timeline', () => {
  it('are named by their title and date in words', async () => {
    await renderApp();
    expect(marker(/^Coup in Beta, in full, about 2020$/)).toBeVisible();
  });

  it('are those that the filters leave, beyond the edges of the window too', async () => {
    const app = await renderApp({ search: '?nature=security,summits' });
    expect(app.timeline.items.map(({ eventId }) => eventId)).toEqual([
      '2020-06-10-gamma-summit',
      '2020-08-18-delta-attack',
      '2021-01-15-alpha-deployment',
    ]);
    expect(result()).toHaveTextContent('1 of 12 events');
  });

  it('are told apart by whether the window touches them', async () => {
    const app = await renderApp({ search: '?nature=security,summits' });
    const inside = () =>
      app.timeline.items.filter(({ isInside }) => isInside).map(({ eventId }) => eventId);
    expect(inside()).toEqual(['2021-01-15-alpha-deployment']);
    const { to } = stored(app);
    app.timeline.gesture({ from: toDay(2020, 8, 1), to });
    expect(inside()).toEqual(['2020-08-18-delta-attack', '2021-01-15-alpha-deployment']);
  });

  it('open at a click, and are marked', async () => {
    const app = await renderApp();
    await app.user.click(marker(/^Alphaland sanctions Beta/));
    expect(
      screen.getByRole('heading', { name: 'Alphaland sanctions Beta, in full' }),
    ).toBeVisible();
    expect(app.timeline.openEvent).toBe(SANCTIONS);
  });

  it('are marked from the start when a link opens one', async () => {
    const app = await renderApp({ search: `?event=${SANCTIONS}` });
    expect(app.timeline.openEvent).toBe(SANCTIONS);
  });
});

describe('the window', () => {
  it('is the one of the link', async () => {
    const app = await renderApp({ search: '?from=2020-02&to=2020-03' });
    expect(days(app)).toEqual(['2020-02-01', '2020-03-31']);
  });

  it('follows a gesture, which is not drawn again', async () => {
    const app = await renderApp();
    const window = { from: stored(app).from + 10, to: stored(app).to - 20 };
    app.timeline.gesture(window);
    expect(stored(app)).toEqual(window);
    expect(app.timeline.redraws).toBe(0);
  });

  it('is drawn again when a gesture has left what can be reached', async () => {
    const app = await renderApp();
    const reach = toReach(app.dataset);
    app.timeline.gesture({ from: reach.from - 5, to: reach.from + 95 });
    expect(app.timeline.redraws).toBe(1);
    expect(app.timeline.window).toEqual({ from: reach.from, to: reach.from + 100 });
    expect(app.timeline.window).toEqual(stored(app));
  });

  it('is halved and doubled by the buttons around its middle', async () => {
    const app = await renderApp({ search: '?from=2021-01-01&to=2021-01-20' });
    await app.user.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(days(app)).toEqual(['2021-01-06', '2021-01-15']);
    await app.user.click(screen.getByRole('button', { name: 'Zoom out' }));
    expect(days(app)).toEqual(['2021-01-01', '2021-01-20']);
  });

  it('shows everything that the filters leave', async () => {
    const app = await renderApp({ search: '?nature=visits' });
    await app.user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(result()).toHaveTextContent('2 of 12 events');
    expect(length(app)).toBeLessThan(60);
  });

  it('cannot show everything when there is nothing', async () => {
    await renderApp({ search: '?q=nowhere' });
    expect(screen.getByRole('button', { name: 'Show all' })).toBeDisabled();
  });
});

describe('the keyboard on the timeline', () => {
  it('goes along a lane', async () => {
    const app = await renderApp();
    focusOn(/^Alphaland sanctions Beta/);
    await app.user.keyboard('{ArrowRight}');
    expect(marker(/^Beta leaves Gamma/)).toHaveFocus();
    await app.user.keyboard('{ArrowLeft}');
    expect(marker(/^Alphaland sanctions Beta/)).toHaveFocus();
  });

  it('goes to the nearest event of the lane above or below', async () => {
    const app = await renderApp();
    focusOn(/^Alphaland sanctions Beta/);
    await app.user.keyboard('{ArrowDown}');
    expect(marker(/^Beta answers the sanctions/)).toHaveFocus();
    await app.user.keyboard('{ArrowUp}{ArrowUp}');
    expect(marker(/^Alphaland and Beta agree/)).toHaveFocus();
  });

  it('goes to the first and the last of a lane', async () => {
    const app = await renderApp({ search: '?lanes=none' });
    focusOn(/^Alphaland sanctions Beta/);
    await app.user.keyboard('{End}');
    expect(marker(/^Eva Œuvre speaks/)).toHaveFocus();
    await app.user.keyboard('{Home}');
    expect(marker(/^Gamma programme/)).toHaveFocus();
  });

  it('takes the window along, only as far as it must', async () => {
    const app = await renderApp();
    const before = days(app);
    focusOn(/^Alphaland sanctions Beta/);
    await app.user.keyboard('{ArrowRight}');
    expect(days(app)).toEqual(before);
    focusOn(/^Alphaland deploys troops/);
    await app.user.keyboard('{ArrowLeft}');
    expect(marker(/^Delta Front attack/)).toHaveFocus();
    expect(days(app)).not.toEqual(before);
    expect(length(app)).toBe(485);
    expect(result()).toHaveTextContent(/of 12 events/);
    const { from, to } = stored(app);
    expect(toIsoDay(Math.round((from + to) / 2)).slice(0, 7)).toBe('2020-08');
  });

  it('reaches events that were too far to be drawn', async () => {
    const app = await renderApp({ search: '?lanes=none&from=2022-03-01&to=2022-03-31' });
    focusOn(/^Eva Œuvre speaks/);
    expect(app.timeline.items).toHaveLength(4);
    await app.user.keyboard('{Home}');
    expect(marker(/^Gamma programme/)).toHaveFocus();
  });

  it.each([
    ['+', 243],
    ['=', 243],
    ['-', 970],
  ])('zooms with %s', async (key, expected) => {
    const app = await renderApp();
    focusOn(/^Beta leaves Gamma/);
    await app.user.keyboard(key);
    expect(length(app)).toBe(expected);
  });

  it('zooms around the event that has the focus', async () => {
    const app = await renderApp();
    focusOn(/^Eva Œuvre speaks/);
    await app.user.keyboard('+++');
    expect(marker(/^Eva Œuvre speaks/)).toHaveFocus();
    expect(length(app)).toBe(61);
    expect(result()).toHaveTextContent('4 of 12 events');
  });

  it('shows everything with f', async () => {
    const app = await renderApp();
    focusOn(/^Beta leaves Gamma/);
    await app.user.keyboard('f');
    expect(result()).toHaveTextContent('12 of 12 events');
  });

  it('leaves the browser its own shortcuts', async () => {
    const app = await renderApp();
    const before = days(app);
    focusOn(/^Beta leaves Gamma/);
    await app.user.keyboard('{Control>}f{/Control}{Control>}={/Control}{Alt>}{ArrowLeft}{/Alt}');
    expect(days(app)).toEqual(before);
    expect(marker(/^Beta leaves Gamma/)).toHaveFocus();
  });

  it('opens an event with Enter, and comes back to it with Escape', async () => {
    const app = await renderApp();
    focusOn(/^Alphaland sanctions Beta/);
    await app.user.keyboard('{Enter}');
    expect(
      screen.getByRole('heading', { name: 'Alphaland sanctions Beta, in full' }),
    ).toHaveFocus();
    await app.user.keyboard('{Escape}');
    expect(marker(/^Alphaland sanctions Beta/)).toHaveFocus();
  });

  it('is explained to those who hear the page', async () => {
    await renderApp();
    expect(stage()).toHaveAccessibleDescription(/^Left and right arrows/);
  });
});

describe('the arrival of the timeline', () => {
  it('is announced', async () => {
    await renderApp({ loadTimeline: () => new Promise(() => undefined) });
    expect(screen.getByText('The timeline is loading…')).toHaveAttribute('role', 'status');
  });

  it('is asked for again after a failure', async () => {
    const fake = createFakeTimeline();
    let isBroken = true;
    const loadTimeline = () =>
      isBroken ? Promise.reject(new Error('No line')) : Promise.resolve(fake.create);
    const { user } = await renderApp({ loadTimeline });
    expect(screen.getByRole('alert')).toHaveTextContent('The timeline could not be loaded.');
    expect(screen.queryByText('The timeline is loading…')).toBeNull();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(marker(/^Alphaland sanctions Beta/)).toBeVisible();
  });

  it('leaves the rest of the page in use when it fails', async () => {
    const { user } = await renderApp({ loadTimeline: () => Promise.reject(new Error('No line')) });
    await user.click(screen.getByRole('radio', { name: 'List' }));
    expect(screen.getByRole('link', { name: /Alphaland sanctions Beta/ })).toBeVisible();
  });

  it('ends with the view', async () => {
    const { user, timeline } = await renderApp();
    expect(timeline.options).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'List' }));
    expect(timeline.options).toBeUndefined();
  });

  it('is as high as its lanes on a phone, so that nothing traps the swipe', async () => {
    const { timeline, setPhone } = await renderApp();
    expect(timeline.options?.isAutoHeight).toBe(false);
    setPhone(true);
    await screen.findByRole('button', { name: /^Alphaland sanctions Beta/ });
    expect(timeline.options?.isAutoHeight).toBe(true);
  });
});

describe('the hint about the wheel', () => {
  it('shows at the first plain wheel, goes, and does not come back', async () => {
    const { timeline } = await renderApp();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    timeline.plainWheel();
    expect(screen.getByText('Ctrl + wheel to zoom')).toHaveAttribute('role', 'status');
    act(() => {
      vi.advanceTimersByTime(3000);
    });
    expect(screen.queryByText('Ctrl + wheel to zoom')).toBeNull();
    timeline.plainWheel();
    expect(screen.queryByText('Ctrl + wheel to zoom')).toBeNull();
  });
});
