import type { Dataset, HistoricalEvent } from './dataset.ts';
import type { CompiledHistory } from './drift.ts';

export const CHANGES = ['added', 'corrected', 'removed'] as const;

/**
 * A version of the dataset and the events that it changed, in the dataset's order. One that was removed is
 * named by the event that took it over. The first version only has a number of events: nothing is older.
 */
export type ReleaseNote = {
  readonly version: string;
  /** Its day, as ISO 8601 has it. */
  readonly day: string;
  readonly first: number | undefined;
} & Readonly<Record<(typeof CHANGES)[number], readonly HistoricalEvent[]>>;

/** What each version changed, the newest first. `first` is the number of events of the first one. */
export function toReleaseNotes(
  { rowOf, eventAt, aliases }: Pick<Dataset, 'rowOf' | 'eventAt' | 'aliases'>,
  history: CompiledHistory,
  first: number,
): readonly ReleaseNote[] {
  const toEvents = (ids: readonly string[]) => {
    const rows = new Set(ids.flatMap((id) => rowOf(aliases.get(id) ?? id) ?? []));
    return [...rows].sort((a, b) => a - b).map(eventAt);
  };
  return history
    .map(({ version, added, corrected, removed }, place) => ({
      version,
      day: version.slice(0, '2026-11-30'.length),
      first: place === 0 ? first : undefined,
      added: toEvents(added),
      corrected: toEvents(corrected),
      removed: toEvents(removed),
    }))
    .toReversed();
}
