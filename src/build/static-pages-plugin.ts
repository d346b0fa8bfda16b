import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { msToDay } from '../domain/dates/day.ts';
import type { CompiledCore, DetailChunk } from '../domain/events/dataset.ts';
import type { CompiledHistory } from '../domain/events/drift.ts';
import type { Figures } from '../domain/events/figures.ts';
import type { CompiledRecord } from '../domain/events/record.ts';
import type { PageFile, Site } from '../domain/pages/site.ts';
import { PAGE_STYLE } from '../domain/pages/page-style.ts';
import { DATASET_PLUGIN, type DatasetApi } from './dataset-plugin.ts';
import { createParts } from './parts.ts';
import { digest } from './read-dataset.ts';

type Pages = {
  readonly writePages: (site: {
    readonly core: CompiledCore;
    readonly chunks: readonly DetailChunk[];
    readonly record: CompiledRecord;
    readonly history: CompiledHistory;
    readonly figures: Figures;
    readonly site: Site;
    readonly style: string;
    readonly today: number;
  }) => Promise<readonly PageFile[]>;
};

/**
 * Writes the pages that need no script beside the app. `siteUrl` ("https://frise.example") makes their
 * addresses whole; without it there is no sitemap, no feed and no canonical address, and the build says so.
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
      parts.setRoot(config.root);
      dataset = config.plugins.find(({ name }) => name === DATASET_PLUGIN)?.api as DatasetApi;
    },
    // Past the bundle, which would list every one of them in the terminal.
    async writeBundle({ dir = '.' }) {
      if (dataset === undefined) throw new Error(`The static pages need ${DATASET_PLUGIN}`);
      if (origin === undefined)
        this.info('No SITE_URL: no sitemap, no feed, no canonical addresses.');
      const style = `assets/pages-${digest(PAGE_STYLE).slice(0, 8)}.css`;
      const { writePages } = await parts.load<Pages>('src/app/static-pages.ts');
      const files = await writePages({
        core: JSON.parse(await dataset.readCore()) as CompiledCore,
        chunks: (await dataset.readChunks()).map((json) => JSON.parse(json) as DetailChunk),
        record: JSON.parse(await dataset.readRecord()) as CompiledRecord,
        history: JSON.parse(await dataset.readHistory()) as CompiledHistory,
        figures: JSON.parse(await dataset.readFigures()) as Figures,
        site: { base, ...(origin !== undefined && { origin }) },
        style: base + style,
        today: msToDay(Date.now()),
      });
      for (const { path, content } of [{ path: style, content: PAGE_STYLE }, ...files]) {
        const file = join(dir, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    },
  };
}
