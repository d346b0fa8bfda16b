import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compileDataset } from '../domain/events/compile-dataset.ts';
import {
  parseDataset,
  type Fault,
  type ParseResult,
  type RawFile,
} from '../domain/events/parse-dataset.ts';

/** A file of the compiled dataset: its address below the site's base, named by its content. */
export type DataAsset = { readonly path: string; readonly json: string };

export type ReadResult =
  | {
      readonly core: DataAsset;
      readonly chunks: readonly DataAsset[];
      readonly search: DataAsset;
      readonly record: DataAsset;
      readonly history: DataAsset;
      readonly figures: DataAsset;
      readonly faults: readonly [];
    }
  | { readonly core: undefined; readonly faults: readonly Fault[] };

/** Reads, checks and compiles the authored files of `folder`; returns every fault instead if there are any. */
export async function readDataset(folder: string): Promise<ReadResult> {
  const { dataset, faults } = await readAuthored(folder);
  if (dataset === undefined) return { core: undefined, faults };
  const { core, chunks, search, record, history, figures } = compileDataset(dataset);
  return {
    core: toAsset('core', core),
    chunks: chunks.map((chunk, index) => toAsset(`detail-${index}`, chunk)),
    search: toAsset('search', search),
    record: toAsset('record', record),
    history: toAsset('history', history),
    figures: toAsset('figures', figures),
    faults: [],
  };
}

/** Reads and checks the authored files of `folder`. */
export async function readAuthored(folder: string): Promise<ParseResult> {
  return parseDataset(await readRawFiles(folder));
}

/** Every JSON file of `folder`, as it stands. */
export async function readRawFiles(folder: string): Promise<RawFile[]> {
  return Promise.all((await listJson(folder)).map((path) => readRaw(folder, path)));
}

async function listJson(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith('.json')).toSorted();
}

async function readRaw(folder: string, path: string): Promise<RawFile> {
  const file = path.split(sep).join('/');
  const text = await readFile(join(folder, path), 'utf8');
  try {
    return { file, json: JSON.parse(text) as unknown };
  } catch (error) {
    return { file, broken: error instanceof Error ? error.message : String(error) };
  }
}

function toAsset(name: string, content: unknown): DataAsset {
  const json = JSON.stringify(content);
  return { path: `data/${name}-${digest(json).slice(0, 8)}.json`, json };
}

/** SHA-256 in hexadecimal of a text's UTF-8 bytes, or of bytes. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
