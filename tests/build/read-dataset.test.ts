import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDataset } from '../../src/build/read-dataset.ts';
import { compileFixture, fixtureFiles, fixtureFilesWith } from '../support/fixture-dataset.ts';

type TextFile = { readonly file: string; readonly text: string };

/** A folder with these files, for the time of the test. */
async function createFolder(files: readonly TextFile[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'frise-sahel-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const { file, text } of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

const toText = (files: ReturnType<typeof fixtureFiles>): TextFile[] =>
  files.map(({ file, json }) => ({ file, text: JSON.stringify(json) }));
const fixture = toText(fixtureFiles());
const without = (name: string) => fixture.filter(({ file }) => file !== name);

/** The dataset of a folder that must have no fault. */
async function readGood(files: readonly TextFile[]) {
  const result = await readDataset(await createFolder(files));
  if (result.core === undefined) throw new Error(JSON.stringify(result.faults));
  return result;
}

describe('a folder of data', () => {
  it('is compiled into a core, its details, a search index, a record and a history', async () => {
    const { core, chunks, search, record, history } = compileFixture();
    const result = await readGood(fixture);
    expect(JSON.parse(result.search.json)).toEqual(search);
    expect(JSON.parse(result.record.json)).toEqual(record);
    expect(JSON.parse(result.history.json)).toEqual(history);
    expect(JSON.parse(result.core.json)).toEqual(JSON.parse(JSON.stringify(core)));
    expect(result.chunks.map(({ json }) => JSON.parse(json) as unknown)).toEqual(
      JSON.parse(JSON.stringify(chunks)),
    );
  });

  it('may hold other files', async () => {
    const readme = { file: 'README.md', text: '# Data' };
    const { faults } = await readDataset(await createFolder([...fixture, readme]));
    expect(faults).toEqual([]);
  });

  it('gives each file a name that tells its content', async () => {
    const { core, chunks } = await readGood(fixture);
    expect(core.path).toMatch(/^data\/core-[0-9a-f]{8}\.json$/);
    expect(chunks.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^data\/detail-0-[0-9a-f]{8}\.json$/),
    ]);
    const again = await readGood(fixture);
    expect(again.core.path).toBe(core.path);
    const summary = { fr: 'Un autre résumé.', en: 'Another summary.' };
    const changed = await readGood(
      toText(fixtureFilesWith('events/2020.json', '2020-beta-coup', { summary })),
    );
    expect(changed.core.path).toBe(core.path);
    expect(changed.chunks[0]?.path).not.toBe(chunks[0]?.path);
  });
});

describe('a folder with faults', () => {
  it('names every one of them, in every file', async () => {
    const [bad] = toText(
      fixtureFilesWith('events/2020.json', '2020-beta-coup', {
        date: '2020-13',
        type: 'earthquake',
      }).filter(({ file }) => file === 'events/2020.json'),
    );
    const [noName] = toText(
      fixtureFilesWith('actors.json', 'beta', { name: { fr: 'Bêta' } }).filter(
        ({ file }) => file === 'actors.json',
      ),
    );
    if (bad === undefined || noName === undefined) throw new Error('The files are gone');
    const good = fixture.filter(({ file }) => file !== bad.file && file !== noName.file);
    const result = await readDataset(await createFolder([...good, bad, noName]));
    expect(result.core).toBeUndefined();
    expect(result.faults).toContainEqual(
      expect.objectContaining({ file: 'actors.json', id: 'beta', field: 'name.en' }),
    );
    expect(result.faults).toContainEqual(
      expect.objectContaining({ file: 'events/2020.json', id: '2020-beta-coup', field: 'date' }),
    );
    const about = new Set(result.faults.map(({ id }) => id));
    expect(about).toEqual(new Set(['beta', '2020-beta-coup']));
  });

  it('names a file that is no JSON once, and the faults of the others too', async () => {
    const result = await readDataset(
      await createFolder([
        ...without('themes.json').filter(({ file }) => file !== 'places.json'),
        { file: 'themes.json', text: '[{ "id": ' },
      ]),
    );
    expect(result.core).toBeUndefined();
    const ofThemes = result.faults.filter(({ file }) => file === 'themes.json');
    expect(ofThemes).toHaveLength(1);
    expect(ofThemes[0]?.reason).toMatch(/^is not JSON/);
    expect(result.faults).toContainEqual(
      expect.objectContaining({ file: 'places.json', reason: 'the file is missing' }),
    );
  });

  it('blames nobody for the records of a file that is no JSON', async () => {
    const result = await readDataset(
      await createFolder([...without('themes.json'), { file: 'themes.json', text: 'oops' }]),
    );
    expect(result.faults.map(({ file }) => file)).toEqual(['themes.json']);
  });

  it('is said to have none of its files when it is empty', async () => {
    const result = await readDataset(await createFolder([]));
    expect(result.faults.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'actors.json',
        'themes.json',
        'types.json',
        'places.json',
        'sources.json',
      ]),
    );
  });
});

describe('the folder of the published data', () => {
  it('has no fault', async () => {
    const result = await readDataset(join(import.meta.dirname, '../../data'));
    expect(result.faults).toEqual([]);
  });
});
