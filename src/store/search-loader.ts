import type { TextSearch } from '../domain/search/search.ts';
import type { AppStore } from './app-store.ts';

export type SearchLoader = {
  /**
   * Has the search answered by its index, as soon as that is there. Never rejects: without it titles
   * and names answer, and asking again tries again.
   */
  readonly load: () => Promise<void>;
};

/** The one way to the search index: fetched once, by whoever needs it first. */
export function createSearchLoader(
  store: AppStore,
  fetchSearch: () => Promise<TextSearch>,
): SearchLoader {
  let loading: Promise<void> | undefined;
  const { setSearch } = store.getState().actions;
  return {
    load: () => {
      loading ??= fetchSearch().then(setSearch, () => {
        loading = undefined;
      });
      return loading;
    },
  };
}
