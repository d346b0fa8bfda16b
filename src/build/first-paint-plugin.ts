import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import type { CompiledCore } from '../domain/events/dataset.ts';
import { LOCALES } from '../domain/locale.ts';
import { DATASET_PLUGIN, type DatasetApi } from './dataset-plugin.ts';
import { digest } from './read-dataset.ts';

type Prerender = { readonly prerender: (core: CompiledCore, lang: string) => string };

/**
 * Writes the list that a phone begins with into the built page, in both languages, so that it can be
 * read before the app's scripts are there. The app takes its place without a change that one sees.
 */
export function firstPaintPlugin(plugins: () => Plugin[]): Plugin {
  let root = '';
  let base = '/';
  let dataset: DatasetApi | undefined;
  let script: { readonly fileName: string; readonly source: string } | undefined;

  /** Builds a part of the app beside the page; `write` is the folder that takes it. */
  const buildPart = async (input: string, options: { ssr: boolean; outDir?: string }) => {
    const outputs = await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: plugins(),
      publicDir: false,
      build: {
        ssr: options.ssr,
        write: options.outDir !== undefined,
        ...(options.outDir !== undefined && { outDir: options.outDir }),
        rolldownOptions: {
          input: join(root, input),
          output: { format: options.ssr ? 'es' : 'iife' },
        },
      },
    });
    return [outputs].flat() as Rolldown.RolldownOutput[];
  };

  const writeLists = async (): Promise<string> => {
    if (dataset === undefined) throw new Error(`The first paint needs ${DATASET_PLUGIN}`);
    // Below node_modules, where its own imports are found.
    const folder = await mkdtemp(join(root, 'node_modules', '.first-paint-'));
    try {
      await buildPart('src/app/prerender.tsx', { ssr: true, outDir: folder });
      const { prerender } = (await import(
        pathToFileURL(join(folder, 'prerender.js')).href
      )) as Prerender;
      const core = JSON.parse(await dataset.readCore()) as CompiledCore;
      return LOCALES.map(
        (lang) => `<div class="first-paint" lang="${lang}">${prerender(core, lang)}</div>`,
      ).join('');
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  return {
    name: 'frise-sahel:first-paint',
    apply: 'build',
    configResolved(config) {
      ({ root, base } = config);
      dataset = config.plugins.find(({ name }) => name === DATASET_PLUGIN)?.api as DatasetApi;
    },
    async buildStart() {
      const [output] = await buildPart('src/app/first-paint.ts', { ssr: false });
      const source = output?.output[0].code ?? '';
      script = { fileName: `assets/first-paint-${digest(source).slice(0, 8)}.js`, source };
    },
    generateBundle() {
      if (script !== undefined) this.emitFile({ type: 'asset', ...script });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const lists = await writeLists();
        return {
          html: html.replace('<div id="root"></div>', () => `<div id="root">${lists}</div>`),
          // No module, and before the body: what it decides is painted first.
          tags: [
            { tag: 'script', attrs: { src: base + (script?.fileName ?? '') }, injectTo: 'head' },
          ],
        };
      },
    },
  };
}
