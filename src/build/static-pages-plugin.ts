import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { msToDay } from '../domain/dates/day.ts';
import type { CompiledCore, DetailChunk } from '../domain/events/dataset.ts';
import type { PageStart } from '../domain/pages/page-frame.ts';
import type { PageFile, Site } from '../domain/pages/site.ts';
import { PAGE_STYLE } from '../domain/pages/page-style.ts';
import { DATASET_PLUGIN, type DatasetApi } from './dataset-plugin.ts';
import { createParts } from './parts.ts';
import { digest } from './read-dataset.ts';

type Pages = {
  readonly writePages: (site: {
    readonly core: CompiledCore;
    readonly chunks: readonly DetailChunk[];
    readonly site: Site;
    readonly style: string;
    readonly start: PageStart;
    readonly today: number;
  }) => Promise<readonly PageFile[]>;
};

/**
 * Writes the pages that need no script beside the app. `siteUrl` ("https://frise.example") makes their
 * addresses whole; without it there is neither a sitemap nor a canonical address, and the build says so.
 */
export function staticPagesPlugin(siteUrl: string | undefined, plugins: () => Plugin[]): Plugin {
  const origin = siteUrl === undefined ? undefined : new URL(siteUrl).origin;
  const parts = createParts(plugins);
  let base = '/';
  let dataset: DatasetApi | undefined;
  return {
    name: 'frise-sahel:static-pages',
    apply: 'build',
    configResolved(config) {
      ({ base } = config);
      parts.configure(config);
      dataset = config.plugins.find(({ name }) => name === DATASET_PLUGIN)?.api as DatasetApi;
    },
    // Past the bundle, which would list every one of them in the terminal.
    async writeBundle({ dir = '.' }, bundle) {
      if (dataset === undefined) throw new Error(`The static pages need ${DATASET_PLUGIN}`);
      if (origin === undefined) this.info('No SITE_URL: no sitemap, no canonical addresses.');
      const style = `assets/pages-${digest(PAGE_STYLE).slice(0, 8)}.css`;
      const starter = await parts.bundle('src/app/page-start.ts');
      const script = `assets/page-start-${digest(starter).slice(0, 8)}.js`;
      const { writePages } = await parts.load<Pages>('src/app/static-pages.ts');
      const files = await writePages({
        core: JSON.parse(await dataset.readCore()) as CompiledCore,
        chunks: (await dataset.readChunks()).map((json) => JSON.parse(json) as DetailChunk),
        site: { base, ...(origin !== undefined && { origin }) },
        style: base + style,
        start: toStart(bundle, base, script),
        today: msToDay(Date.now()),
      });
      const assets = [
        { path: style, content: PAGE_STYLE },
        { path: script, content: starter },
      ];
      for (const { path, content } of [...assets, ...files]) {
        const file = join(dir, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    },
  };
}

/** What `script` starts: the app as it stands in the bundle. */
function toStart(bundle: Rolldown.OutputBundle, base: string, script: string): PageStart {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  const [style] = entry?.viteMetadata?.importedCss ?? [];
  if (entry === undefined || style === undefined) throw new Error('The app has no entry');
  return {
    script: base + script,
    entry: base + entry.fileName,
    modules: entry.imports.map((file) => base + file),
    style: base + style,
  };
}
