import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/domain/dates/day';
import { MAX_QUERY } from '../../src/domain/permalink/params';
import {
  NOTHING_OPEN,
  toDefaultViewState,
  type ViewState,
} from '../../src/domain/permalink/view-state';
import { toReach, windowLength } from '../../src/domain/timeline/time-window';
import { createAppStore, type Actions } from '../../src/store/app-store';
import { fixtureDataset } from '../support/fixture-dataset';

const dataset = fixtureDataset();
const DEFAULTS = toDefaultViewState({ dataset, lang: 'fr', view: 'timeline', scheme: 'system' });
const VOTE = 'beta-vote-2022';
const VISIT = '2020-03-05-eva-visits-betaport';
const BAND = 'alpha-beta-frozen';

/** The state after some actions on a store that opens with `initial`. */
function after(run: (actions: Actions) => void, initial: Partial<ViewState> = {}) {
  const store = createAppStore(dataset, { ...DEFAULTS, ...initial }, DEFAULTS);
  run(store.getState().actions);
  const { actions: _actions, ...state } = store.getState();
  return state;
}

describe('the store', () => {
  it('opens with the view it is given, which no reader has changed', () => {
    expect(after(() => undefined, { q: 'eva' })).toEqual({
      ...DEFAULTS,
      q: 'eva',
      lastFilter: undefined,
      lastChange: 'restored',
      search: undefined,
    });
  });

  it('keeps the same actions for ever', () => {
    const store = createAppStore(dataset, DEFAULTS);
    const { actions } = store.getState();
    actions.setView('list');
    actions.restore(DEFAULTS);
    expect(store.getState().actions).toBe(actions);
  });

  it.each<readonly [string, (actions: Actions) => void, Partial<ViewState>]>([
    [
      'toggleMembers',
      ({ toggleMembers }) => toggleMembers('gamma-union'),
      { members: ['gamma-union'] },
    ],
    ['setMatch', ({ setMatch }) => setMatch('all'), { match: 'all' }],
    ['setLanes', ({ setLanes }) => setLanes('actor'), { lanes: 'actor' }],
    ['setView', ({ setView }) => setView('list'), { view: 'list' }],
    ['setOrder', ({ setOrder }) => setOrder('oldest'), { order: 'oldest' }],
    ['setBands', ({ setBands }) => setBands('none'), { bands: 'none' }],
    ['openEvent', ({ openEvent }) => openEvent(VISIT), { event: VISIT }],
    ['openBand', ({ openBand }) => openBand(BAND), { band: BAND }],
    ['setPins', ({ setPins }) => setPins('hidden'), { pins: 'hidden' }],
    ['toggleOutcome', ({ toggleOutcome }) => toggleOutcome('met'), { outcome: ['met'] }],
    ['openCommitment', (a) => a.openCommitment(VOTE), { commitment: VOTE }],
    ['setLang', ({ setLang }) => setLang('en'), { lang: 'en' }],
    ['showOnly', ({ showOnly }) => showOnly('theme', 'trade'), { theme: ['trade'] }],
    ['replaceQuery', (a) => a.replaceQuery('actor', 'beta'), { actor: ['beta'], q: '' }],
    ['toggleFacetValues', (a) => a.toggleFacetValues('actor', ['beta']), { actor: ['beta'] }],
  ])('%s is an act, which Back undoes', (_name, run, changes) => {
    expect(after(run)).toMatchObject({ ...DEFAULTS, ...changes, lastChange: 'act' });
  });

  it('has one thing open at a time', () => {
    const openings: readonly (readonly [(actions: Actions) => void, Partial<ViewState>])[] = [
      [(a) => a.openEvent(VISIT), { event: VISIT }],
      [(a) => a.turnToEvent(VISIT), { event: VISIT }],
      [(a) => a.openBand(BAND), { band: BAND }],
      [(a) => a.openCommitment(VOTE), { commitment: VOTE }],
    ];
    for (const [first] of openings) {
      for (const [second, opened] of openings) {
        const both = after((actions) => {
          first(actions);
          second(actions);
        });
        expect(both).toMatchObject({ ...NOTHING_OPEN, ...opened });
      }
    }
  });

  it('keeps outcomes in their order, and takes one away that is chosen again', () => {
    const choose = (actions: Actions) => {
      actions.toggleOutcome('void');
      actions.toggleOutcome('met');
      actions.toggleOutcome('missed');
      actions.toggleOutcome('void');
    };
    expect(after(choose).outcome).toEqual(['met', 'missed']);
    expect(after((a) => a.clearFilters(), { outcome: ['met'] }).outcome).toEqual([]);
  });

  it('leaves the story for the view that one came from', () => {
    const leave = (actions: Actions) => {
      actions.setView('list');
      actions.setView('story');
      actions.setView('story');
      actions.leaveStory();
    };
    expect(after(leave)).toMatchObject({ view: 'list', lastChange: 'act' });
  });

  it('leaves a story that a link has opened for the view of a reader who has chosen none', () => {
    expect(after(({ leaveStory }) => leaveStory(), { view: 'story' }).view).toBe('timeline');
  });

  it.each<readonly [string, (actions: Actions) => void, Partial<ViewState>]>([
    ['panTo', ({ panTo }) => panTo({ from: 18_300, to: 18_400 }), { from: 18_300, to: 18_400 }],
    ['setQuery', ({ setQuery }) => setQuery('éva'), { q: 'éva' }],
    ['turnToEvent', ({ turnToEvent }) => turnToEvent(VISIT), { event: VISIT }],
    ['closeEvent', ({ closeEvent }) => closeEvent(), { event: undefined }],
    ['closeBand', ({ closeBand }) => closeBand(), { band: undefined }],
    ['closeCommitment', (a) => a.closeCommitment(), { commitment: undefined }],
    ['setScheme', ({ setScheme }) => setScheme('dark'), { scheme: 'dark' }],
    ['toggleFolded', (a) => a.toggleFolded('theme'), { folded: ['theme'] }],
  ])('%s is a motion, which Back does not undo', (_name, run, changes) => {
    const initial: Partial<ViewState> = { event: '2020-beta-coup' };
    expect(after(run, initial)).toMatchObject({
      ...DEFAULTS,
      ...initial,
      ...changes,
      lastChange: 'motion',
    });
  });
});

