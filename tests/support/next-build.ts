import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Pages that no test of a deploy comes to. */
const LEFT = /^\/(?:fr|en)\/(?:a\/|e\/(?!2026))./;

/** The version that the data of the next build say they are. */
export const NEXT_VERSION = '2031-01-01-abc123';

/**
 * Writes into `folder` what a later build would have made of a built site: every asset has another
 * name, the data another version, the worker another list of what it keeps. Of the pages of events
 * only the latest are there.
 */
export async function writeNextBuild(built: string, folder: string) {
  const isLeft = (file: string) => LEFT.test(file.slice(built.length));
  await cp(built, folder, { recursive: true, filter: (file) => !isLeft(file) });
  const files = await readdir(folder, { recursive: true });
  const renamed = files.filter((file) => /^(?:assets|data)./.test(file));
  const texts = files.filter((file) => /\.(?:html|js|css|json)$/.test(file));
  const core = renamed.find((file) => basename(file).startsWith('core-')) ?? '';
  const { version } = JSON.parse(await readFile(join(folder, core), 'utf8')) as { version: string };
  const names = new Map(renamed.map((file) => [basename(file), toNext(basename(file))]));
  for (const file of texts) {
    const text = await readFile(join(folder, file), 'utf8');
    const next = text
      .replace(/[\w.-]+\.(?:css|js|json)\b/g, (name) => names.get(name) ?? name)
      .replace(`"version":"${version}"`, `"version":"${NEXT_VERSION}"`)
      .replace(/(url:"index\.html",revision:")\w/, '$1next');
    await writeFile(join(folder, file), next);
  }
  for (const file of renamed) {
    const name = basename(file);
    await rename(join(folder, file), join(folder, file.slice(0, -name.length), toNext(name)));
  }
}

function toNext(name: string): string {
  return name.replace(/(\.\w+)$/, 'next$1');
}
