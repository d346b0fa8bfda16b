import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset } from '../domain/events/dataset.ts';
import { toFacetIds, type Facet, type Match } from '../domain/facets/facets.ts';
import type { Locale } from '../domain/locale.ts';
import { MAX_QUERY } from '../domain/permalink/params.ts';
import {
  NO_FILTER,
  type ColorScheme,
  type ListOrder,
  type View,
  type ViewState,
} from '../domain/permalink/view-state.ts';
import type { LaneKind } from '../domain/timeline/lanes.ts';
import { clampWindow, toReach, type TimeWindow } from '../domain/timeline/time-window.ts';

/** A filter that is on, as one chip removes it: values of a facet (a family is several types), or the search. */
export type ActiveFilter =
  { readonly facet: Facet; readonly ids: readonly string[] } | { readonly facet: 'q' };

/**
 * How the last change stands in the reader's history: an act is a step that Back undoes, a motion
 * (typing, panning, closing) is not, and a restored view came from the history itself.
 */
export type ChangeKind = 'act' | 'motion' | 'restored';

export type Actions = {
  readonly panTo: (window: TimeWindow) => void;
  /** Adds `ids` to a facet, or takes them away when all were chosen. */
  readonly toggleFacetValues: (facet: Facet, ids: readonly string[]) => void;
  /** Filters by this one value of the facet alone. */
  readonly showOnly: (facet: Facet, id: string) => void;
  readonly setMatch: (match: Match) => void;
  readonly setQuery: (query: string) => void;
  readonly clearFilter: (filter: ActiveFilter) => void;
  readonly clearFilters: () => void;
  readonly setLanes: (lanes: LaneKind) => void;
  readonly setView: (view: View) => void;
  /** From the story back to the view that one came from. */
  readonly leaveStory: () => void;
  readonly setOrder: (order: ListOrder) => void;
  readonly openEvent: (id: string) => void;
  /** To the previous or next event: a motion, so that Back leaves the reading and not its last page. */
  readonly turnToEvent: (id: string) => void;
  readonly closeEvent: () => void;
  readonly setLang: (lang: Locale) => void;
  readonly setScheme: (scheme: ColorScheme) => void;
  /** Takes over a view from a link or from the history, which say nothing of the colour scheme. */
  readonly restore: (view: ViewState) => void;
  /** Back to the view of a reader who has chosen nothing but language and colours. */
  readonly resetView: () => void;
};

export type AppState = ViewState & {
  /** The filter that was added last: what an empty result offers to undo. */
  readonly lastFilter: ActiveFilter | undefined;
  readonly lastChange: ChangeKind;
  /** Where leaving the story leads; undefined for who has come by a link to it. */
  readonly beforeStory: View | undefined;
  readonly actions: Actions;
};

export type AppStore = StoreApi<AppState>;

/** The one store: what the reader chose, and the actions that choose. Everything else is derived (selectors.ts). */
export function createAppStore(
  dataset: Dataset,
  initial: ViewState,
  defaults: ViewState = initial,
): AppStore {
  const reach = toReach(dataset);
  return createStore<AppState>()((set, get) => {
    const act = (patch: Partial<AppState>) => set({ ...patch, lastChange: 'act' });
    const move = (patch: Partial<AppState>) => set({ ...patch, lastChange: 'motion' });
    // Chosen ids keep the dataset's order, so that one choice has one link.
    const choose = (facet: Facet, ids: ReadonlySet<string>, lastFilter: ActiveFilter | undefined) =>
      act({ [facet]: toFacetIds(facet, dataset).filter((id) => ids.has(id)), lastFilter });
    const toggle = (facet: Facet, ids: readonly string[]) => {
      const chosen = new Set(get()[facet]);
      const isChosen = ids.every((id) => chosen.has(id));
      for (const id of ids) {
        if (isChosen) chosen.delete(id);
        else chosen.add(id);
      }
      choose(facet, chosen, isChosen ? undefined : { facet, ids });
    };

    const actions: Actions = {
      panTo: (window) => move(clampWindow(window, reach)),
      toggleFacetValues: toggle,
      showOnly: (facet, id) => choose(facet, new Set([id]), { facet, ids: [id] }),
      setMatch: (match) => act({ match }),
      setQuery: (query) =>
        move({
          // Cut by whole characters: half an emoji is no text.
          q: query.slice(0, MAX_QUERY).replace(/\p{Surrogate}$/u, ''),
          lastFilter: query.trim() === '' ? undefined : { facet: 'q' },
        }),
      clearFilter: (filter) =>
        filter.facet === 'q'
          ? act({ q: '', lastFilter: undefined })
          : choose(
              filter.facet,
              new Set(get()[filter.facet].filter((id) => !filter.ids.includes(id))),
              undefined,
            ),
      clearFilters: () => act({ ...NO_FILTER, lastFilter: undefined }),
      setLanes: (lanes) => act({ lanes }),
      setView: (view) => {
        const { view: before } = get();
        const isEntering = view === 'story' && before !== 'story';
        act(isEntering ? { view, beforeStory: before } : { view });
      },
      leaveStory: () => act({ view: get().beforeStory ?? defaults.view }),
      setOrder: (order) => act({ order }),
      openEvent: (id) => act({ event: id }),
      turnToEvent: (id) => move({ event: id }),
      closeEvent: () => move({ event: undefined }),
      setLang: (lang) => act({ lang }),
      setScheme: (scheme) => move({ scheme }),
      restore: ({ scheme: _scheme, ...view }) =>
        set({ ...view, lastFilter: undefined, lastChange: 'restored' }),
      resetView: () => {
        const { lang, scheme } = get();
        act({ ...defaults, lang, scheme, lastFilter: undefined });
      },
    };
    const untouched = {
      lastFilter: undefined,
      lastChange: 'restored',
      beforeStory: undefined,
    } as const;
    return { ...initial, ...untouched, actions };
  });
}