describe('panning the store', () => {
  it('stays within the reach of links, at the same length', () => {
    const reach = toReach(dataset);
    const window = { from: toDay(1900, 1, 1), to: toDay(1900, 12, 31) };
    const { from, to } = after(({ panTo }) => panTo(window));
    expect(from).toBe(reach.from);
    expect(to - from + 1).toBe(windowLength(window));
  });

  it('shows all of the reach when asked for more', () => {
    const { from, to } = after(({ panTo }) => panTo({ from: -1e6, to: 1e6 }));
    expect({ from, to }).toEqual(toReach(dataset));
  });
});

describe('choosing values of a facet', () => {
  it('keeps the dataset’s order, whatever the order of the clicks', () => {
    const { actor } = after(({ toggleFacetValues }) => {
      toggleFacetValues('actor', ['gamma-union']);
      toggleFacetValues('actor', ['eva-oeuvre', 'alpha']);
    });
    expect(actor).toEqual(['alpha', 'eva-oeuvre', 'gamma-union']);
  });

  it('adds the rest of a family, and takes it away once it is complete', () => {
    const visits = ['visit', 'meeting'];
    const initial = { nature: ['meeting', 'coup'] };
    const once = after((a) => a.toggleFacetValues('nature', visits), initial);
    expect(once.nature).toEqual(['visit', 'meeting', 'coup']);
    const twice = after((a) => {
      a.toggleFacetValues('nature', visits);
      a.toggleFacetValues('nature', visits);
    }, initial);
    expect(twice.nature).toEqual(['coup']);
  });

  it('leaves out ids that are none', () => {
    expect(after((a) => a.toggleFacetValues('theme', ['weather', 'trade'])).theme).toEqual([
      'trade',
    ]);
    expect(after(({ showOnly }) => showOnly('theme', 'weather')).theme).toEqual([]);
  });

  it('shows only one value of the facet, and leaves the other facets alone', () => {
    const state = after(({ showOnly }) => showOnly('actor', 'beta'), {
      actor: ['alpha'],
      theme: ['trade'],
    });
    expect(state).toMatchObject({ actor: ['beta'], theme: ['trade'] });
  });

  it('remembers the filter that was added last, and forgets it when it is taken away', () => {
    const filter = { facet: 'actor', ids: ['beta'] } as const;
    expect(after((a) => a.toggleFacetValues('actor', ['beta'])).lastFilter).toEqual(filter);
    expect(after(({ showOnly }) => showOnly('actor', 'beta')).lastFilter).toEqual(filter);
    const gone = after((a) => {
      a.toggleFacetValues('actor', ['beta']);
      a.toggleFacetValues('actor', ['beta']);
    });
    expect(gone.lastFilter).toBeUndefined();
  });
});

describe('the members of a bloc', () => {
  const chosen = { actor: ['alpha', 'gamma-union'], members: ['gamma-union'] };

  it('count until they are told not to', () => {
    expect(after((a) => a.toggleMembers('gamma-union'), chosen).members).toEqual([]);
    const twice = after((a) => {
      a.toggleMembers('gamma-union');
      a.toggleMembers('gamma-union');
    }, chosen);
    expect(twice.members).toEqual(['gamma-union']);
  });

  it('are those of blocs that have some', () => {
    expect(after((a) => a.toggleMembers('alpha')).members).toEqual([]);
  });

  it('leave with the bloc, and stay while others come and go', () => {
    expect(after((a) => a.toggleFacetValues('actor', ['beta']), chosen).members).toEqual([
      'gamma-union',
    ]);
    const gone: readonly ((actions: Actions) => void)[] = [
      (a) => a.toggleFacetValues('actor', ['gamma-union']),
      (a) => a.clearFilter({ facet: 'actor', ids: ['gamma-union'] }),
      (a) => a.showOnly('actor', 'beta'),
      (a) => a.clearFilters(),
    ];
    for (const act of gone) expect(after(act, chosen).members).toEqual([]);
  });
});

