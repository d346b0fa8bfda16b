import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toDay } from '../../../src/domain/dates/day.ts';
import { toIsoDay } from '../../../src/domain/permalink/codec.ts';
import { toReach, windowLength } from '../../../src/domain/timeline/time-window.ts';
import { compileDataset } from '../../../src/domain/events/compile-dataset.ts';
import { createFakeTimeline } from '../../support/fake-timeline.ts';
import { fixtureFilesWith, parseValid } from '../../support/fixture-dataset.ts';
import { renderApp, type RenderedApp } from '../../support/render-app.tsx';

const SANCTIONS = '2021-05-26-alpha-sanctions-beta';
const ANSWER = '2021-05-28-beta-answers';
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
const toRows = ({ dataset }: RenderedApp, ids: readonly string[]) =>
  ids.map((id) => dataset.rowOf(id) ?? NaN);
const labels = (card: HTMLElement | null) =>
  [...(card?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
const events = ({ timeline }: RenderedApp) => timeline.items.map(({ eventId }) => eventId);
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
    const app = await renderApp({ link: '?lanes=actor&actor=delta-front,eva-oeuvre' });
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
    const app = await renderApp({ link: '?lanes=actor' });
    const { from } = stored(app);
    app.timeline.gesture({ from, to: from + 30 });
    expect(lanes(app)).toEqual(['Beta 3', 'Alphaland 2', 'Gamma Union 2', 'Others 0']);
  });

  it('show an event of several lanes in each', async () => {
    const app = await renderApp({ link: '?lanes=actor' });
    const items = app.timeline.items.filter(({ eventId }) => eventId === SANCTIONS);
    expect(items.map(({ laneId }) => laneId)).toEqual(['beta', 'alpha']);
  });
});

describe('the events on the timeline', () => {
  it('are named by their title and date in words', async () => {
    await renderApp();
    expect(marker(/^Coup in Beta, in full, about 2020$/)).toBeVisible();
  });

  it('are those of the window that the filters leave', async () => {
    const app = await renderApp({ link: '?nature=security,summits' });
    expect(events(app)).toEqual(['2021-01-15-alpha-deployment']);
    expect(result()).toHaveTextContent('1 of 12 events');
    const { to } = stored(app);
    app.timeline.gesture({ from: toDay(2020, 8, 1), to });
    expect(events(app)).toEqual(['2020-08-18-delta-attack', '2021-01-15-alpha-deployment']);
    await app.user.click(screen.getByRole('checkbox', { name: 'Security' }));
    expect(events(app)).toEqual([]);
  });

  it('are those too that only may be in the window', async () => {
    const app = await renderApp({ link: '?nature=power&from=2020-12-01&to=2021-03-31' });
    expect(events(app)).toEqual(['2020-beta-coup']);
    expect(lanes(app)).toEqual(['Power 1']);
  });

  it('open at a click, and are marked', async () => {
    const app = await renderApp();
    await app.user.click(marker(/^Alphaland sanctions Beta/));
    expect(
      screen.getByRole('heading', { name: 'Alphaland sanctions Beta, in full' }),
    ).toBeVisible();
    expect(app.timeline.openEvent).toBe(app.dataset.rowOf(SANCTIONS));
  });

  it('are marked from the start when a link opens one', async () => {
    const app = await renderApp({ link: `?event=${SANCTIONS}` });
    expect(app.timeline.openEvent).toBe(app.dataset.rowOf(SANCTIONS));
  });
});

describe('the window', () => {
  it('is the one of the link', async () => {
    const app = await renderApp({ link: '?from=2020-02&to=2020-03' });
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
    const app = await renderApp({ link: '?from=2021-01-01&to=2021-01-20' });
    await app.user.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(days(app)).toEqual(['2021-01-06', '2021-01-15']);
    await app.user.click(screen.getByRole('button', { name: 'Zoom out' }));
    expect(days(app)).toEqual(['2021-01-01', '2021-01-20']);
  });

  it('shows everything that the filters leave', async () => {
    const app = await renderApp({ link: '?nature=visits' });
    await app.user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(result()).toHaveTextContent('2 of 12 events');
    expect(length(app)).toBeLessThan(60);
  });

  it('cannot show everything when there is nothing', async () => {
    await renderApp({ link: '?q=nowhere' });
    expect(screen.getByRole('button', { name: 'Show all' })).toBeDisabled();
  });
});

