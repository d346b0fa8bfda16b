import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCheck } from '../../../src/build/commands/check.ts';
import type { Command } from '../../../src/build/commands/command.ts';
import { runNew } from '../../../src/build/commands/new.ts';
import { runQuotes } from '../../../src/build/commands/quotes.ts';
import { runRelease } from '../../../src/build/commands/release.ts';
import { runSchemas, toJsonSchemas } from '../../../src/build/commands/schemas.ts';
import { runStats } from '../../../src/build/commands/stats.ts';
import { digest, readAuthored } from '../../../src/build/read-dataset.ts';
import { realFiles } from '../../fixtures/real-dataset.ts';
import {
  fixtureFiles,
  fixtureFilesWith,
  parseValid,
  type JsonFile,
} from '../../support/fixture-dataset.ts';

const TODAY = '2022-06-01';
const VISIT = '2020-03-05-eva-visits-betaport';
const UNRELEASED = fixtureFiles().filter(({ file }) => file !== 'history.json');

/** A folder of data for the time of the test, and the commands run on it. */
async function createDesk(files: readonly JsonFile[] = fixtureFiles()) {
  const folder = await mkdtemp(join(tmpdir(), 'frise-sahel-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  for (const { file, json } of files) await write(file, JSON.stringify(json));
  const run = async (command: Command, args: readonly string[] = [], answers?: string[]) => {
    const lines: string[] = [];
    const code = await command({
      folder,
      args,
      print: (text) => lines.push(text),
      today: TODAY,
      ...(answers && { ask: () => Promise.resolve(answers.shift() ?? 'out of answers') }),
    });
    return { code, text: lines.join('\n') };
  };
  const read = async (file: string) =>
    JSON.parse(await readFile(join(folder, file), 'utf8')) as Record<string, unknown>[];
  return { folder, run, read, write };
}

describe('data:check', () => {
  it('says that a dataset is sound', async () => {
    const { run } = await createDesk();
    const { code, text } = await run(runCheck);
    expect(code).toBe(0);
    expect(text).toContain('The dataset is sound: 12 events.');
  });

  it('prints every fault in words, and fails', async () => {
    const broken = fixtureFilesWith('events/2020.json', VISIT, {
      date: 'soon',
      title: { fr: 'Seul' },
    });
    const { code, text } = await (await createDesk(broken)).run(runCheck);
    expect(code).toBe(1);
    expect(text).toContain(`data/events/2020.json · ${VISIT} · date: is not a date`);
    expect(text).toContain(`data/events/2020.json · ${VISIT} · title.en: is missing`);
  });

  it('tells what is not released yet, until it is', async () => {
    const { run } = await createDesk(UNRELEASED);
    expect((await run(runCheck)).text).toContain(
      '12 added, 0 corrected, 0 removed since the start',
    );
    await run(runRelease);
    expect((await run(runCheck)).text).not.toContain('Not released');
  });

  it('names the records that nothing refers to', async () => {
    const { run } = await createDesk();
    expect((await run(runCheck)).text).toContain('Sources that nothing refers to: almanac.');
    const { run: runUnused } = await createDesk(
      fixtureFilesWith('sources.json', 'almanac', { publisher: undefined }),
    );
    expect((await runUnused(runCheck)).text).toContain(
      'Publishers that nothing refers to: almanac.',
    );
  });
});

describe('data:release', () => {
  it('appends a version with what was added', async () => {
    const { run, read } = await createDesk(UNRELEASED);
    const { code, text } = await run(runRelease);
    expect(code).toBe(0);
    expect(text).toMatch(/^Released 2022-06-01-[0-9a-f]{6}: 12 added, 0 corrected, 0 removed\.$/);
    const history = await read('history.json');
    expect(history).toHaveLength(1);
    expect(Object.keys(history[0]?.added ?? {})).toHaveLength(12);
  });

  it('takes its day from --date', async () => {
    const { run } = await createDesk(UNRELEASED);
    expect((await run(runRelease, ['--date', '2022-07-14'])).text).toContain('2022-07-14-');
    const other = await createDesk(UNRELEASED);
    expect(await other.run(runRelease, ['--date', 'today'])).toMatchObject({ code: 1 });
  });

  it('says that nothing has changed, and writes nothing', async () => {
    const { run, read } = await createDesk(UNRELEASED);
    await run(runRelease);
    const { code, text } = await run(runRelease);
    expect({ code, text }).toEqual({
      code: 0,
      text: 'Nothing has changed since the last release.',
    });
    expect(await read('history.json')).toHaveLength(1);
  });

  it('refuses a dataset with faults', async () => {
    const { run } = await createDesk(fixtureFilesWith('actors.json', 'alpha', { kind: 'planet' }));
    expect(await run(runRelease)).toMatchObject({ code: 1 });
  });

  it('leaves a dataset that reads back, with the new version last', async () => {
    const { run, folder } = await createDesk();
    await run(runRelease);
    const { dataset, faults } = await readAuthored(folder);
    expect(faults).toEqual([]);
    expect(dataset?.history.map(({ record }) => record.date)).toEqual([
      '2022-04-01',
      '2022-05-01',
      TODAY,
    ]);
  });
});

describe('data:quotes', () => {
  it('asks for the folder of the documents', async () => {
    const { run } = await createDesk();
    const { code, text } = await run(runQuotes);
    expect(code).toBe(1);
    expect(text).toContain('npm run data:quotes -- <folder>');
  });

  it('says which document is missing, or is not the one that was quoted', async () => {
    const { run, folder, write } = await createDesk();
    expect((await run(runQuotes, [folder])).text).toContain('is not in the folder');
    await write('gazette-7.txt', 'Another text');
    const { code, text } = await run(runQuotes, [folder]);
    expect(code).toBe(1);
    expect(text).toContain('is not the document that was quoted');
  });

  it('passes when every quote stands in its document', async () => {
    const text = `Où ? Ici : les deux délégations se sont entendues. ${'Suite. '.repeat(200)}`;
    const sha256 = digest(text);
    const start = text.indexOf('les deux');
    const at = [[start, start + 38]];
    const files = fixtureFilesWith('sources.json', 'gazette', { sha256 }).map(({ file, json }) => ({
      file,
      json: JSON.parse(JSON.stringify(json).replaceAll('[[10,48]]', JSON.stringify(at))) as unknown,
    }));
    const { run, folder, write } = await createDesk(files);
    await write('gazette-7.txt', text);
    expect(await run(runQuotes, [folder])).toEqual({
      code: 0,
      text: '2 quotes stand word for word in 1 documents.',
    });
  });
});

describe('data:stats', () => {
  it('prints what the dataset holds, and how many events rest on two origins', async () => {
    const { code, text } = await (await createDesk()).run(runStats);
    expect(code).toBe(0);
    expect(text).toContain(
      '12 events, 16 pieces of evidence (2 quotes), 5 sources, 1 disagreements',
    );
    expect(text).toContain('8 % of the events rest on two independent origins or more');
    expect(text).toMatch(/Events by year\n {2}2019 +1\n {2}2020 +5\n/);
  });
});

const FLAGS = {
  date: '2021-03-02',
  type: 'meeting',
  'short-fr': 'Éva reçoit Bêta',
  'short-en': 'Eva receives Beta',
  'title-fr': 'Éva Œuvre reçoit Bêta',
  'title-en': 'Eva Œuvre receives Beta',
  'summary-fr': 'Éva Œuvre reçoit une délégation de Bêta.',
  'summary-en': 'Eva Œuvre receives a delegation from Beta.',
  actors: 'eva-oeuvre, beta',
  themes: 'trade',
  places: 'alphaville',
  source: 'herald',
  'says-fr': 'Le journal rapporte la rencontre.',
  'says-en': 'The paper reports the meeting.',
};
const toArgs = (flags: Readonly<Record<string, string>>) =>
  Object.entries(flags).flatMap(([name, text]) => [`--${name}`, text]);
const ID = '2021-03-02-eva-receives-beta';

describe('data:new', () => {
  it('writes the event where its date puts it, and leaves the dataset sound', async () => {
    const { run, read, folder } = await createDesk();
    const { code, text } = await run(runNew, toArgs(FLAGS));
    expect({ code, text }).toMatchObject({ code: 0 });
    const ids = (await read('events/2021.json')).map(({ id }) => id);
    expect(ids.indexOf(ID)).toBe(1);
    expect((await readAuthored(folder)).faults).toEqual([]);
    expect(text).toContain(`${ID} is written to data/events/2021.json`);
  });

  it('opens the file of a year that had none', async () => {
    const { run, read } = await createDesk();
    await run(runNew, toArgs({ ...FLAGS, date: '1999-03', id: '1999-03-first-talks' }));
    expect((await read('events/1999.json')).map(({ id }) => id)).toEqual(['1999-03-first-talks']);
  });

  it('writes a source that is new, with what is known of it', async () => {
    const { run, read } = await createDesk();
    const { code } = await run(
      runNew,
      toArgs({
        ...FLAGS,
        source: 'echo-2021-03-03',
        url: 'https://echo.example/1',
        publisher: 'Écho',
        lang: 'fr',
        kind: 'press',
        published: '2021-03-03',
      }),
    );
    expect(code).toBe(0);
    expect((await read('sources.json')).find(({ id }) => id === 'echo-2021-03-03')).toEqual({
      id: 'echo-2021-03-03',
      publisher: 'Écho',
      lang: 'fr',
      published: '2021-03-03',
      url: 'https://echo.example/1',
      kind: 'press',
    });
  });

  it('puts a new publisher into the register, and leaves a known one alone', async () => {
    const { run, read, folder } = await createDesk();
    const source = { url: 'https://echo.example/1', lang: 'fr', kind: 'press' };
    const add = (id: string, publisher: string) =>
      run(runNew, toArgs({ ...FLAGS, ...source, id, source: id, publisher }));
    expect(await add('2021-echo', 'Écho du Port')).toMatchObject({ code: 0 });
    expect(await add('2021-zeta', 'Zeta')).toMatchObject({ code: 0 });
    const publishers = await read('publishers.json');
    expect(publishers).toContainEqual({ id: 'echo-du-port', name: 'Écho du Port' });
    expect(publishers.map(({ id }) => id)).toEqual([
      'almanac',
      'beta-herald',
      'courrier-du-port',
      'echo-du-port',
      'gazette-d-alpha',
      'zeta',
    ]);
    expect((await readAuthored(folder)).faults).toEqual([]);
  });

  it('asks for what no flag says, again until there is an answer', async () => {
    const { run, read } = await createDesk();
    const { 'short-en': _short, places: _places, ...flags } = FLAGS;
    const { code } = await run(runNew, toArgs(flags), ['', 'Eva receives Beta', '']);
    expect(code).toBe(0);
    const event = (await read('events/2021.json')).find(({ id }) => id === ID);
    expect(event).toMatchObject({ short: { en: 'Eva receives Beta' }, places: [] });
  });

  it('says what is missing where nobody can be asked', async () => {
    const { run } = await createDesk();
    const { actors: _actors, 'says-en': _says, ...flags } = FLAGS;
    const { code, text } = await run(runNew, toArgs(flags));
    expect({ code, text }).toEqual({ code: 1, text: 'Still to say: --actors --says-en' });
  });

  it('writes nothing that has a fault, and prints the command to mend', async () => {
    const { run, read } = await createDesk();
    const before = await read('events/2021.json');
    const { code, text } = await run(
      runNew,
      toArgs({ ...FLAGS, actors: 'nobody', 'says-fr': 'C\'est dit.' }), // prettier-ignore
    );
    expect(code).toBe(1);
    expect(text).toContain('names “nobody”, which does not exist');
    expect(text).toContain("--says-fr 'C'\\''est dit.'");
    expect(await read('events/2021.json')).toEqual(before);
  });

  it('refuses a date that is none', async () => {
    const { run } = await createDesk();
    const { code, text } = await run(runNew, toArgs({ ...FLAGS, date: 'soon', id: 'a-b' }));
    expect(code).toBe(1);
    expect(text).toContain('a-b · date: is not a date');
  });

  it('points to an event that may be the same fact', async () => {
    const { run } = await createDesk();
    const { text } = await run(runNew, toArgs({ ...FLAGS, date: '2020-03-07' }));
    expect(text).toContain(`Not the same fact as ${VISIT}, is it?`);
    expect(text).not.toContain('delta-attack');
  });
});

describe('data:schemas', () => {
  const real = realFiles();
  const schemas = toJsonSchemas(parseValid(real));
  const ajv = new Ajv({ allErrors: true, validateFormats: false, strictTuples: false });
  const schemaOf = (file: string) =>
    schemas.get(`schemas/${file.replace(/\/.*|\.json$/, '')}.schema.json`);

  it('are those of data/schemas: run npm run data:schemas after a change of form or register', () => {
    const written = real.filter(({ file }) => file.startsWith('schemas/'));
    const now = JSON.parse(JSON.stringify(Object.fromEntries(schemas))) as unknown;
    expect(Object.fromEntries(written.map((raw) => [raw.file, 'json' in raw && raw.json]))).toEqual(
      now,
    );
  });

  it.each(real.filter(({ file }) => !file.startsWith('schemas/')))('accept $file', (raw) => {
    const validate = ajv.compile(schemaOf(raw.file) ?? { not: {} });
    expect('json' in raw && validate(raw.json), ajv.errorsText(validate.errors)).toBe(true);
  });

  it.each([
    ['a missing text', { title: { fr: 'Seul' } }],
    ['a label that is too long', { short: { fr: 'x'.repeat(37), en: 'x' } }],
    ['an actor that does not exist', { actors: ['nobody'] }],
    ['a field that is none', { sumary: 'typo' }],
    ['an event without evidence', { evidence: [] }],
  ])('warn of %s', async (_fault, fields) => {
    const { run, read } = await createDesk();
    await run(runSchemas);
    const schema = await read('schemas/events.schema.json');
    const validate = ajv.compile(schema);
    const [good] = await read('events/2020.json');
    expect(validate([good])).toBe(true);
    expect(validate([{ ...good, ...fields }])).toBe(false);
  });
});
