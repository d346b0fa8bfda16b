import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startPermalinkSync } from '../../src/app/permalink-sync.ts';
import { createServices } from '../../src/app/services.ts';
import { toDataset } from '../../src/domain/events/dataset.ts';
import { compileFixture } from '../support/fixture-dataset.ts';

const SANCTIONS = '2021-05-26-alpha-sanctions-beta';
const ANSWER = '2021-05-28-beta-answers';
const { core } = compileFixture();

/** A page opened at `search`, its address tied to its store. */
function open(search = '', hash = '') {
  history.pushState(null, '', `/${search}${hash}`);
  const notAsked = () => Promise.reject(new Error('Not asked for'));
  const sources = {
    fetchChunk: notAsked,
    fetchSearch: notAsked,
    fetchRecord: notAsked,
    fetchHistory: notAsked,
    fetchFigures: notAsked,
  };
  const reader = {
    place: window.location,
    lang: 'en',
    view: 'timeline',
    scheme: 'system',
  } as const;
  const { services } = createServices(toDataset(core), sources, reader);
  const { store, permalinks } = services;
  const stop = startPermalinkSync(store, permalinks, window);
  onTestFinished(stop);
  const steps = history.length;
  return {
    store,
    stop,
    actions: store.getState().actions,
    /** Steps that were added to the history since. */
    added: () => history.length - steps,
  };
}

const address = () => location.pathname + location.search;
const settle = () => vi.advanceTimersByTime(1000);

/** Goes through the history as the browser's buttons do. jsdom does it a timer later. */
async function travel(steps: number) {
  const onPopState = vi.fn();
  window.addEventListener('popstate', onPopState, { once: true });
  history.go(steps);
  await vi.advanceTimersByTimeAsync(1);
  expect(onPopState).toHaveBeenCalledOnce();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the address of the page', () => {
  it('is rewritten in its shortest form when a link is opened', () => {
    const { added } = open('?view=timeline&actor=beta,alpha&utm_source=x&lanes=');
    expect(location.search).toBe('?actor=alpha,beta');
    expect(added()).toBe(0);
  });

  it('keeps its fragment', () => {
    const { actions } = open('', '#events');
    actions.setView('list');
    expect(location.pathname + location.search + location.hash).toBe('/?view=list#events');
    actions.panTo({ from: 18_700, to: 18_800 });
    settle();
    expect(location.hash).toBe('#events');
  });

  it('follows an act at once, with a step that Back undoes', () => {
    const { actions, added } = open();
    actions.toggleFacetValues('actor', ['beta']);
    expect(location.search).toBe('?actor=beta');
    expect(added()).toBe(1);
    actions.openEvent(SANCTIONS);
    expect(address()).toBe(`/en/e/${SANCTIONS}/?actor=beta`);
    expect(added()).toBe(2);
  });

  it('follows motions once they have settled, without a step', () => {
    const { actions, added } = open();
    const replaceState = vi.spyOn(history, 'replaceState');
    for (const query of ['s', 'sa', 'san']) {
      actions.setQuery(query);
      vi.advanceTimersByTime(100);
    }
    expect(location.search).toBe('');
    settle();
    expect(location.search).toBe('?q=san');
    expect(replaceState).toHaveBeenCalledOnce();
    expect(added()).toBe(0);
  });

  it('takes no step for an act that changes nothing', () => {
    const { actions, added } = open('?actor=beta');
    actions.showOnly('actor', 'beta');
    actions.setView('timeline');
    actions.setMatch('any');
    expect(added()).toBe(0);
  });

  it('is not written again by a motion that changes nothing', () => {
    const { actions, store } = open();
    const replaceState = vi.spyOn(history, 'replaceState');
    const { from, to } = store.getState();
    actions.panTo({ from, to });
    actions.setScheme('dark');
    settle();
    expect(replaceState).not.toHaveBeenCalled();
  });

  it('writes a motion that has not settled into the step that an act leaves', async () => {
    const { actions, store, added } = open();
    actions.setQuery('sanctions');
    actions.openEvent(SANCTIONS);
    expect(address()).toBe(`/en/e/${SANCTIONS}/?q=sanctions`);
    expect(added()).toBe(1);
    await travel(-1);
    expect(location.search).toBe('?q=sanctions');
    expect(store.getState()).toMatchObject({ q: 'sanctions', event: undefined });
  });

  it('is not touched by a motion that an act has overtaken', () => {
    const { actions } = open();
    actions.setQuery('sanctions');
    actions.clearFilters();
    settle();
    expect(location.search).toBe('');
  });

  it('is left alone once nobody ties it any more', () => {
    const { actions, stop } = open();
    actions.setQuery('sanctions');
    stop();
    settle();
    actions.setView('list');
    expect(location.search).toBe('');
  });
});

describe('Back', () => {
  it('restores the view before an act, and Forward the one after', async () => {
    const { actions, store } = open('?theme=trade');
    actions.toggleFacetValues('actor', ['beta']);
    actions.setView('list');
    await travel(-1);
    expect(store.getState()).toMatchObject({ actor: ['beta'], theme: ['trade'], view: 'timeline' });
    await travel(-1);
    expect(store.getState()).toMatchObject({ actor: [], theme: ['trade'] });
    await travel(2);
    expect(store.getState()).toMatchObject({ actor: ['beta'], view: 'list' });
  });

  it('adds no step of its own, and loses none', async () => {
    const { actions, added } = open();
    actions.setView('list');
    actions.openEvent(SANCTIONS);
    await travel(-1);
    settle();
    expect(location.search).toBe('?view=list');
    expect(added()).toBe(2);
    await travel(1);
    expect(address()).toBe(`/en/e/${SANCTIONS}/?view=list`);
  });

  it('leaves the reading of events, and not its last page', async () => {
    const { actions, store } = open();
    actions.openEvent(SANCTIONS);
    actions.turnToEvent(ANSWER);
    settle();
    expect(address()).toBe(`/en/e/${ANSWER}/`);
    await travel(-1);
    expect(store.getState().event).toBeUndefined();
  });

  it('keeps the colours that the reader has chosen since', async () => {
    const { actions, store } = open();
    actions.setView('list');
    actions.setScheme('dark');
    await travel(-1);
    expect(store.getState()).toMatchObject({ view: 'timeline', scheme: 'dark' });
  });

  it('drops a motion that has not settled', async () => {
    const { actions, store } = open();
    actions.setView('list');
    actions.setQuery('sanctions');
    await travel(-1);
    settle();
    expect(store.getState().q).toBe('');
    expect(location.search).toBe('');
  });

  it('brings the language back too', async () => {
    const { actions, store } = open();
    actions.setLang('fr');
    expect(location.search).toBe('?lang=fr');
    await travel(-1);
    expect(store.getState().lang).toBe('en');
  });
});

describe('the address while an event is closed and another opened', () => {
  it('keeps the step in which the first was open', async () => {
    const { actions, store } = open();
    actions.openEvent(SANCTIONS);
    actions.closeEvent();
    settle();
    actions.openEvent(ANSWER);
    await travel(-1);
    expect(store.getState().event).toBeUndefined();
  });
});
