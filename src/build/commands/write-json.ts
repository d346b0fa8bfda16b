import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** Writes a file below `folder` as the formatter would leave it, so that a diff shows only what changed. */
export async function writeJson(folder: string, file: string, json: unknown): Promise<void> {
  const path = join(folder, file);
  const config = await resolveConfig(path);
  await mkdir(dirname(path), { recursive: true });
  // Indented first: the formatter keeps a record on several lines only where it starts on a new one.
  const text = JSON.stringify(json, null, 2);
  await writeFile(path, await format(text, { ...config, parser: 'json' }));
}
