import { useMemo } from 'react';
import type { Commitment } from '../domain/events/record.ts';
import {
  filterCommitments,
  type CommitmentResult,
} from '../domain/relations/filter-commitments.ts';
import { useAppState, useDataset, useSelected } from './react.ts';

/** What the reader's choices let through of some commitments. It comes with the views that show them. */
export function useCommitments(commitments: readonly Commitment[]): CommitmentResult {
  const dataset = useDataset();
  const window = useSelected('selectWindow');
  const actor = useAppState((state) => state.actor);
  const match = useAppState((state) => state.match);
  const members = useAppState((state) => state.members);
  const outcome = useAppState((state) => state.outcome);
  const q = useAppState((state) => state.q);
  return useMemo(
    () => filterCommitments(dataset, commitments, { ...window, actor, match, members, outcome, q }),
    [dataset, commitments, window, actor, match, members, outcome, q],
  );
}
