import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { msToDay } from '../domain/dates/day.ts';
import type { CompiledCore, DetailChunk } from '../domain/events/dataset.ts';
import type { CompiledHistory } from '../domain/events/drift.ts';
import type { Figures } from '../domain/events/figures.ts';
import type { CompiledRecord } from '../domain/events/record.ts';
import type { PageStart } from '../domain/pages/page-frame.ts';
import type { PageFile, Site } from '../domain/pages/site.ts';
import { PAGE_STYLE } from '../domain/pages/page-style.ts';
import { DATASET_PLUGIN, type DatasetApi } from './dataset-plugin.ts';
import { createParts } from './parts.ts';
import { createPictures } from './pictures.ts';
import { digest } from './read-dataset.ts';
import { POLICY } from './security-headers.ts';

type Pictures = Awaited<ReturnType<typeof createPictures>>;

type Shared = {
  readonly core: CompiledCore;
  readonly site: Site;
  readonly pictures: Pictures | undefined;
};

type Pages = {
  readonly writePages: (
    site: Shared & {
      readonly chunks: readonly DetailChunk[];
      readonly record: CompiledRecord;
      readonly history: CompiledHistory;
      readonly figures: Figures;
      readonly style: string;
      readonly start: PageStart;
      readonly today: number;
    },
  ) => Promise<readonly PageFile[]>;
  readonly writeAppMeta: (site: Shared) => readonly Readonly<Record<string, string>>[];
};

/**
 * Writes the pages that need no script beside the app. `siteUrl` ("https://frise.example") makes their
 * addresses whole; without it there is no sitemap, no feed, no canonical address and no picture for
 * previews, and the build says so.
 */
export function staticPagesPlugin(siteUrl: string | undefined, plugins: () => Plugin[]): Plugin {
  const origin = siteUrl === undefined ? undefined : new URL(siteUrl).origin;
  const parts = createParts(plugins);
  let base = '/';
  let dataset: DatasetApi | undefined;
  let cache = '';
  let begun: Promise<Shared & { readonly pages: Pages }> | undefined;

  const begin = async () => {
    if (dataset === undefined) throw new Error(`The static pages need ${DATASET_PLUGIN}`);
    return {
      core: JSON.parse(await dataset.readCore()) as CompiledCore,
      site: { base, ...(origin !== undefined && { origin }) },
      pictures: origin === undefined ? undefined : await createPictures(cache),
      pages: await parts.load<Pages>('src/app/static-pages.ts'),
    };
  };

  return {
    name: 'frise-sahel:static-pages',
    apply: 'build',
    configResolved(config) {
      ({ base } = config);
      parts.configure(config);
      cache = join(config.root, 'node_modules/.cache/frise-sahel/previews');
      dataset = config.plugins.find(({ name }) => name === DATASET_PLUGIN)?.api as DatasetApi;
    },
    buildStart() {
      begun = undefined;
    },
    async transformIndexHtml() {
      if (origin === undefined) return [];
      const { pages, ...shared } = await (begun ??= begin());
      return pages
        .writeAppMeta(shared)
        .map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head' as const }));
    },
    // Past the bundle, which would list every one of them in the terminal.
    async writeBundle({ dir = '.' }, bundle) {
      if (dataset === undefined) throw new Error(`The static pages need ${DATASET_PLUGIN}`);
      if (origin === undefined) {
        this.info(
          'No SITE_URL: no sitemap, no feed, no canonical addresses, no pictures for previews.',
        );
      }
      const { pages, ...shared } = await (begun ??= begin());
      const style = `assets/pages-${digest(PAGE_STYLE).slice(0, 8)}.css`;
      const starter = await parts.bundle('src/app/page-start.ts');
      const script = `assets/page-start-${digest(starter).slice(0, 8)}.js`;
      const files = await pages.writePages({
        ...shared,
        chunks: (await dataset.readChunks()).map((json) => JSON.parse(json) as DetailChunk),
        record: JSON.parse(await dataset.readRecord()) as CompiledRecord,
        history: JSON.parse(await dataset.readHistory()) as CompiledHistory,
        figures: JSON.parse(await dataset.readFigures()) as Figures,
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
      const drawn = await shared.pictures?.write(dir);
      if (drawn) this.info(`Drew ${drawn} pictures for previews.`);
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
    policy: POLICY,
    script: base + script,
    entry: base + entry.fileName,
    modules: entry.imports.map((file) => base + file),
    style: base + style,
  };
}
