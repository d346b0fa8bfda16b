import { sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { formatFaults } from '../domain/events/parse-dataset.ts';
import { readDataset, type DataAsset } from './read-dataset.ts';

const MODULE = 'virtual:dataset';
const RESOLVED = `\0${MODULE}`;

type Assets = {
  readonly core: DataAsset;
  readonly chunks: readonly DataAsset[];
  readonly search: DataAsset;
  readonly record: DataAsset;
  readonly history: DataAsset;
  readonly figures: DataAsset;
};

export const DATASET_PLUGIN = 'frise-sahel:dataset';

/** What other plugins may ask of this one: the parts of the compiled dataset, as JSON. */
export type DatasetApi = {
  readonly readCore: () => Promise<string>;
  readonly readChunks: () => Promise<readonly string[]>;
  readonly readRecord: () => Promise<string>;
  readonly readHistory: () => Promise<string>;
  readonly readFigures: () => Promise<string>;
};

/**
 * Compiles `folder` into JSON assets and serves their addresses as the module `virtual:dataset`.
 * A fault stops the build and the start of the dev server; while the dev server runs, it shows the
 * faults over the page and comes back when they are mended.
 */
export function datasetPlugin(folder: string): Plugin<DatasetApi> {
  let base = '/';
  let assets: Assets | undefined;

  async function compile(): Promise<Assets> {
    const result = await readDataset(folder);
    if (result.core === undefined) throw new Error(formatFaults(result.faults));
    const { core, chunks, search, record, history, figures } = result;
    return { core, chunks, search, record, history, figures };
  }
  const compiled = async () => (assets ??= await compile());
  const address = ({ path }: DataAsset) => base + path;

  return {
    name: DATASET_PLUGIN,
    api: {
      readCore: async () => (await compiled()).core.json,
      readChunks: async () => (await compiled()).chunks.map(({ json }) => json),
      readRecord: async () => (await compiled()).record.json,
      readHistory: async () => (await compiled()).history.json,
      readFigures: async () => (await compiled()).figures.json,
    },
    configResolved(config) {
      base = config.base;
    },
    async buildStart() {
      assets = await compile().catch((error: unknown) => this.error(messageOf(error)));
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { core, chunks, search, record, history, figures } = await compiled();
      return [
        `export const coreUrl = ${JSON.stringify(address(core))};`,
        `export const chunkUrls = ${JSON.stringify(chunks.map(address))};`,
        `export const searchUrl = ${JSON.stringify(address(search))};`,
        `export const recordUrl = ${JSON.stringify(address(record))};`,
        `export const historyUrl = ${JSON.stringify(address(history))};`,
        `export const figuresUrl = ${JSON.stringify(address(figures))};`,
      ].join('\n');
    },
    async generateBundle() {
      for (const { path, json } of listAssets(await compiled())) {
        this.emitFile({ type: 'asset', fileName: path, source: json });
      }
    },
    async transformIndexHtml() {
      const { core } = await compiled();
      // The core is needed before the first paint: its download must not wait for the scripts.
      const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href: address(core) };
      return [{ tag: 'link', attrs, injectTo: 'head' as const }];
    },
    configureServer(server) {
      serveAssets(server, async () => {
        const assets = listAssets(await compiled());
        return new Map(assets.map((asset) => [address(asset), asset.json]));
      });
      server.watcher.add(folder);
      server.watcher.on('all', (_change, path) => {
        if (!path.startsWith(folder + sep) || !path.endsWith('.json')) return;
        compile().then(
          (next) => {
            assets = next;
            server.moduleGraph.invalidateAll();
            server.ws.send({ type: 'full-reload' });
          },
          (error: unknown) => {
            server.config.logger.error(messageOf(error));
            server.ws.send({ type: 'error', err: { message: messageOf(error), stack: '' } });
          },
        );
      });
    },
  };
}

function listAssets({ core, chunks, search, record, history, figures }: Assets) {
  return [core, ...chunks, search, record, history, figures];
}

function serveAssets(server: ViteDevServer, list: () => Promise<ReadonlyMap<string, string>>) {
  server.middlewares.use((request, response, next) => {
    list().then((assets) => {
      const json = assets.get((request.url ?? '').split('?')[0] ?? '');
      if (json === undefined) return next();
      response.setHeader('Content-Type', 'application/json');
      response.end(json);
    }, next);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
