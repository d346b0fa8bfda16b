import { foldText } from '../search/fold.ts';
import type { AuthoredDataset, Fault } from './parse-dataset.ts';

export const PUBLISHERS_FILE = 'publishers.json';

/** The id that a publisher gets when it enters the register: its name in plain small letters. */
export function toPublisherId(name: string): string {
  return foldText(name).trim().replaceAll(' ', '-');
}

/**
 * Sources name their publisher as it stands in print; links name it by an id that outlives the name.
 * So every publisher of a source stands in the register once, under an id that never changes.
 */
export function checkPublishers({ publishers, sources }: AuthoredDataset): Fault[] {
  const faults: Fault[] = [];
  const names = new Set<string>();
  for (const { file, record } of publishers) {
    if (names.has(record.name)) {
      faults.push({
        file,
        id: record.id,
        field: 'name',
        reason: `“${record.name}” is there twice`,
      });
    }
    names.add(record.name);
  }
  for (const { file, record } of sources) {
    const { id, publisher } = record;
    if (publisher === undefined || names.has(publisher)) continue;
    const entry = JSON.stringify({ id: toPublisherId(publisher), name: publisher });
    const reason = `“${publisher}” is not in data/${PUBLISHERS_FILE}: add ${entry}, or give the name that stands there`;
    faults.push({ file, id, field: 'publisher', reason });
  }
  return faults;
}
