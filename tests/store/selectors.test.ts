import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/domain/dates/day';
import { toDefaultViewState, type ViewState } from '../../src/domain/permalink/view-state';
import { createAppStore } from '../../src/store/app-store';
import { createSelectors, type Selectors } from '../../src/store/selectors';
import { fixtureDataset, idsOf } from '../support/fixture-dataset';

const dataset = fixtureDataset();
const ALL = { from: toDay(2019, 1, 1), to: toDay(2022, 12, 31) };
const VISIT = '2020-03-05-eva-visits-betaport';

/** A store that opens with `initial` on the whole of the data, and its selectors. */
function createApp(initial: Partial<ViewState> = {}) {
  const defaults = toDefaultViewState({ dataset, lang: 'fr', view: 'timeline', scheme: 'system' });
  const store = createAppStore(dataset, { ...defaults, ...ALL, ...initial });
  const selectors = createSelectors(dataset);
  const select = <K extends keyof Selectors>(name: K) =>
    selectors[name](store.getState()) as ReturnType<Selectors[K]>;
  return { select, actions: store.getState().actions };
}

const NAMES = [
  'selectWindow',
  'selectMarks',
  'selectSuggestions',
  'selectResult',
  'selectMatching',
  'selectOutside',
  'selectLanes',
  'selectLaneIndexes',
  'selectLaneCounts',
  'selectOpenEvent',
  'selectNeighbours',
  'selectActiveFilters',
  'selectFit',
] as const satisfies readonly (keyof Selectors)[];

describe('selectors', () => {
  it('are all tried below', () => {
    expect(NAMES.toSorted()).toEqual(Object.keys(createSelectors(dataset)).toSorted());
  });

  it.each(NAMES)('give the same %s when something else changes', (name) => {
    const { select, actions } = createApp({ event: VISIT, actor: ['alpha'], q: 'beta' });
    const before = select(name);
    actions.setLang('en');
    actions.setView('list');
    actions.setOrder('oldest');
    actions.setScheme('dark');
    actions.toggleFolded('theme');
    expect(select(name)).toBe(before);
  });

  it('open an event without filtering again', () => {
    const { select, actions } = createApp();
    const before = [select('selectResult'), select('selectLanes'), select('selectLaneIndexes')];
    actions.openEvent(VISIT);
    expect(select('selectOpenEvent')?.id).toBe(VISIT);
    const now = [select('selectResult'), select('selectLanes'), select('selectLaneIndexes')];
    now.forEach((value, index) => expect(value).toBe(before[index]));
  });

  it('divide no lanes again while only the window moves', () => {
    const { select, actions } = createApp({ q: 'beta' });
    const lanes = select('selectLanes');
    const fit = select('selectFit');
    const result = select('selectResult');
    for (let step = 1; step <= 5; step += 1) {
      actions.panTo({ from: ALL.from + 100 * step, to: ALL.to + 100 * step });
      expect(select('selectLanes')).toBe(lanes);
      expect(select('selectFit')).toBe(fit);
      expect(select('selectResult')).not.toBe(result);
    }
  });

  it('keep no result of the windows that panning has left', () => {
    // The library complains of a cache that only grows, and any complaint fails a test.
    const { select, actions } = createApp();
    for (let step = 0; step < 1100; step += 1) {
      actions.panTo({ from: ALL.from + step, to: ALL.to + step });
      select('selectResult');
    }
    expect(select('selectWindow').from).toBe(ALL.from + 1099);
  });
});

describe('the result', () => {
  it('has what the members of a bloc did where that counts', () => {
    const { select, actions } = createApp({ actor: ['gamma-union'] });
    const alone = select('selectResult').visible.length;
    actions.toggleMembers('gamma-union');
    const { visible, counts } = select('selectResult');
    expect(visible.length).toBeGreaterThan(alone);
    expect(counts.actor.get('gamma-union')).toBe(visible.length);
  });

  it('follows window and filters', () => {
    const { select, actions } = createApp({ theme: ['elections'] });
    expect(select('selectResult')).toShowEvents(dataset, [
      '2020-beta-coup',
      '2022-03-01-eva-statement',
    ]);
    actions.panTo({ from: toDay(2022, 2, 1), to: toDay(2022, 3, 31) });
    expect(select('selectResult')).toShowEvents(dataset, ['2022-03-01-eva-statement']);
    actions.setQuery('port');
    expect(select('selectResult')).toShowEvents(dataset, []);
    expect(idsOf(dataset, select('selectResult').matching)).toEqual(['2020-beta-coup']);
  });
});

describe('a filter that is taken back', () => {
  it('leaves what was there before, not computed anew', () => {
    const { select, actions } = createApp();
    const before = [select('selectResult'), select('selectLanes'), select('selectLaneIndexes')];
    actions.toggleFacetValues('theme', ['elections']);
    expect(select('selectResult')).not.toBe(before[0]);
    expect(select('selectLanes')).not.toBe(before[1]);
    actions.toggleFacetValues('theme', ['elections']);
    expect(select('selectResult')).toBe(before[0]);
    expect(select('selectLanes')).toBe(before[1]);
    expect(select('selectLaneIndexes')).toBe(before[2]);
  });

  it('leaves what the window shows now', () => {
    const { select, actions } = createApp();
    const before = select('selectResult').visible.length;
    actions.toggleFacetValues('theme', ['elections']);
    actions.panTo({ from: toDay(2022, 2, 1), to: toDay(2022, 3, 31) });
    actions.toggleFacetValues('theme', ['elections']);
    expect(select('selectResult').visible.length).toBeLessThan(before);
  });
});

