import { parseArgs } from 'node:util';
import { toCivilDate } from '../../domain/dates/day.ts';
import { parseEdtf } from '../../domain/dates/edtf.ts';
import {
  formatFaults,
  parseDataset,
  type AuthoredDataset,
  type RawFile,
} from '../../domain/events/parse-dataset.ts';
import { PUBLISHERS_FILE, toPublisherId } from '../../domain/events/publishers.ts';
import { foldText } from '../../domain/search/fold.ts';
import { readRawFiles } from '../read-dataset.ts';
import { readSound, type Command, type CommandContext } from './command.ts';
import { writeJson } from './write-json.ts';

/** What makes an event: each is a flag, and a question to whoever gives no flag. */
const QUESTIONS = {
  date: 'Date (2025-07-21, 2025-07, 2025-07-08/2025-07-11, 2025~)',
  type: 'Type',
  'short-fr': 'Label in French, at most 36 characters, understood alone',
  'short-en': 'Label in English',
  'title-fr': 'Title in French: who does what, at most 90 characters',
  'title-en': 'Title in English',
  'summary-fr': 'Summary in French, one to three sentences',
  'summary-en': 'Summary in English',
  actors: 'Actors, initiator first (ids, separated by commas)',
  themes: 'Themes (ids, separated by commas)',
  places: 'Places (ids, separated by commas; may stay empty)',
  source: 'Id of the source (a known one, or a new one: publisher-2025-07-21)',
  'says-fr': 'What this source says of it, one sentence in French',
  'says-en': 'The same in English',
} as const;

/** Asked only for a source that `sources.json` does not have yet. */
const SOURCE_QUESTIONS = {
  url: 'Address of the source',
  publisher: 'Publisher',
  lang: 'Its language (fr, en, other)',
  kind: 'Its kind (official, press, agency, think-tank, reference, other)',
  published: 'Day of publication (may stay empty)',
  headline: 'Its title, word for word (may stay empty)',
} as const;

const OPTIONAL: readonly string[] = ['themes', 'places', 'published', 'headline'];

type Questions = Readonly<Record<string, string>>;
type Answers<Q extends Questions> = Readonly<Record<keyof Q, string>>;
type Flags = Readonly<Record<string, string | undefined>>;
type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * Writes a new event with its first piece of evidence, and its source if that is new. Nothing is
 * written unless the whole dataset is sound with it; then the flags that say it all again are printed.
 */
export const runNew: Command = async (context) => {
  const { folder, print } = context;
  const flags = readFlags(context.args);
  const dataset = await readSound(context);
  if (dataset === undefined) return 1;
  if (context.ask) print(listChoices(dataset));
  const answers = await answer(QUESTIONS, flags, context);
  if (answers === undefined) return 1;
  const known = dataset.sources.find(({ record }) => record.id === answers.source)?.record;
  const about = known ? undefined : await answer(SOURCE_QUESTIONS, flags, context);
  if (known === undefined && about === undefined) return 1;

  const event = toEvent(answers, known?.lang ?? about?.lang ?? '', flags.id);
  const changes = [
    { file: toFile(answers.date), record: event, isBefore: startsBefore },
    ...(about
      ? [{ file: 'sources.json', record: toSource(answers.source, about), isBefore: idBefore }]
      : []),
    ...toNewPublisher(dataset, about?.publisher).map((record) => ({
      file: PUBLISHERS_FILE,
      record,
      isBefore: idBefore,
    })),
  ];
  const before = await readRawFiles(folder);
  const after = changes.map(({ file, record, isBefore }) => ({
    file,
    json: insert(listOf(before, file), record, isBefore),
  }));
  const untouched = before.filter(({ file }) => after.every((changed) => changed.file !== file));
  const { faults } = parseDataset([...untouched, ...after]);
  if (faults.length > 0) {
    print(formatFaults(faults));
    print(
      `Nothing is written. Mend and run again:\n${toCommand({ ...flags, ...answers, ...about })}`,
    );
    return 1;
  }
  for (const { file, json } of after) await writeJson(folder, file, json);
  print(`${event.id} is written to data/${toFile(answers.date)}.`);
  for (const id of listNeighbours(dataset, answers)) print(`Not the same fact as ${id}, is it?`);
  return 0;
};

function readFlags(args: readonly string[]): Flags {
  const names = ['id', ...Object.keys(QUESTIONS), ...Object.keys(SOURCE_QUESTIONS)];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  return parseArgs({ args: [...args], options }).values;
}

function listChoices({ types, themes }: AuthoredDataset): string {
  const ids = (records: readonly { readonly record: { readonly id: string } }[]) =>
    records.map(({ record }) => record.id).join(', ');
  const kinds = types.filter(({ record }) => record.family !== undefined);
  return `Types: ${ids(kinds)}.\nThemes: ${ids(themes)}.\n`;
}

