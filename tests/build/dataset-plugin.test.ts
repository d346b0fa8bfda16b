import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { datasetPlugin } from '../../src/build/dataset-plugin.ts';
import { contentSecurityPolicyPlugin } from '../../src/build/security-headers.ts';
import {
  compileFixture,
  fixtureFiles,
  fixtureFilesWith,
  type JsonFile,
} from '../support/fixture-dataset.ts';

/** A page that prints the addresses of the dataset, beside a folder of data, for the time of the test. */
async function createSite(files: readonly JsonFile[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'frise-sahel-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write('index.html', '<head></head><script type="module" src="/main.js"></script>');
  await write(
    'main.js',
    `import { coreUrl, chunkUrls, historyUrl, recordUrl, searchUrl } from 'virtual:dataset';
    console.log(coreUrl, chunkUrls, historyUrl, recordUrl, searchUrl);`,
  );
  for (const { file, json } of files) await write(`data/${file}`, JSON.stringify(json));
  return root;
}

/** What a build of the site writes, by file name. */
async function buildSite(files: readonly JsonFile[], base = '/'): Promise<Map<string, string>> {
  const root = await createSite(files);
  const outputs = await build({
    root,
    base,
    configFile: false,
    logLevel: 'silent',
    build: { write: false },
    plugins: [datasetPlugin(join(root, 'data')), contentSecurityPolicyPlugin()],
  });
  const [output] = [outputs].flat() as Rolldown.RolldownOutput[];
  return new Map(
    output?.output.map((part) => [
      part.fileName,
      part.type === 'chunk' ? part.code : String(part.source),
    ]),
  );
}

const find = (site: ReadonlyMap<string, string>, pattern: RegExp) => {
  const name = [...site.keys()].find((key) => pattern.test(key));
  if (name === undefined) throw new Error(`No ${String(pattern)} in ${[...site.keys()].join()}`);
  return { name, text: site.get(name) ?? '' };
};

describe('the build of a dataset without faults', () => {
  it('writes the core, the details, the search index, the record and the history as files', async () => {
    const site = await buildSite(fixtureFiles());
    const { core, chunks, search, record, history } = compileFixture();
    expect(JSON.parse(find(site, /^data\/record-\w+\.json$/).text)).toEqual(record);
    expect(JSON.parse(find(site, /^data\/history-\w+\.json$/).text)).toEqual(history);
    expect(JSON.parse(find(site, /^data\/search-\w+\.json$/).text)).toEqual(search);
    expect(JSON.parse(find(site, /^data\/core-\w+\.json$/).text)).toEqual(
      JSON.parse(JSON.stringify(core)),
    );
    expect(JSON.parse(find(site, /^data\/detail-0-\w+\.json$/).text)).toEqual(
      JSON.parse(JSON.stringify(chunks[0])),
    );
  });

  it('gives the scripts their addresses, below the base of the site', async () => {
    const site = await buildSite(fixtureFiles(), '/sahel/');
    const script = find(site, /\.js$/).text;
    expect(script).toContain(`/sahel/${find(site, /^data\/core-/).name}`);
    expect(script).toContain(`/sahel/${find(site, /^data\/detail-0-/).name}`);
    expect(script).toContain(`/sahel/${find(site, /^data\/search-/).name}`);
    expect(script).toContain(`/sahel/${find(site, /^data\/record-/).name}`);
    expect(script).toContain(`/sahel/${find(site, /^data\/history-/).name}`);
  });

  it('has the page load the core before the scripts ask for it', async () => {
    const site = await buildSite(fixtureFiles(), '/sahel/');
    const [preload = ''] = /<link[^>]*rel="preload"[^>]*>/.exec(find(site, /\.html$/).text) ?? [];
    expect(preload).toContain(`href="/sahel/${find(site, /^data\/core-/).name}"`);
    expect(preload).toContain('as="fetch"');
    expect(preload).toMatch(/\bcrossorigin\b/); // else the browser fetches it twice
  });

  it('writes the policy into the page before anything else', async () => {
    const page = find(await buildSite(fixtureFiles()), /\.html$/).text;
    const policy = page.indexOf('http-equiv="Content-Security-Policy"');
    expect(policy).toBeGreaterThan(-1);
    expect(policy).toBeLessThan(page.search(/<script|<link/));
  });
});

describe('the build of a dataset with faults', () => {
  it('stops, and tells every fault at once', async () => {
    const event = fixtureFilesWith('events/2020.json', '2020-beta-coup', { date: 'soon' });
    const files = event.map((raw) =>
      raw.file === 'places.json' ? { file: raw.file, json: [{ id: 'Alpha Ville' }] } : raw,
    );
    const message = await buildSite(files).then(
      () => 'The build passed',
      (error: unknown) => String(error),
    );
    expect(message).toMatch(/The dataset has \d+ faults:/);
    expect(message).toContain('data/events/2020.json · 2020-beta-coup · date');
    expect(message).toContain('data/places.json · Alpha Ville · id');
  });
});
