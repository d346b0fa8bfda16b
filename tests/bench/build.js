/** Builds what is measured: the app's data by its own compiler, the app itself, and the peers' pages. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, runnerImport } from 'vite';
import { makeEvents, toRawFiles } from './data.js';
import { BENCH, ROOT } from './paths.js';

// Vite takes whatever stands here for the whole process, and `runnerImport` would make it a development
// build.
process.env.NODE_ENV = 'production';

const DATASET = join(ROOT, 'src/domain/events/dataset.ts');

/**
 * The compiled core and search index of N synthetic events, by the app's own checks and compiler, and
 * what the peers get.
 * @param {number} size
 * @returns {Promise<{ core: string, search: string, peers: string }>} each as JSON
 */
export async function makeData(size) {
  const load = async (path) => {
    const options = { configFile: false, logLevel: 'error' };
    return (await runnerImport(join(ROOT, path), options)).module;
  };
  const { parseDataset, formatFaults } = await load('src/domain/events/parse-dataset.ts');
  const { compileDataset } = await load('src/domain/events/compile-dataset.ts');
  const events = makeEvents(size);
  const { dataset, faults } = parseDataset(toRawFiles(events));
  if (dataset === undefined) throw new Error(formatFaults(faults.slice(0, 10)));
  const peers = events.map(({ id, start, end, lane, actors, title }) => ({
    id,
    start,
    end,
    lane,
    actors,
    title: title.en,
  }));
  const { core, search } = compileDataset(dataset);
  return {
    core: JSON.stringify(core),
    search: JSON.stringify(search),
    peers: JSON.stringify(peers),
  };
}

/** Builds the app as it is shipped, but that it marks the time when its dataset is made. */
export async function buildApp(outDir) {
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [await markDataset()],
    build: { outDir, emptyOutDir: true },
  });
}

/** Builds the peers' pages, each on its own. */
export async function buildPeers(outDir) {
  await build({
    root: join(BENCH, 'peers'),
    configFile: false,
    logLevel: 'error',
    base: '/peers/',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: ['vis', 'timelinejs', 'chrono'].map((peer) => join(BENCH, `peers/${peer}.html`)),
      },
    },
  });
}

/**
 * Puts two marks around `toDataset`: "bench:parsed" when the JSON is read, "bench:ready" when the
 * dataset is made. An app that makes its dataset in another way goes without; see `measure.js`.
 */
async function markDataset() {
  const isThere = /export function toDataset\b/.test(
    await readFile(DATASET, 'utf8').catch(() => ''),
  );
  const wrapper = '\0bench:dataset';
  return {
    name: 'bench:mark-dataset',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!isThere || importer === wrapper || !source.endsWith('/dataset.ts')) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === DATASET ? wrapper : undefined;
    },
    load: (id) =>
      id === wrapper
        ? `import { toDataset as make } from ${JSON.stringify(DATASET)};
           export * from ${JSON.stringify(DATASET)};
           export function toDataset(core) {
             performance.mark('bench:parsed');
             const dataset = make(core);
             performance.mark('bench:ready');
             return dataset;
           }`
        : undefined,
  };
}