/** An answer to every question, from the flags or by asking; undefined where nobody answers. */
async function answer<Q extends Questions>(
  questions: Q,
  flags: Flags,
  { ask, print }: CommandContext,
): Promise<Answers<Q> | undefined> {
  const answers: Record<string, string> = {};
  const missing: string[] = [];
  for (const [name, question] of Object.entries(questions)) {
    let text = flags[name]?.trim();
    const isOptional = OPTIONAL.includes(name);
    while (text === undefined || (text === '' && !isOptional)) {
      if (ask === undefined) break;
      text = (await ask(`${question}: `)).trim();
    }
    if (text === undefined && !isOptional) missing.push(`--${name}`);
    answers[name] = text ?? '';
  }
  if (missing.length === 0) return answers as Answers<Q>; // every question has been walked through
  print(`Still to say: ${missing.join(' ')}`);
  return undefined;
}

function toEvent(answers: Answers<typeof QUESTIONS>, lang: string, id: string | undefined) {
  const both = (name: 'short' | 'title' | 'summary' | 'says') => ({
    fr: answers[`${name}-fr`],
    en: answers[`${name}-en`],
  });
  const [start = ''] = /^\d{4}(?:-\d\d){0,2}/.exec(answers.date) ?? [];
  return {
    id: id ?? start + foldText(answers['short-en']).replaceAll(' ', '-'),
    date: answers.date,
    short: both('short'),
    title: both('title'),
    summary: both('summary'),
    type: answers.type,
    actors: toIds(answers.actors),
    themes: toIds(answers.themes),
    places: toIds(answers.places),
    evidence: [{ key: 'e1', source: answers.source, kind: 'paraphrase', lang, text: both('says') }],
  };
}

function toSource(id: string, about: Answers<typeof SOURCE_QUESTIONS>): JsonRecord {
  const { publisher, headline: title, lang, published, url, kind } = about;
  const fields = Object.entries({ id, publisher, title, lang, published, url, kind });
  return Object.fromEntries(fields.filter(([, value]) => value !== '')); // unknown is absent
}

/** The entry of a publisher that the register does not have yet. */
function toNewPublisher({ publishers }: AuthoredDataset, name = ''): readonly JsonRecord[] {
  if (name === '' || publishers.some(({ record }) => record.name === name)) return [];
  return [{ id: toPublisherId(name), name }];
}

function toIds(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((id) => id !== '');
}

/** Where an event of that date stands. A date without first day is refused by the check, in any file. */
function toFile(date: string): string {
  const first = parseEdtf(date)?.strict[0];
  return `events/${first === undefined || first === null ? 0 : toCivilDate(first).year}.json`;
}

function listOf(files: readonly RawFile[], file: string): readonly JsonRecord[] {
  const raw = files.find((candidate) => candidate.file === file);
  // The dataset is sound: what is there is a list of records.
  return raw && 'json' in raw ? (raw.json as readonly JsonRecord[]) : [];
}

function insert(
  list: readonly JsonRecord[],
  record: JsonRecord,
  isBefore: (a: JsonRecord, b: JsonRecord) => boolean,
): readonly JsonRecord[] {
  const place = list.findIndex((other) => isBefore(record, other));
  return place === -1 ? [...list, record] : list.toSpliced(place, 0, record);
}

function idBefore(a: JsonRecord, b: JsonRecord): boolean {
  return String(a.id) < String(b.id);
}

function startsBefore(a: JsonRecord, b: JsonRecord): boolean {
  const start = ({ date }: JsonRecord) => parseEdtf(String(date))?.strict[0] ?? Infinity;
  return start(a) < start(b);
}

/** Events that may be the same fact: a few days away, with an actor in common. */
function listNeighbours(
  { events }: AuthoredDataset,
  answers: Answers<typeof QUESTIONS>,
): readonly string[] {
  const DAYS = 3;
  const actors = toIds(answers.actors);
  const [start = null, end = null] = parseEdtf(answers.date)?.strict ?? [];
  return events.flatMap(({ record: { id, date, actors: others } }) => {
    const [from = null, to = null] = parseEdtf(date)?.strict ?? [];
    const isNear =
      (from ?? -Infinity) <= (end ?? Infinity) + DAYS &&
      (to ?? Infinity) >= (start ?? -Infinity) - DAYS;
    return isNear && others.some((actor) => actors.includes(actor)) ? [id] : [];
  });
}

function toCommand(answers: Flags): string {
  const flags = Object.entries(answers).flatMap(([name, text]) =>
    text === undefined ? [] : `--${name} '${text.replaceAll("'", "'\\''")}'`,
  );
  return `npm run data:new -- ${flags.join(' ')}`;
}
