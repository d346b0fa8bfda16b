import { createContext, use, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Dataset, HistoricalEvent } from '../domain/events/dataset.ts';
import type { CompiledHistory } from '../domain/events/drift.ts';
import type { Figures } from '../domain/events/figures.ts';
import type { Permalinks } from '../domain/permalink/permalink.ts';
import type { ViewState } from '../domain/permalink/view-state.ts';
import type { Actions, AppState, AppStore } from './app-store.ts';
import type { DetailLoader, LoadedDetail } from './detail-loader.ts';
import type { LiveWindowStore } from './live-window.ts';
import type { RecordLoader } from './record-loader.ts';
import type { SearchLoader } from './search-loader.ts';
import type { Selectors } from './selectors.ts';

/** What the views of one running app share: made once in app/, handed down by context. */
export type AppServices = {
  readonly dataset: Dataset;
  readonly store: AppStore;
  readonly selectors: Selectors;
  readonly details: DetailLoader;
  readonly search: SearchLoader;
  readonly record: RecordLoader;
  readonly permalinks: Permalinks;
  readonly live: LiveWindowStore;
  /** What each version of the dataset has changed, for a link made with another one. */
  readonly fetchHistory: () => Promise<CompiledHistory>;
  /** What the dataset comes to, for the account of its method. */
  readonly fetchFigures: () => Promise<Figures>;
  /** Whether the page stands in a frame of another one, where less is shown. */
  readonly isEmbed: boolean;
};

const AppContext = createContext<AppServices | undefined>(undefined);

export const AppProvider = AppContext.Provider;

export function useServices(): AppServices {
  const services = use(AppContext);
  if (services === undefined) throw new Error('A view stands outside AppProvider');
  return services;
}

/** A part of the reader's choices; renders again when it changes. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useServices().store, select);
}

/** A derived value, by the name of its selector. */
export function useSelected<K extends keyof Selectors>(name: K): ReturnType<Selectors[K]> {
  const { store, selectors } = useServices();
  return useStore(store, selectors[name] as (state: AppState) => ReturnType<Selectors[K]>);
}

export function useActions(): Actions {
  return useServices().store.getState().actions;
}

export function useDataset(): Dataset {
  return useServices().dataset;
}

/** The link of the present view with some choices changed. */
export function useHref(): (patch: Partial<ViewState>) => string {
  const { permalinks } = useServices();
  const state = useAppState((state) => state);
  return (patch) => permalinks.serialize({ ...state, ...patch });
}

export type DetailState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly detail: LoadedDetail };

/** The details of an event, as they arrive. */
export function useEventDetail(event: HistoricalEvent): DetailState {
  const { details } = useServices();
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{
    readonly key: string;
    readonly detail: LoadedDetail | undefined;
  }>();
  const key = `${event.id} ${attempt}`;
  useEffect(() => {
    let isCurrent = true;
    const settle = (detail: LoadedDetail | undefined) => {
      if (isCurrent) setOutcome({ key, detail });
    };
    details.load(event).then(settle, () => settle(undefined));
    return () => {
      isCurrent = false;
    };
  }, [details, event, key]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  if (outcome?.key !== key) return { status: 'loading' };
  return outcome.detail === undefined
    ? { status: 'failed', retry }
    : { status: 'ready', detail: outcome.detail };
}