describe('what is folded', () => {
  it('opens again, and keeps the order of the panel', () => {
    const folded = after((a) => {
      a.toggleFolded('source');
      a.toggleFolded('actor');
      a.toggleFolded('nature');
      a.toggleFolded('actor');
    });
    expect(folded.folded).toEqual(['nature', 'source']);
  });

  it('is nothing that links or the history bring back', () => {
    const state = after((a) => {
      a.toggleFolded('theme');
      a.restore(DEFAULTS);
      a.resetView();
    });
    expect(state.folded).toEqual(['theme']);
  });
});

describe('searching', () => {
  it('keeps what is typed, up to what a link can hold', () => {
    expect(after(({ setQuery }) => setQuery(' eva ')).q).toBe(' eva ');
    expect(after(({ setQuery }) => setQuery('x'.repeat(500))).q).toHaveLength(MAX_QUERY);
  });

  it('never cuts a character in half', () => {
    const { q } = after(({ setQuery }) => setQuery('x' + '🙂'.repeat(MAX_QUERY)));
    expect(q).not.toMatch(/\p{Surrogate}/u);
  });

  it('is the filter that was added last, until its words are gone', () => {
    expect(after(({ setQuery }) => setQuery('eva')).lastFilter).toEqual({ facet: 'q' });
    const emptied = after(({ setQuery }) => {
      setQuery('eva');
      setQuery('');
    });
    expect(emptied.lastFilter).toBeUndefined();
  });
});

describe('clearing', () => {
  const filtered = {
    nature: ['visit', 'meeting', 'coup'],
    actor: ['alpha', 'beta'],
    theme: ['trade'],
    match: 'all',
    q: 'eva',
    from: toDay(2020, 1, 1),
    to: toDay(2020, 12, 31),
  } as const;

  it('takes one value away', () => {
    const state = after((a) => a.clearFilter({ facet: 'actor', ids: ['alpha'] }), filtered);
    expect(state).toEqual({
      ...DEFAULTS,
      ...filtered,
      actor: ['beta'],
      lastFilter: undefined,
      lastChange: 'act',
    });
  });

  it('takes a family away', () => {
    const family = { facet: 'nature', ids: ['visit', 'meeting'] } as const;
    expect(after((a) => a.clearFilter(family), filtered)).toMatchObject({
      ...filtered,
      nature: ['coup'],
    });
  });

  it('takes the search away, as an act', () => {
    const state = after((a) => a.clearFilter({ facet: 'q' }), filtered);
    expect(state).toMatchObject({ ...filtered, q: '', lastChange: 'act' });
  });

  it('leaves a value alone that is not chosen', () => {
    const state = after((a) => a.clearFilter({ facet: 'theme', ids: ['borders'] }), filtered);
    expect(state).toMatchObject(filtered);
  });

  it('takes every filter away, and leaves window, lanes and event', () => {
    const kept = { event: VISIT, lanes: 'theme', from: filtered.from, to: filtered.to } as const;
    const state = after(({ clearFilters }) => clearFilters(), { ...filtered, ...kept });
    expect(state).toEqual({ ...DEFAULTS, ...kept, lastFilter: undefined, lastChange: 'act' });
  });
});

describe('restoring a view', () => {
  it('takes it over, and forgets the last filter', () => {
    const view = { ...DEFAULTS, q: 'beta', event: VISIT, view: 'list' } as const;
    const state = after((a) => {
      a.showOnly('theme', 'trade');
      a.restore(view);
    });
    expect(state).toEqual({ ...view, lastFilter: undefined, lastChange: 'restored' });
  });

  it('closes the event that was open', () => {
    expect(after(({ restore }) => restore(DEFAULTS), { event: VISIT }).event).toBeUndefined();
  });

  it('keeps the colour scheme, of which links say nothing', () => {
    const state = after((a) => {
      a.setScheme('dark');
      a.restore(DEFAULTS);
    });
    expect(state.scheme).toBe('dark');
  });
});

describe('resetting the view', () => {
  it('goes back to the defaults, but for language and colours', () => {
    const state = after(({ resetView }) => resetView(), {
      q: 'eva',
      event: VISIT,
      lanes: 'actor',
      lang: 'en',
      scheme: 'dark',
    });
    expect(state).toEqual({
      ...DEFAULTS,
      lang: 'en',
      scheme: 'dark',
      lastFilter: undefined,
      lastChange: 'act',
    });
  });
});