describe('lanes and what is drawn', () => {
  it('are those of the events that panning would meet, and of the window', () => {
    const { select, actions } = createApp({
      actor: ['eva-oeuvre'],
      lanes: 'actor',
      from: toDay(2022, 2, 25),
      to: toDay(2022, 3, 5),
    });
    expect(select('selectLanes').map(({ id, rows }) => [id, rows.length])).toEqual([
      ['eva-oeuvre', 3],
    ]);
    expect(select('selectLaneCounts')).toEqual([1]);
    actions.setLanes('nature');
    expect(select('selectLanes').map(({ id }) => id)).toEqual(['visits', 'summits', 'statements']);
  });
});

describe('the open event', () => {
  it('is none when none is open or its id is unknown', () => {
    expect(createApp().select('selectOpenEvent')).toBeUndefined();
    expect(createApp({ event: 'gone' }).select('selectOpenEvent')).toBeUndefined();
  });

  it('has a place among the visible events, and neighbours', () => {
    const { previous, next, position } = createApp({ event: VISIT }).select('selectNeighbours');
    expect(position).toBe(4);
    expect(previous?.id).toBe('2020-02-alpha-beta-meeting');
    expect(next?.id).toBe('2020-06-10-gamma-summit');
  });

  it('has no neighbour beyond the first and the last one', () => {
    const first = createApp({ event: '2019-gamma-programme' }).select('selectNeighbours');
    expect([first.position, first.previous]).toEqual([1, undefined]);
    const last = createApp({ event: '2022-03-01-eva-statement' }).select('selectNeighbours');
    expect([last.position, last.next]).toEqual([12, undefined]);
  });

  it('stays open with neighbours on both sides when a filter removes it', () => {
    const { select } = createApp({ event: VISIT, nature: ['coup', 'summit'] });
    expect(select('selectOpenEvent')?.id).toBe(VISIT);
    expect(select('selectNeighbours')).toMatchObject({
      position: 0,
      previous: { id: '2020-beta-coup' },
      next: { id: '2020-06-10-gamma-summit' },
    });
  });

  it('has no neighbours when there is none', () => {
    expect(createApp().select('selectNeighbours')).toEqual({
      position: 0,
      previous: undefined,
      next: undefined,
    });
  });
});

describe('active filters', () => {
  it('are none at first, and the window is not one', () => {
    expect(createApp().select('selectActiveFilters')).toEqual([]);
    expect(createApp({ match: 'all', q: '  ' }).select('selectActiveFilters')).toEqual([]);
  });

  it('are natures, actors, themes, sources, certainty and the search, one a value', () => {
    const { select } = createApp({
      nature: ['visit', 'coup'],
      actor: ['alpha', 'beta'],
      theme: ['trade'],
      source: ['zeta'],
      certainty: ['uncertain'],
      q: 'eva',
    });
    expect(select('selectActiveFilters')).toEqual([
      { facet: 'nature', ids: ['visit'] },
      { facet: 'nature', ids: ['coup'] },
      { facet: 'actor', ids: ['alpha'] },
      { facet: 'actor', ids: ['beta'] },
      { facet: 'theme', ids: ['trade'] },
      { facet: 'source', ids: ['zeta'] },
      { facet: 'certainty', ids: ['uncertain'] },
      { facet: 'q' },
    ]);
  });

  it('have a complete family as one', () => {
    const { select } = createApp({ nature: ['visit', 'meeting', 'sanction'] });
    expect(select('selectActiveFilters')).toEqual([
      { facet: 'nature', ids: ['visit', 'meeting'] },
      { facet: 'nature', ids: ['sanction'] },
    ]);
  });

  it('can each be cleared, until none is left', () => {
    const { select, actions } = createApp({
      nature: ['visit', 'meeting', 'sanction'],
      actor: ['alpha'],
      q: 'eva',
    });
    const left = () => select('selectActiveFilters');
    for (let count = left().length; count > 0; count -= 1) {
      const [filter] = left();
      if (filter !== undefined) actions.clearFilter(filter);
      expect(left()).toHaveLength(count - 1);
    }
    expect(left()).toEqual([]);
  });
});

describe('the window that fits', () => {
  it('shows every matching event, wherever the reader looks', () => {
    const elsewhere = { from: toDay(2040, 1, 1), to: toDay(2040, 1, 31) };
    const { select, actions } = createApp({ ...elsewhere, theme: ['trade'] });
    const matching = idsOf(dataset, select('selectResult').matching);
    expect(select('selectResult')).toShowEvents(dataset, []);
    const fit = select('selectFit');
    expect(fit).toBeDefined();
    if (fit !== undefined) actions.panTo(fit);
    expect(select('selectResult')).toShowEvents(dataset, matching);
  });

  it('is none when nothing matches', () => {
    expect(createApp({ q: 'zzz' }).select('selectFit')).toBeUndefined();
  });
});
