import type { Dataset, DetailChunk } from '../domain/events/dataset.ts';
import type { CompiledHistory } from '../domain/events/drift.ts';
import type { Figures } from '../domain/events/figures.ts';
import { toRecord, type CompiledRecord } from '../domain/events/record.ts';
import type { CompiledSearch } from '../domain/search/compile-search.ts';
import type { Locale } from '../domain/locale.ts';
import {
  createPermalinks,
  isEmbedded,
  type Notice,
  type Place,
} from '../domain/permalink/permalink.ts';
import type { Facet } from '../domain/facets/facets.ts';
import type { ColorScheme, View, ViewState } from '../domain/permalink/view-state.ts';
import { createAppStore } from '../store/app-store.ts';
import { createDetailLoader } from '../store/detail-loader.ts';
import { createLiveWindow } from '../store/live-window.ts';
import { createRecordLoader } from '../store/record-loader.ts';
import type { AppServices } from '../store/react.ts';
import { createSearchLoader } from '../store/search-loader.ts';
import { createSelectors } from '../store/selectors.ts';

/** What this reader's browser says, and the link that was opened. */
export type Reader = {
  readonly place: Place;
  readonly lang: Locale;
  readonly view: View;
  readonly scheme: ColorScheme;
  readonly folded?: readonly Facet[];
};

/** Where the parts of the dataset come from that the first view does without. */
export type Sources = {
  readonly fetchChunk: (index: number) => Promise<DetailChunk>;
  readonly fetchSearch: () => Promise<CompiledSearch>;
  readonly fetchRecord: () => Promise<CompiledRecord>;
  readonly fetchHistory: () => Promise<CompiledHistory>;
  readonly fetchFigures: () => Promise<Figures>;
};

/** A link made with another version of the dataset: which one, and the view it opened. */
export type FormerView = { readonly version: string; readonly view: ViewState };

export type Services = {
  readonly services: AppServices;
  /** What of the link could not be applied. */
  readonly notices: readonly Notice[];
  readonly former: FormerView | undefined;
};

/** Wires dataset, link and store together. */
export function createServices(
  dataset: Dataset,
  { fetchChunk, fetchSearch, fetchRecord, ...fetchers }: Sources,
  { place, ...reader }: Reader,
): Services {
  const isEmbed = isEmbedded(place.search);
  const base = import.meta.env.BASE_URL;
  const permalinks = createPermalinks({ dataset, ...reader }, { isEmbed, base });
  const { state, notices, since } = permalinks.parse(place);
  const store = createAppStore(dataset, state, permalinks.defaults);
  const loadSearch = async () => {
    const [{ createSearch }, compiled] = await Promise.all([
      import('../domain/search/search.ts'),
      fetchSearch(),
    ]);
    return createSearch(dataset, compiled);
  };
  const services = {
    dataset,
    permalinks,
    store,
    selectors: createSelectors(dataset),
    details: createDetailLoader(dataset, fetchChunk),
    live: createLiveWindow(),
    search: createSearchLoader(store, loadSearch),
    record: createRecordLoader(store, () => fetchRecord().then(toRecord)),
    ...fetchers,
    isEmbed,
  };
  return {
    services,
    notices,
    former: since === undefined ? undefined : { version: since, view: state },
  };
}
