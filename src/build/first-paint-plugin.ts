import type { Plugin } from 'vite';
import type { CompiledCore } from '../domain/events/dataset.ts';
import { LOCALES } from '../domain/locale.ts';
import { toChunkFiles } from './chunk-files.ts';
import { DATASET_PLUGIN, type DatasetApi } from './dataset-plugin.ts';
import { createParts } from './parts.ts';
import { digest } from './read-dataset.ts';

type Prerender = { readonly prerender: (core: CompiledCore, lang: string) => string };

/** What a desk begins with: main.tsx imports it once it runs, but the page may ask for it before. */
const TIMELINE = [
  'src/views/timeline/timeline-view.tsx',
  'src/views/timeline/vis-timeline.ts',
  'src/views/filters/filter-panel.tsx',
  'src/views/overview/overview.tsx',
];

/**
 * Writes the list that a phone begins with into the built page, in both languages, so that it can be
 * read before the app's scripts are there. The app takes its place without a change that one sees.
 */
export function firstPaintPlugin(plugins: () => Plugin[]): Plugin {
  const parts = createParts(plugins);
  let base = '/';
  let dataset: DatasetApi | undefined;
  let script: { readonly fileName: string; readonly source: string } | undefined;

  const writeLists = async (): Promise<string> => {
    if (dataset === undefined) throw new Error(`The first paint needs ${DATASET_PLUGIN}`);
    const { prerender } = await parts.load<Prerender>('src/app/prerender.tsx');
    const core = JSON.parse(await dataset.readCore()) as CompiledCore;
    return LOCALES.map(
      (lang) => `<div class="first-paint" lang="${lang}">${prerender(core, lang)}</div>`,
    ).join('');
  };

  return {
    name: 'frise-sahel:first-paint',
    apply: 'build',
    configResolved(config) {
      ({ base } = config);
      parts.configure(config);
      dataset = config.plugins.find(({ name }) => name === DATASET_PLUGIN)?.api as DatasetApi;
    },
    async buildStart() {
      const source = await parts.bundle('src/app/first-paint.ts');
      script = { fileName: `assets/first-paint-${digest(source).slice(0, 8)}.js`, source };
    },
    generateBundle() {
      if (script !== undefined) this.emitFile({ type: 'asset', ...script });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const lists = await writeLists();
        const timeline = toChunkFiles(bundle, TIMELINE, 'index').map((file) => base + file);
        const attrs = {
          src: base + (script?.fileName ?? ''),
          'data-timeline': timeline.join(' '),
        };
        return {
          html: html.replace('<div id="root"></div>', () => `<div id="root">${lists}</div>`),
          // No module, and before the body: what it decides is painted first.
          tags: [{ tag: 'script', attrs, injectTo: 'head' }],
        };
      },
    },
  };
}
