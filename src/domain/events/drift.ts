import type { Dataset, HistoricalEvent } from './dataset.ts';
import { rankOf, type Rows } from './rows.ts';

/** What each version of the dataset changed, oldest first: ids of events. */
export type CompiledHistory = readonly {
  readonly version: string;
  readonly added: readonly string[];
  readonly corrected: readonly string[];
  readonly removed: readonly string[];
}[];

/**
 * What a view has become since a version of the dataset. Events are in the dataset's order; one that
 * was removed is named by the event that took it over, which is where links to it lead.
 */
export type Drift =
  | { readonly kind: 'newer' | 'unknown' }
  | {
      readonly kind: 'changed';
      readonly added: readonly HistoricalEvent[];
      readonly corrected: readonly HistoricalEvent[];
      readonly removed: readonly HistoricalEvent[];
    };

type Change = 'added' | 'corrected' | 'removed';

/**
 * What has changed since version `since` among the events of a view: its `rows`. A version that the
 * history does not have is "newer" where its day is after the last one known, else "unknown".
 */
export function toDrift(
  { rowOf, eventAt, aliases }: Dataset,
  history: CompiledHistory,
  since: string,
  rows: Rows,
): Drift {
  const place = history.findIndex(({ version }) => version === since);
  if (place === -1) {
    const latest = history.at(-1);
    const isLater = latest !== undefined && toDay(since) > toDay(latest.version);
    return { kind: isLater ? 'newer' : 'unknown' };
  }
  const changes = [...toChanges(history.slice(place + 1))];
  const pick = (wanted: Change) => {
    const found = new Set(
      changes.flatMap(([id, change]) => {
        const row = rowOf(aliases.get(id) ?? id);
        const isInView = row !== undefined && rows[rankOf(rows, row)] === row;
        return change === wanted && isInView ? [row] : [];
      }),
    );
    return [...found].sort((a, b) => a - b).map(eventAt);
  };
  return {
    kind: 'changed',
    added: pick('added'),
    corrected: pick('corrected'),
    removed: pick('removed'),
  };
}

/** What several versions come to, for who has seen none of them: what came and went was never there. */
function toChanges(versions: CompiledHistory): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  for (const { added, corrected, removed } of versions) {
    for (const id of added) changes.set(id, changes.get(id) === 'removed' ? 'corrected' : 'added');
    for (const id of corrected) if (changes.get(id) !== 'added') changes.set(id, 'corrected');
    for (const id of removed) {
      if (changes.get(id) === 'added') changes.delete(id);
      else changes.set(id, 'removed');
    }
  }
  return changes;
}

/** The day in the name of a version, which orders as text. */
function toDay(version: string): string {
  return version.slice(0, '2026-11-30'.length);
}
