import type { CompiledHistory } from './drift.ts';
import type { AuthoredDataset, Fault } from './parse-dataset.ts';
import type { AuthoredEvent, Release } from './schemas.ts';

export const HISTORY_FILE = 'history.json';

/** Turns a text into the lower-case hexadecimal SHA-256 of its UTF-8 bytes. */
export type Digest = (text: string) => string;

/** The name of a version of the dataset, as the footer and copied links give it: "2026-11-30-a1b2c3". */
export function toVersion({ date, hash }: Release): string {
  return `${date}-${hash}`;
}

/** The version last released; undefined for a dataset never released. */
export function latestVersion({ history }: AuthoredDataset): string | undefined {
  const latest = history.at(-1);
  return latest && toVersion(latest.record);
}

/** The history without fingerprints. What the first version added is left out: nothing is older. */
export function compileHistory({ history }: AuthoredDataset): CompiledHistory {
  return history.map(({ record }, place) => ({
    version: toVersion(record),
    added: place === 0 ? [] : Object.keys(record.added),
    corrected: Object.keys(record.corrected),
    removed: record.removed,
  }));
}

/** Ids that were released once and lead nowhere now: a link to them would be broken. */
export function checkHistory({ events, history }: AuthoredDataset): Fault[] {
  const leads = new Set(events.flatMap(({ record: { id, aliases = [] } }) => [id, ...aliases]));
  const released = new Set(history.flatMap(({ record }) => Object.keys(record.added)));
  return [...released]
    .filter((id) => !leads.has(id))
    .map((id) => ({
      file: HISTORY_FILE,
      id,
      field: 'added',
      reason:
        'was released and has vanished: put it among the `aliases` of the event that took over',
    }));
}

/**
 * What a release on `date` ("2026-11-30") would add to the history; undefined when nothing has changed
 * since the last one. An event counts as corrected when its record or that of a source it cites has
 * changed; a change of actors, themes, types or places alone makes a version without event.
 */
export function toNextRelease(
  dataset: AuthoredDataset,
  date: string,
  digest: Digest,
): Release | undefined {
  const hash = digest(toContent(dataset)).slice(0, 6);
  if (dataset.history.at(-1)?.record.hash === hash) return undefined;
  const before = releasedPrints(dataset);
  const now = toPrints(dataset, digest);
  const pick = (isWanted: (id: string, print: string) => boolean) =>
    Object.fromEntries([...now].filter(([id, print]) => isWanted(id, print)));
  return {
    date,
    hash,
    added: pick((id) => !before.has(id)),
    corrected: pick((id, print) => before.has(id) && before.get(id) !== print),
    removed: [...before.keys()].filter((id) => !now.has(id)),
  };
}

/** The events that stand in the last release, each with the fingerprint it had there. */
function releasedPrints({ history }: AuthoredDataset): ReadonlyMap<string, string> {
  const prints = new Map<string, string>();
  for (const { record } of history) {
    for (const [id, print] of Object.entries({ ...record.added, ...record.corrected })) {
      prints.set(id, print);
    }
    for (const id of record.removed) prints.delete(id);
  }
  return prints;
}

function toPrints(dataset: AuthoredDataset, digest: Digest): ReadonlyMap<string, string> {
  const sources = new Map(dataset.sources.map(({ record }) => [record.id, record]));
  const toPrint = (event: AuthoredEvent) =>
    digest(JSON.stringify([event, event.evidence.map(({ source }) => sources.get(source))]));
  return new Map(dataset.events.map(({ record }) => [record.id, toPrint(record).slice(0, 12)]));
}

// The schemas rebuild each record with its fields in their order: how a file is laid out does not count.
function toContent({ events, actors, themes, types, places, sources }: AuthoredDataset): string {
  return JSON.stringify(
    [events, actors, themes, types, places, sources].map((list) =>
      list.map(({ record }) => record),
    ),
  );
}
