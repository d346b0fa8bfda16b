import { useMemo } from 'react';
import { toBandSpan, toChosenBands, type BandSpan } from '../../domain/timeline/bands.ts';
import { useAppState, useDataset } from '../../store/react.ts';
import { useRecord, type RecordState } from '../../store/use-record.ts';

/** The bands that the reader's choice shows, whatever the window, as they arrive; none are asked for where none are shown. */
export function useBands(): { readonly spans: readonly BandSpan[]; readonly state: RecordState } {
  const dataset = useDataset();
  const choice = useAppState((state) => state.bands);
  const actors = useAppState((state) => state.actor);
  const isShown = choice === 'all' || (choice === 'selected' && actors.length > 0);
  const state = useRecord(isShown);
  const record = state.status === 'ready' ? state.record : undefined;
  const spans = useMemo(
    () =>
      record === undefined
        ? []
        : toChosenBands(record.bands, choice, actors).map((band) => toBandSpan(band, dataset)),
    [record, choice, actors, dataset],
  );
  return { spans, state };
}