describe('choosing a cluster', () => {
  const SANCTIONS_TO_ANSWER = ['2021-05-26', '2021-05-28'] as const;

  it('zooms to its events', async () => {
    const app = await renderApp();
    const before = stored(app);
    app.timeline.chooseCluster(toRows(app, [SANCTIONS, ANSWER]));
    const { from, to } = stored(app);
    const [first, last] = SANCTIONS_TO_ANSWER;
    expect(toIsoDay(from) < first && toIsoDay(to) > last).toBe(true);
    expect(windowLength({ from, to })).toBeLessThan(windowLength(before) / 10);
    expect(app.timeline.window).toEqual({ from, to });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.timeline.openEvent).toBeUndefined();
  });

  it('lists its events when the window is as close as it can be', async () => {
    const [from, to] = SANCTIONS_TO_ANSWER;
    const app = await renderApp({ link: `?from=${from}&to=${to}` });
    app.timeline.chooseCluster(toRows(app, [SANCTIONS, ANSWER]));
    expect(screen.getByRole('dialog', { name: '2 events' })).toBeVisible();
    expect(days(app)).toEqual([from, to]);
  });

  it('opens the event that is all there is to it', async () => {
    const app = await renderApp();
    app.timeline.chooseCluster(toRows(app, [SANCTIONS]));
    expect(
      screen.getByRole('heading', { name: 'Alphaland sanctions Beta, in full' }),
    ).toBeVisible();
  });
});

