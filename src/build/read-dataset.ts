import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compileDataset } from '../domain/events/compile-dataset.ts';
import { parseDataset, type Fault, type RawFile } from '../domain/events/parse-dataset.ts';

/** A file of the compiled dataset: its address below the site's base, named by its content. */
export type DataAsset = { readonly path: string; readonly json: string };

export type ReadResult =
  | {
      readonly core: DataAsset;
      readonly chunks: readonly DataAsset[];
      readonly faults: readonly [];
    }
  | { readonly core: undefined; readonly faults: readonly Fault[] };

/** Reads, checks and compiles the authored files of `folder`; returns every fault instead if there are any. */
export async function readDataset(folder: string): Promise<ReadResult> {
  const files = await Promise.all((await listJson(folder)).map((path) => readRaw(folder, path)));
  const { dataset, faults } = parseDataset(files);
  if (dataset === undefined) return { core: undefined, faults };
  const { core, chunks } = compileDataset(dataset);
  return {
    core: toAsset('core', core),
    chunks: chunks.map((chunk, index) => toAsset(`detail-${index}`, chunk)),
    faults: [],
  };
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
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 8);
  return { path: `data/${name}-${hash}.json`, json };
}
