import { compileDataset, type Compiled } from '../../src/domain/events/compile-dataset';
import { toDataset, type Dataset, type HistoricalEvent } from '../../src/domain/events/dataset';
import {
  formatFaults,
  parseDataset,
  type AuthoredDataset,
  type RawFile,
} from '../../src/domain/events/parse-dataset';
import type { Rows } from '../../src/domain/events/rows';
import { AUTHORED } from '../fixtures/authored-dataset';

type JsonRecord = Readonly<Record<string, unknown>>;
/** A file that is JSON, as those of the fixture are. */
export type JsonFile = Extract<RawFile, { readonly json: unknown }>;

/** The files of the small dataset, a fresh copy at each call. */
export function fixtureFiles(): JsonFile[] {
  return structuredClone(AUTHORED).map(({ file, json }) => ({ file, json }));
}

/** The same files with one record changed. A field given as undefined is taken away. */
export function fixtureFilesWith(file: string, id: string, fields: JsonRecord): JsonFile[] {
  const change = (record: JsonRecord): JsonRecord => {
    const changed = Object.entries({ ...record, ...fields });
    return Object.fromEntries(changed.filter(([, value]) => value !== undefined));
  };
  return fixtureFilesRewritten(file, (records) => {
    if (!records.some((record) => record.id === id)) throw new Error(`No ${id} in ${file}`);
    return records.map((record) => (record.id === id ? change(record) : record));
  });
}

/** The same files with the records of one of them made into something else. */
export function fixtureFilesRewritten(
  file: string,
  rewrite: (records: readonly JsonRecord[]) => unknown,
): JsonFile[] {
  return structuredClone(AUTHORED).map((raw) => ({
    file: raw.file,
    json: raw.file === file ? rewrite(raw.json) : raw.json,
  }));
}

/** The authored records of files that have no fault. */
export function parseValid(files: readonly RawFile[]): AuthoredDataset {
  const { dataset, faults } = parseDataset(files);
  if (dataset === undefined) throw new Error(formatFaults(faults));
  return dataset;
}

export function compileFixture(): Compiled {
  return compileDataset(parseValid(fixtureFiles()));
}

/** The small dataset and after it `count` more events, two a day from 2 March 2022: "Event 0", "Event 1"… */
export function compileMany(count: number): Compiled {
  const files = fixtureFilesRewritten('events/2022.json', (records) => {
    const more = Array.from({ length: count }, (_, number) => {
      const date = new Date(Date.UTC(2022, 2, 2 + Math.floor(number / 2)))
        .toISOString()
        .slice(0, 10);
      const label = { fr: `Événement ${number}`, en: `Event ${number}` };
      const title = { fr: `${label.fr}, en entier`, en: `${label.en}, in full` };
      return { ...records.at(-1), id: `${date}-event-${number}`, date, short: label, title };
    });
    return [...records, ...more];
  });
  return compileDataset(parseValid(files));
}

/** The small dataset as the browser has it. */
export function fixtureDataset(): Dataset {
  return toDataset(compileFixture().core);
}

/** All events, by row. */
export function eventsOf({ size, eventAt }: Dataset): readonly HistoricalEvent[] {
  return Array.from({ length: size }, (_, row) => eventAt(row));
}

/** The ids of the events in these rows. */
export function idsOf({ eventAt }: Dataset, rows: Rows): readonly string[] {
  return Array.from(rows, (row) => eventAt(row).id);
}

/** The event of that id, which must be there. */
export function eventOf({ findEvent }: Dataset, id: string): HistoricalEvent {
  const event = findEvent(id);
  if (event === undefined) throw new Error(`No event ${id}`);
  return event;
}
