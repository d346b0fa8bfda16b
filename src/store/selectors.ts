import { createSelectorCreator, lruMemoize } from 'reselect';
import type { Dataset, HistoricalEvent } from '../domain/events/dataset.ts';
import type { Facet } from '../domain/facets/facets.ts';
import { rankOf, type Rows } from '../domain/events/rows.ts';
import { toResult, type FilterResult } from '../domain/facets/filter-events.ts';
import { matchEvents } from '../domain/facets/match-events.ts';
import { toPlainMarks, type Mark } from '../domain/search/marks.ts';
import type { Found, TextSearch } from '../domain/search/search.ts';
import type { Suggestions } from '../domain/search/suggest.ts';
import { findByNames } from '../domain/search/text-search.ts';
import { toLanes, type Lane } from '../domain/timeline/lanes.ts';
import { toAstride, toLaneIndex, toPlaces, type LaneIndex } from '../domain/timeline/lane-index.ts';
import {
  fitWindow,
  toOutside,
  type Outside,
  type TimeWindow,
} from '../domain/timeline/time-window.ts';
import type { AppState, ActiveFilter } from './app-store.ts';

/** A filter that is taken back leaves the same choices in a new list. */
const isSame = (one: unknown, other: unknown) =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((part, place) => part === other[place]));

/**
 * Keeps the last two results, so that a filter is taken back at once; reselect's default keeps one for
 * every window ever panned through.
 */
const createSelector = createSelectorCreator({
  memoize: lruMemoize,
  memoizeOptions: { maxSize: 2, equalityCheck: isSame },
  argsMemoize: lruMemoize,
});

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
  /** What of the texts the search has found. */
  readonly selectMarks: Selector<readonly Mark[]>;
  readonly selectSuggestions: Selector<Suggestions>;
  readonly selectResult: Selector<FilterResult>;
  /** What passes the filters, whatever the window. */
  readonly selectMatching: Selector<Rows>;
  /** How many of those the window leaves out on either side. */
  readonly selectOutside: Selector<Outside>;
  readonly selectLanes: Selector<readonly Lane[]>;
  readonly selectLaneIndexes: Selector<readonly LaneIndex[]>;
  /** How many events of each lane the window touches. */
  readonly selectLaneCounts: Selector<readonly number[]>;
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
  const source = (state: AppState) => state.source;
  const certainty = (state: AppState) => state.certainty;
  const match = (state: AppState) => state.match;
  const members = (state: AppState) => state.members;
  const q = (state: AppState) => state.q;
  const search = (state: AppState) => state.search;

  const selectWindow = createSelector([from, to], (from, to): TimeWindow => ({ from, to }));
  const selectFound = createSelector([q, search], (q, search) => toFound(dataset, q, search));
  const selectMarks = createSelector([selectFound], (found) => found?.marks ?? []);
  const selectSuggestions = createSelector(
    [q, search],
    (q, search) => search?.suggest(q) ?? NO_SUGGESTIONS,
  );
  // Without the window: while only that moves, nothing is matched or divided into lanes again.
  const selectMatches = createSelector(
    [nature, actor, theme, source, certainty, match, members, selectFound],
    (nature, actor, theme, source, certainty, match, members, found) =>
      matchEvents(
        dataset,
        { nature, actor, theme, source, certainty, match, members },
        found?.rows,
      ),
  );
  const selectResult = createSelector([selectMatches, selectWindow], (matches, window) =>
    toResult(dataset, matches, window),
  );
  const selectMatching = createSelector([selectMatches], ({ matching }) => matching);
  const selectOutside = createSelector([selectMatching, selectWindow], (matching, window) =>
    toOutside(dataset.columns, matching, window),
  );
  const selectLanes = createSelector(
    [selectMatches, (state: AppState) => state.lanes, actor, theme],
    ({ matching, values }, lanes, actor, theme) =>
      toLanes(dataset, matching, lanes, { actor, theme }, values),
  );
  const selectLaneIndexes = createSelector([selectLanes], (lanes) =>
    lanes.map((lane) => toLaneIndex(lane, dataset.columns)),
  );
  const selectLaneCounts = createSelector([selectLaneIndexes, selectWindow], (indexes, window) =>
    indexes.map((index) => {
      const [start, end] = toPlaces(index, window.from, window.to);
      return end - start + toAstride(index, dataset.columns, window.from, window.to).length;
    }),
  );
  const selectOpenEvent = (state: AppState) =>
    state.event === undefined ? undefined : dataset.findEvent(state.event);
  const selectNeighbours = createSelector([selectResult, selectOpenEvent], (result, event) =>
    toNeighbours(dataset, result, event),
  );
  const selectActiveFilters = createSelector(
    [nature, actor, theme, source, certainty, q],
    (nature, actor, theme, source, certainty, q): readonly ActiveFilter[] => {
      const search: readonly ActiveFilter[] = q.trim() === '' ? [] : [{ facet: 'q' }];
      return [
        ...toNatureFilters(dataset, nature),
        ...actor.map(toFilter('actor')),
        ...theme.map(toFilter('theme')),
        ...source.map(toFilter('source')),
        ...certainty.map(toFilter('certainty')),
        ...search,
      ];
    },
  );
  const selectFit = createSelector([selectMatches], ({ matching }) =>
    fitWindow(dataset.columns, matching, dataset.until),
  );
  return {
    selectWindow,
    selectMarks,
    selectSuggestions,
    selectResult,
    selectMatching,
    selectOutside,
    selectLanes,
    selectLaneIndexes,
    selectLaneCounts,
    selectOpenEvent,
    selectNeighbours,
    selectActiveFilters,
    selectFit,
  };
}

const NO_SUGGESTIONS: Suggestions = { events: [], actors: [], themes: [] };

/** What a search finds; undefined when it has no words. */
function toFound(
  dataset: Dataset,
  q: string,
  search: TextSearch | undefined,
): Pick<Found, 'rows' | 'marks'> | undefined {
  if (search !== undefined) return search.find(q);
  const rows = findByNames(dataset, q);
  return rows && { rows, marks: toPlainMarks(q) };
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
function toNeighbours(
  { eventAt }: Dataset,
  { visible }: FilterResult,
  event: HistoricalEvent | undefined,
): Neighbours {
  if (event === undefined) return { position: 0, previous: undefined, next: undefined };
  const rank = rankOf(visible, event.index);
  const isVisible = visible[rank] === event.index;
  const eventOfRank = (wanted: number) => {
    const row = visible[wanted];
    return row === undefined ? undefined : eventAt(row);
  };
  return {
    position: isVisible ? rank + 1 : 0,
    previous: eventOfRank(rank - 1),
    next: eventOfRank(isVisible ? rank + 1 : rank),
  };
}
