import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset } from '../domain/events/dataset.ts';
import { OUTCOMES, type Outcome } from '../domain/events/outcomes.ts';
import type { HistoricalRecord } from '../domain/events/record.ts';
import { FACETS, toFacetIds, type Facet, type Match } from '../domain/facets/facets.ts';
import { toBlocIds } from '../domain/facets/members.ts';
import type { Locale } from '../domain/locale.ts';
import { MAX_QUERY } from '../domain/permalink/params.ts';
import {
  NO_FILTER,
  NOTHING_OPEN,
  type BandChoice,
  type ColorScheme,
  type ListOrder,
  type Pins,
  type View,
  type ViewState,
} from '../domain/permalink/view-state.ts';
import type { TextSearch } from '../domain/search/search.ts';
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
  /** Lets commitments of this outcome through, or no longer; with none chosen, all of them. */
  readonly toggleOutcome: (outcome: Outcome) => void;
  readonly setMatch: (match: Match) => void;
  /** Lets what the members of a bloc did count for it, or no longer. */
  readonly toggleMembers: (bloc: string) => void;
  readonly setQuery: (query: string) => void;
  /** Filters by a value that a search was meant to find, in the place of its words. */
  readonly replaceQuery: (facet: Facet, id: string) => void;
  /** From now on the search is answered by its index. No choice of the reader's. */
  readonly setSearch: (search: TextSearch) => void;
  /** From now on bands and commitments are known. No choice of the reader's. */
  readonly setRecord: (record: HistoricalRecord) => void;
  readonly clearFilter: (filter: ActiveFilter) => void;
  readonly clearFilters: () => void;
  readonly setLanes: (lanes: LaneKind) => void;
  readonly setPins: (pins: Pins) => void;
  readonly setView: (view: View) => void;
  /** From the story back to the view that one came from. */
  readonly leaveStory: () => void;
  readonly setOrder: (order: ListOrder) => void;
  readonly setBands: (bands: BandChoice) => void;
  readonly openEvent: (id: string) => void;
  /** To the previous or next event: a motion, so that Back leaves the reading and not its last page. */
  readonly turnToEvent: (id: string) => void;
  readonly closeEvent: () => void;
  /** Opens a state that lasts, in the place of whatever is open. */
  readonly openBand: (id: string) => void;
  readonly closeBand: () => void;
  /** In the place of the open event, if any; an event opens in the place of a commitment. */
  readonly openCommitment: (id: string) => void;
  readonly closeCommitment: () => void;
  readonly setLang: (lang: Locale) => void;
  readonly setScheme: (scheme: ColorScheme) => void;
  /** Puts the values of a facet out of sight, or back. */
  readonly toggleFolded: (facet: Facet) => void;
  /** Takes over a view from a link or from the history, which say nothing of what is not shared. */
  readonly restore: (view: ViewState) => void;
  /** Follows a link inside the page: a step that Back undoes. */
  readonly openLink: (view: ViewState) => void;
  /** Back to the view of a reader who has chosen nothing but language, colours and what is folded. */
  readonly resetView: () => void;
};

export type AppState = ViewState & {
  /** The filter that was added last: what an empty result offers to undo. */
  readonly lastFilter: ActiveFilter | undefined;
  readonly lastChange: ChangeKind;
  /** What answers `q`; undefined until it has been fetched, when titles and names have to do. */
  readonly search: TextSearch | undefined;
  /** What lasted and what was promised; undefined until it has been fetched. */
  readonly record: HistoricalRecord | undefined;
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
      act({
        [facet]: toFacetIds(facet, dataset).filter((id) => ids.has(id)),
        // Its members leave with a bloc.
        ...(facet === 'actor' && { members: get().members.filter((id) => ids.has(id)) }),
        lastFilter,
      });
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
      toggleOutcome: (outcome) =>
        act({ outcome: toToggled<string>(OUTCOMES, get().outcome, outcome) }),
      setMatch: (match) => act({ match }),
      toggleMembers: (bloc) =>
        act({ members: toToggled(toBlocIds(dataset), get().members, bloc), lastFilter: undefined }),
      setQuery: (query) =>
        move({
          // Cut by whole characters: half an emoji is no text.
          q: query.slice(0, MAX_QUERY).replace(/\p{Surrogate}$/u, ''),
          lastFilter: query.trim() === '' ? undefined : { facet: 'q' },
        }),
      replaceQuery: (facet, id) => {
        const chosen = new Set([...get()[facet], id]);
        const ids = toFacetIds(facet, dataset).filter((other) => chosen.has(other));
        act({ [facet]: ids, q: '', lastFilter: { facet, ids: [id] } });
      },
      setSearch: (search) => set({ search }),
      setRecord: (record) => set({ record }),
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
      setPins: (pins) => act({ pins }),
      setView: (view) => {
        const { view: before } = get();
        const isEntering = view === 'story' && before !== 'story';
        act(isEntering ? { view, beforeStory: before } : { view });
      },
      leaveStory: () => act({ view: get().beforeStory ?? defaults.view }),
      setOrder: (order) => act({ order }),
      setBands: (bands) => act({ bands }),
      openEvent: (id) => act({ ...NOTHING_OPEN, event: id }),
      turnToEvent: (id) => move({ ...NOTHING_OPEN, event: id }),
      closeEvent: () => move({ event: undefined }),
      openBand: (id) => act({ ...NOTHING_OPEN, band: id }),
      closeBand: () => move({ band: undefined }),
      openCommitment: (id) => act({ ...NOTHING_OPEN, commitment: id }),
      closeCommitment: () => move({ commitment: undefined }),
      setLang: (lang) => act({ lang }),
      setScheme: (scheme) => move({ scheme }),
      toggleFolded: (facet) => move({ folded: toToggled(FACETS, get().folded, facet) }),
      restore: ({ scheme: _scheme, folded: _folded, ...view }) =>
        set({ ...view, lastFilter: undefined, lastChange: 'restored' }),
      openLink: ({ scheme: _scheme, folded: _folded, ...view }) =>
        act({ ...view, lastFilter: undefined }),
      resetView: () => {
        const { lang, scheme, folded } = get();
        act({ ...defaults, lang, scheme, folded, lastFilter: undefined });
      },
    };
    const untouched = {
      lastFilter: undefined,
      lastChange: 'restored',
      beforeStory: undefined,
      search: undefined,
      record: undefined,
    } as const;
    return { ...initial, ...untouched, actions };
  });
}

/** `chosen` with `value` added, or taken away if it was there, in the order of `all`. */
function toToggled<T>(all: readonly T[], chosen: readonly T[], value: NoInfer<T>): readonly T[] {
  return all.filter((one) => chosen.includes(one) !== (one === value));
}
