import type { HistoricalRecord } from '../domain/events/record.ts';
import type { AppStore } from './app-store.ts';

export type RecordLoader = {
  /** Puts the record into the store, once it is there. Rejects when it cannot be fetched; asking again tries again. */
  readonly load: () => Promise<void>;
};

/** The one way to bands and commitments: fetched once, by whoever needs them first. */
export function createRecordLoader(
  store: AppStore,
  fetchRecord: () => Promise<HistoricalRecord>,
): RecordLoader {
  let loading: Promise<void> | undefined;
  const { setRecord } = store.getState().actions;
  return {
    load: () => {
      loading ??= fetchRecord().then(setRecord);
      loading.catch(() => {
        loading = undefined;
      });
      return loading;
    },
  };
}
