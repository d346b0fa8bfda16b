import { createSelectorCreator, lruMemoize } from 'reselect';
import type { Dataset, HistoricalEvent } from '../domain/events/dataset.ts';
import type { Facet } from '../domain/facets/facets.ts';
import { filterEvents, type FilterResult } from '../domain/facets/filter-events.ts';
import { toLanes, type Lane } from '../domain/timeline/lanes.ts';
import { toLevelOfDetail, type DrawnEvent } from '../domain/timeline/level-of-detail.ts';
import { fitWindow, type TimeWindow } from '../domain/timeline/time-window.ts';
import type { AppState, ActiveFilter } from './app-store.ts';

/** Keeps the last result only: reselect's default keeps one for every window ever panned through. */
const createSelector = createSelectorCreator({ memoize: lruMemoize, argsMemoize: lruMemoize });

type Selector<T> = (state: AppState) => T;

/** The place of an event among the visible ones. */
export type Neighbours = {
  /** Counted from 1; 0 when a filter has removed the event. */
  readonly position: number;
  readonly previous: HistoricalEvent | undefined;
  readonly next: HistoricalEvent | undefined;
};

export type Selectors = {
  readonly selectWindow: Selector<TimeWindow>;
  readonly selectResult: Selector<FilterResult>;
  readonly selectLanes: Selector<readonly Lane[]>;
  readonly selectDrawn: Selector<readonly DrawnEvent[]>;
  readonly selectOpenEvent: Selector<HistoricalEvent | undefined>;
  readonly selectNeighbours: Selector<Neighbours>;
  /** Active filters in the order of their chips. */
  readonly selectActiveFilters: Selector<readonly ActiveFilter[]>;
  /** Window that shows everything the filters let through; undefined when that is nothing. */
  readonly selectFit: Selector<TimeWindow | undefined>;
};

/** What views read: everything derived from the dataset and the reader's choices, computed once per change. */
export function createSelectors(dataset: Dataset): Selectors {
  const from = (state: AppState) => state.from;
  const to = (state: AppState) => state.to;
  const nature = (state: AppState) => state.nature;
  const actor = (state: AppState) => state.actor;
  const theme = (state: AppState) => state.theme;
  const match = (state: AppState) => state.match;
  const q = (state: AppState) => state.q;

  const selectWindow = createSelector([from, to], (from, to): TimeWindow => ({ from, to }));
  const selectResult = createSelector(
    [selectWindow, nature, actor, theme, match, q],
    (window, nature, actor, theme, match, q) =>
      filterEvents(dataset, { ...window, nature, actor, theme, match, q }),
  );
  // The same events keep the same array while only the window moves: lanes are not divided again.
  const selectMatching = createSelector([selectResult], ({ matching }) => matching, {
    memoizeOptions: { resultEqualityCheck: isSameList },
  });
  const selectLanes = createSelector(
    [selectMatching, (state: AppState) => state.lanes, actor, theme],
    (events, lanes, actor, theme) => toLanes(dataset, events, lanes, { actor, theme }),
  );
  const selectDrawn = createSelector([selectLanes, selectWindow], (lanes, window) =>
    toLevelOfDetail(lanes, window, dataset.until),
  );
  const selectOpenEvent = (state: AppState) =>
    state.event === undefined ? undefined : dataset.eventById.get(state.event);
  const selectNeighbours = createSelector([selectResult, selectOpenEvent], toNeighbours);
  const selectActiveFilters = createSelector(
    [nature, actor, theme, q],
    (nature, actor, theme, q) => {
      const search: readonly ActiveFilter[] = q.trim() === '' ? [] : [{ facet: 'q' }];
      const values = [...actor.map(toFilter('actor')), ...theme.map(toFilter('theme'))];
      return [...toNatureFilters(dataset, nature), ...values, ...search];
    },
  );
  const selectFit = createSelector([selectMatching], (events) =>
    fitWindow(
      events.map(({ date }) => date),
      dataset.until,
    ),
  );
  return {
    selectWindow,
    selectResult,
    selectLanes,
    selectDrawn,
    selectOpenEvent,
    selectNeighbours,
    selectActiveFilters,
    selectFit,
  };
}

const toFilter =
  (facet: Facet) =>
  (id: string): ActiveFilter => ({ facet, ids: [id] });

/** A family of which every type is chosen is one filter. */
function toNatureFilters({ types }: Dataset, chosen: readonly string[]): readonly ActiveFilter[] {
  const families = [...new Set(types.map(({ family }) => family))];
  return families.flatMap((family) => {
    const members = types.filter((type) => type.family === family);
    const ids = members.map(({ id }) => id).filter((id) => chosen.includes(id));
    return ids.length === members.length ? [{ facet: 'nature', ids }] : ids.map(toFilter('nature'));
  });
}

/** Neighbours by row: an event that is not visible still has a visible one before and after it. */
function toNeighbours({ visible }: FilterResult, event: HistoricalEvent | undefined): Neighbours {
  if (event === undefined) return { position: 0, previous: undefined, next: undefined };
  return {
    position: visible.indexOf(event) + 1,
    previous: visible.findLast(({ index }) => index < event.index),
    next: visible.find(({ index }) => index > event.index),
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