describe('the list of events that the timeline cannot tell apart', () => {
  /** Two events of one day, chosen together. */
  const renderList = async () => {
    const files = fixtureFilesWith('events/2021.json', ANSWER, { date: '2021-05-26' });
    const app = await renderApp({ compiled: compileDataset(parseValid(files)) });
    const before = stored(app);
    const rows = toRows(app, [SANCTIONS, ANSWER]);
    app.timeline.chooseCluster(rows.toSorted((a, b) => a - b));
    expect(stored(app)).toEqual(before);
    return { ...app, dialog: screen.getByRole('dialog', { name: '2 events' }) };
  };
  const buttons = (dialog: HTMLElement) =>
    within(within(dialog).getByRole('list')).getAllByRole('button');

  it('has a button for each, with its title and its date', async () => {
    const { dialog } = await renderList();
    expect(within(dialog).getByRole('heading', { name: '2 events' })).toBeVisible();
    const words = buttons(dialog).map(({ textContent }) => textContent);
    expect(words.toSorted()).toEqual([
      expect.stringMatching(/^Alphaland sanctions Beta, in full.*26 May 2021$/),
      expect.stringMatching(/^Beta answers the sanctions, in full.*26 May 2021$/),
    ]);
  });

  it('opens the chosen one, and closes', async () => {
    const app = await renderList();
    await app.user.click(within(app.dialog).getByRole('button', { name: /^Beta answers/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(
      screen.getByRole('heading', { name: 'Beta answers the sanctions, in full' }),
    ).toBeVisible();
    expect(app.timeline.openEvent).toBe(app.dataset.rowOf(ANSWER));
  });

  it('closes by its button, and opens nothing', async () => {
    const app = await renderList();
    await app.user.click(within(app.dialog).getByRole('button', { name: 'Close the list' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.timeline.openEvent).toBeUndefined();
  });

  it('closes by Escape, which is the browser’s, and can be had again', async () => {
    const app = await renderList();
    act(() => (app.dialog as HTMLDialogElement).close()); // what a browser does at Escape
    expect(screen.queryByRole('dialog')).toBeNull();
    app.timeline.chooseCluster(toRows(app, [SANCTIONS, ANSWER]));
    expect(screen.getByRole('dialog', { name: '2 events' })).toBeVisible();
  });

  it('keeps its keys from the timeline behind it', async () => {
    const app = await renderList();
    const before = days(app);
    act(() => buttons(app.dialog)[0]?.focus());
    await app.user.keyboard('{ArrowRight}{ArrowDown}{End}+-f');
    expect(days(app)).toEqual(before);
    expect(app.timeline.focused).toEqual([]);
  });
});

describe('the card of what the pointer is on', () => {
  const TITLE = 'Alphaland sanctions Beta, in full';
  const cardOf = (text: string | RegExp) =>
    screen.getByText(text).closest<HTMLElement>('[aria-hidden="true"]');

  it('tells the title, the type and the date of an event', async () => {
    const app = await renderApp();
    app.timeline.hover(toRows(app, [SANCTIONS]));
    expect(cardOf(TITLE)).toHaveTextContent('Sanction · 26 May 2021');
  });

  it('tells that sources disagree', async () => {
    const app = await renderApp();
    app.timeline.hover(toRows(app, ['2020-03-05-eva-visits-betaport']));
    expect(cardOf(/^Eva Œuvre in Betaport/)?.querySelector('svg')).toBeInTheDocument();
    app.timeline.hover(toRows(app, [SANCTIONS]));
    expect(cardOf(TITLE)?.querySelector('svg')).not.toBeInTheDocument();
  });

  it('tells how many a cluster has, from when to when, and what they are', async () => {
    const app = await renderApp();
    app.timeline.hover(toRows(app, [SANCTIONS, ANSWER]));
    const card = cardOf(/^2 events close together, 26.+28 May 2021$/);
    expect(labels(card)).toEqual(['Alphaland sanctions Beta', 'Beta answers the sanctions']);
    expect(card).not.toHaveTextContent(/more/);
  });

  it.each([
    [5, 5, undefined],
    [6, 5, 'and 1 more'],
    [12, 5, 'and 7 more'],
  ])('names of %i events the first %i: %s', async (count, named, more) => {
    const app = await renderApp();
    app.timeline.hover([...Array(count).keys()]);
    const card = cardOf(new RegExp(`^${count} events close together`));
    expect(labels(card)).toHaveLength(named);
    expect(labels(card)[0]).toBe('Gamma programme');
    expect(screen.queryByText(/^and \d+ more$/)?.textContent).toBe(more);
  });

  it('is silent: the button says the same', async () => {
    const app = await renderApp();
    app.timeline.hover(toRows(app, [SANCTIONS]));
    expect(cardOf(TITLE)).toBeVisible();
    app.timeline.hover(toRows(app, [SANCTIONS, ANSWER]));
    const heard = screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
    expect(heard).not.toContain('Alphaland sanctions Beta');
    expect(cardOf(/^2 events close together/)).toBeVisible();
  });

  it('goes when the pointer does', async () => {
    const app = await renderApp();
    app.timeline.hover(toRows(app, [SANCTIONS]));
    app.timeline.hover(undefined);
    expect(screen.queryByText(TITLE)).toBeNull();
  });

  it('goes when one chooses', async () => {
    const app = await renderApp();
    app.timeline.hover(toRows(app, [SANCTIONS, ANSWER]));
    app.timeline.chooseCluster(toRows(app, [SANCTIONS, ANSWER]));
    expect(screen.queryByText(/events close together/)).toBeNull();
  });
});

describe('the words of the timeline', () => {
  const wordsOf = ({ timeline: { content } }: RenderedApp) => {
    if (content === undefined) throw new Error('Nothing is drawn');
    return content.words;
  };
  const clusterOf = (rows: readonly number[]) =>
    ({ kind: 'cluster', at: 0, count: rows.length, rows, families: [] }) as const;

  it('name a cluster by the number and the days of its events', async () => {
    const app = await renderApp();
    const rows = toRows(app, [SANCTIONS, ANSWER, '2021-06-alpha-beta-agreement']);
    expect(wordsOf(app).toClusterName(clusterOf(rows))).toMatch(
      /^3 events close together, 26 May.+1 June 2021$/,
    );
  });

  it('name the events that begin outside the window by their number', async () => {
    const app = await renderApp();
    const { toAstrideName } = wordsOf(app);
    expect(toAstrideName(1)).toBe('1 event at the edge of the period');
    expect(toAstrideName(12)).toBe('12 events at the edge of the period');
  });

  it.each([
    ['en', ['2', '999', '1K', '1.2K', '99K', '120K']],
    ['fr', ['2', '999', '1\u202fk', '1,2\u202fk', '99\u202fk', '120\u202fk']],
  ])('shorten the number in a cluster to what there is room for (%s)', async (lang, short) => {
    const { toCount } = wordsOf(await renderApp({ link: `?lang=${lang}` }));
    expect([2, 999, 1000, 1234, 98_765, 123_456].map(toCount)).toEqual(short);
  });

  it('are those of the reader’s language', async () => {
    const app = await renderApp({ link: '?lang=fr' });
    const { toClusterName, toAstrideName, toDrawn, toMinorLabel, toMajorLabel } = wordsOf(app);
    const rows = toRows(app, [SANCTIONS, ANSWER]);
    expect(toClusterName(clusterOf(rows))).toMatch(/^2 événements rapprochés, .+\smai\s2021$/);
    expect(toAstrideName(2)).toMatch(/^2 événements /);
    expect(toDrawn(rows[0] ?? 0).label).toBe('Alpha sanctionne Bêta');
    const august = toDay(2025, 8, 1);
    expect(toMinorLabel('month', august)).toBe('août');
    expect(toMajorLabel('month', august)).toBe('août 2025');
  });

  it('change with the language, and are other ones for what is drawn', async () => {
    const app = await renderApp();
    const before = wordsOf(app);
    await app.user.click(screen.getByRole('radio', { name: 'Français' }));
    const after = wordsOf(app);
    expect(after).not.toBe(before);
    const [row = 0] = toRows(app, [SANCTIONS]);
    expect([before, after].map(({ toDrawn }) => toDrawn(row).label)).toEqual([
      'Alphaland sanctions Beta',
      'Alpha sanctionne Bêta',
    ]);
    const days = toDay(2020, 1, 1);
    expect([before, after].map(({ toMajorLabel }) => toMajorLabel('decade', days))).toEqual([
      '2020s',
      'Années 2020',
    ]);
  });

  it('are the same for as long as the language is', async () => {
    const app = await renderApp();
    const before = wordsOf(app);
    const { from } = stored(app);
    app.timeline.gesture({ from, to: from + 30 });
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Lanes by' }), 'none');
    expect(wordsOf(app)).toBe(before);
    const [row = 0] = toRows(app, [SANCTIONS]);
    expect(before.toDrawn(row)).toBe(before.toDrawn(row));
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
    const app = await renderApp({ link: '?lanes=none' });
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
    const app = await renderApp({ link: '?lanes=none&from=2022-03-01&to=2022-03-31' });
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

  it('is not waited for where it is there already', async () => {
    const fake = createFakeTimeline();
    await renderApp({ loadTimeline: () => fake.create });
    expect(fake.content?.lanes).not.toHaveLength(0);
    expect(screen.queryByText('The timeline is loading…')).toBeNull();
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

describe('the bands of the timeline', () => {
  it('are those of the reader’s choice, and none where none are chosen', async () => {
    const { user } = await renderApp({ link: '?actor=beta' });
    const strip = () => screen.queryByRole('group', { name: 'Situations' });
    expect(await screen.findByRole('group', { name: 'Situations' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Situations' }), 'none');
    expect(strip()).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Situations' }), 'all');
    expect(strip()).toBeVisible();
  });
});
