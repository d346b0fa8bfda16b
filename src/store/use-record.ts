import { useCallback, useEffect, useState } from 'react';
import type { HistoricalRecord } from '../domain/events/record.ts';
import { useAppState, useServices } from './react.ts';

export type RecordState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly record: HistoricalRecord };

/** Bands and commitments, as they arrive; they are asked for once they are wanted. */
export function useRecord(isWanted = true): RecordState {
  const loader = useServices().record;
  const record = useAppState((state) => state.record);
  const [hasFailed, setFailed] = useState(false);
  const isMissing = isWanted && record === undefined && !hasFailed;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isCurrent = true;
    loader.load().catch(() => {
      if (isCurrent) setFailed(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [loader, isMissing]);
  const retry = useCallback(() => setFailed(false), []);
  if (record !== undefined) return { status: 'ready', record };
  return hasFailed ? { status: 'failed', retry } : { status: 'loading' };
}
