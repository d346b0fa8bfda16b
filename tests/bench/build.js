/** Builds what is measured: the app's data by its own compiler, the app itself, and the peers' pages. */
import { basename, join } from 'node:path';
import { build, runnerImport } from 'vite';
import { makeEvents, toRawFiles } from './data.js';
import { BENCH, ROOT } from './paths.js';

// Vite takes whatever stands here for the whole process, and `runnerImport` would make it a development
// build.
process.env.NODE_ENV = 'production';

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

/** Builds the app as it is shipped, but that it marks some times. */
export async function buildApp(outDir) {
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [markTimes()],
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
 * Marks when the data are read and indexed ("bench:parsed", "bench:ready": around `toDataset`) and when the
 * timeline itself begins ("bench:made": before `createVisTimeline`). A function that is no longer there
 * fails the build.
 */
function markTimes() {
  const wrappers = [
    {
      file: join(ROOT, 'src/domain/events/dataset.ts'),
      text: `export function toDataset(core) {
        performance.mark('bench:parsed');
        const dataset = inner.toDataset(core);
        performance.mark('bench:ready');
        return dataset;
      }`,
    },
    {
      file: join(ROOT, 'src/views/timeline/vis-timeline.ts'),
      text: `export function createVisTimeline(options) {
        performance.mark('bench:made');
        return inner.createVisTimeline(options);
      }`,
    },
  ];
  const PREFIX = '\0bench:';
  return {
    name: 'bench:mark-times',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer?.startsWith(PREFIX)) return undefined;
      const wrapper = wrappers.find(({ file }) => source.endsWith(`/${basename(file)}`));
      if (wrapper === undefined) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === wrapper.file ? PREFIX + wrapper.file : undefined;
    },
    load: (id) => {
      const wrapper = wrappers.find(({ file }) => id === PREFIX + file);
      if (wrapper === undefined) return undefined;
      const path = JSON.stringify(wrapper.file);
      return `import * as inner from ${path}; export * from ${path}; ${wrapper.text}`;
    },
  };
}
