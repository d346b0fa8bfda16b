import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDataset } from '../../../src/domain/events/dataset';
import type { AuthoredExport } from '../../../src/domain/events/schemas';
import { toJson } from '../../../src/domain/export/json';
import { compileReal, realFiles } from '../../fixtures/real-dataset';
import { compileFixture, fixtureFiles, parseValid } from '../../support/fixture-dataset';
import { selectionOf } from '../../support/selection';

const DATASETS = [
  { name: 'fixture', authored: parseValid(fixtureFiles()), compiled: compileFixture() },
  { name: 'published dataset', authored: parseValid(realFiles()), compiled: compileReal() },
];

async function exportOf(options: Parameters<typeof selectionOf>[0] = {}) {
  const records = toDataset((options.compiled ?? compileFixture()).core);
  return JSON.parse(toJson(await selectionOf(options), records)) as AuthoredExport;
}

function schemaOf(list: string): object {
  const path = join(import.meta.dirname, `../../../data/schemas/${list}.schema.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as object;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

describe.each(DATASETS)('all events of the $name as JSON', ({ authored, compiled }) => {
  it('are what their editors wrote, but for where documents are and quotes stand in them', async () => {
    const { events, sources } = await exportOf({ compiled });
    const written = authored.events.map(({ record }) => ({
      ...record,
      evidence: record.evidence.map(({ at: _at, ...piece }) => piece),
    }));
    expect(events.toSorted(byId)).toEqual(written.toSorted(byId));
    const cited = new Set(written.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
    expect(sources.toSorted(byId)).toEqual(
      authored.sources
        .map(({ record: { file: _file, sha256: _sha256, part: _part, ...source } }) => source)
        .filter(({ id }) => cited.has(id))
        .toSorted(byId),
    );
  });

  it('bring every record that they name, as it was written', async () => {
    const { actors, themes, types, places, publishers } = await exportOf({ compiled });
    for (const [list, records] of Object.entries({ themes, types, places, publishers })) {
      const known: readonly { readonly record: unknown }[] =
        authored[list as 'themes' | 'types' | 'places' | 'publishers'];
      expect(known.map(({ record }) => record)).toEqual(expect.arrayContaining([...records]));
      expect(records.length).toBeGreaterThan(0);
    }
    const named = new Set(authored.events.flatMap(({ record }) => record.actors));
    expect(actors.filter(({ id }) => named.has(id)).toSorted(byId)).toEqual(
      authored.actors
        .map(({ record }) => record)
        .filter(({ id }) => named.has(id))
        .toSorted(byId),
    );
  });
});

describe('events as JSON, checked by Ajv', () => {
  it.each(['events', 'sources', 'actors', 'themes', 'types', 'places', 'publishers'] as const)(
    'hold %s of the form that data/ has',
    async (list) => {
      const ajv = new Ajv({ allErrors: true, validateFormats: false, strictTuples: false });
      const exported = await exportOf({ compiled: compileReal() });
      const isValid = ajv.validate(schemaOf(list), exported[list]);
      expect(isValid, ajv.errorsText()).toBe(true);
    },
  );

  it('are of the form that is published for exports', async () => {
    const ajv = new Ajv({ allErrors: true, validateFormats: false, strictTuples: false });
    const validate = ajv.compile(schemaOf('export'));
    for (const { compiled } of DATASETS) {
      expect(validate(await exportOf({ compiled })), ajv.errorsText(validate.errors)).toBe(true);
    }
    expect(validate({ events: [] })).toBe(false);
  });

  it('say which view they are, and of which version', async () => {
    const ids = ['2020-03-05-eva-visits-betaport'];
    expect((await exportOf({ ids })).about).toEqual({
      title: 'Alpha et Bêta',
      from: '2019-01-01',
      to: '2022-12-31',
      count: 1,
      total: 12,
      link: 'https://frise.example/?from=2019-01-01&actor=alpha,beta',
      version: '2022-05-01-def456',
      exported: '2026-11-22',
      licence: 'CC BY 4.0, except quotations',
    });
  });
});
