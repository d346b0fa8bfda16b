import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { latestVersion, toNextRelease } from '../../../src/domain/events/history';
import type { AuthoredDataset, RawFile } from '../../../src/domain/events/parse-dataset';
import type { Release } from '../../../src/domain/events/schemas';
import { VERSION } from '../../fixtures/authored-dataset';
import {
  fixtureFiles,
  fixtureFilesRewritten,
  fixtureFilesWith,
  parseValid,
} from '../../support/fixture-dataset';

const DAY = '2022-06-01';
const FILE = 'events/2020.json';
const VISIT = '2020-03-05-eva-visits-betaport';
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** The release of these files as the first one. */
function firstRelease(files: readonly RawFile[] = fixtureFiles()): Release {
  const unreleased = parseValid(files.filter(({ file }) => file !== 'history.json'));
  const release = toNextRelease(unreleased, DAY, digest);
  if (release === undefined) throw new Error('Nothing to release');
  return release;
}

/** What changes from the released fixture to these files. */
function nextRelease(files: readonly RawFile[]): Release | undefined {
  const dataset: AuthoredDataset = {
    ...parseValid(files),
    history: [{ file: 'history.json', record: firstRelease() }],
  };
  return toNextRelease(dataset, DAY, digest);
}

describe('the first release', () => {
  it('adds every event', () => {
    const { added, corrected, removed } = firstRelease();
    expect(Object.keys(added)).toHaveLength(12);
    expect({ corrected, removed }).toEqual({ corrected: {}, removed: [] });
  });

  it('is named by its day and its content', () => {
    const { date, hash } = firstRelease();
    expect(date).toBe(DAY);
    expect(hash).toMatch(/^[0-9a-f]{6}$/);
  });
});

describe('the next release', () => {
  it('is none when nothing has changed', () => {
    expect(nextRelease(fixtureFiles())).toBeUndefined();
  });

  it('is none when only the order of fields has changed', () => {
    const files = fixtureFilesRewritten(FILE, (records) =>
      records.map((record) => Object.fromEntries(Object.entries(record).toReversed())),
    );
    expect(nextRelease(files)).toBeUndefined();
  });

  it('corrects the event whose text has changed, and no other', () => {
    const release = nextRelease(
      fixtureFilesWith(FILE, VISIT, { summary: { fr: 'Corrigé.', en: 'Corrected.' } }),
    );
    expect(release).toMatchObject({ added: {}, removed: [] });
    expect(Object.keys(release?.corrected ?? {})).toEqual([VISIT]);
  });

  it('corrects the events that cite a source which has changed', () => {
    const release = nextRelease(fixtureFilesWith('sources.json', 'gazette', { title: 'Numéro 8' }));
    expect(Object.keys(release?.corrected ?? {})).toEqual(['2020-02-alpha-beta-meeting', VISIT]);
  });

  it('is a version without event when only an actor has changed', () => {
    const release = nextRelease(fixtureFilesWith('actors.json', 'beta', { aliases: ['Bé'] }));
    expect(release).toMatchObject({ added: {}, corrected: {}, removed: [] });
    expect(release?.hash).not.toBe(firstRelease().hash);
  });

  it('removes an event that became the alias of another, which it corrects', () => {
    const merged = '2020-08-18-delta-attack';
    const release = nextRelease(
      fixtureFilesRewritten(FILE, (records) =>
        records
          .filter(({ id }) => id !== merged)
          .map((record) =>
            record.id === VISIT
              ? { ...record, aliases: ['2020-03-06-eva-in-betaport', merged] }
              : record,
          ),
      ),
    );
    expect(release).toMatchObject({ added: {}, removed: [merged] });
    expect(Object.keys(release?.corrected ?? {})).toEqual([VISIT]);
  });

  it('adds what was removed once and has come back', () => {
    const back = { file: 'history.json', record: firstRelease() };
    const gone: Release = { ...firstRelease(), hash: '000000', added: {}, removed: [VISIT] };
    const dataset = { ...parseValid(fixtureFiles()), history: [back, { ...back, record: gone }] };
    const release = toNextRelease(dataset, DAY, digest);
    expect(Object.keys(release?.added ?? {})).toEqual([VISIT]);
  });
});

describe('the latest version', () => {
  it('is that of the last release', () => {
    expect(latestVersion(parseValid(fixtureFiles()))).toBe(VERSION);
  });

  it('is none before the first', () => {
    expect(latestVersion({ ...parseValid(fixtureFiles()), history: [] })).toBeUndefined();
  });
});
