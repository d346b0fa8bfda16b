/** Lighthouse on the list that a phone begins with: its mobile preset, slow 4G and a processor four times slower. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { BROWSER_ARGS, findBrowser } from '../e2e/browser.js';
import { TYPES } from './serve.js';
import { median } from './statistics.js';

const PORT = 9333;

/** Performance varies from run to run; the others do not. */
const RUNS = 3;

/** What a host does for every text: compresses it, and keeps what is named by its content. */
async function serveCompressed(folder) {
  const respond = async (path) => {
    const name = path === '/' ? '/index.html' : normalize(path);
    return [gzipSync(await readFile(join(folder, name))), extname(name)];
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    respond(pathname).then(
      ([body, type]) => {
        response.setHeader('Content-Type', TYPES[type] ?? 'application/octet-stream');
        response.setHeader('Content-Encoding', 'gzip');
        const isNamed = /^\/(?:assets|data)\//.test(pathname);
        response.setHeader('Cache-Control', isNamed ? 'max-age=31536000, immutable' : 'no-cache');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/**
 * @param {string} folder the built app, with its own data
 * @returns {Promise<Record<string, number | readonly string[]>>} scores from 0 to 100, timings in ms, and what cost points
 */
export async function runLighthouse(folder) {
  const server = await serveCompressed(folder);
  const args = [...BROWSER_ARGS, `--remote-debugging-port=${PORT}`];
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args });
  try {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) {
      const result = await lighthouse(server.url, { port: PORT, logLevel: 'error' });
      if (result === undefined) throw new Error('Lighthouse gave no result.');
      runs.push(result.lhr);
    }
    const score = (id) => median(runs.map(({ categories }) => categories[id].score * 100));
    const time = (id) => median(runs.map(({ audits }) => audits[id].numericValue));
    const isFault = ({ score: value, scoreDisplayMode: mode }) =>
      value !== null && value < 0.9 && mode !== 'informative';
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best practices': score('best-practices'),
      SEO: score('seo'),
      'first paint': time('first-contentful-paint'),
      'largest paint': time('largest-contentful-paint'),
      'blocking time': time('total-blocking-time'),
      faults: Object.values(runs.at(-1).audits)
        .filter(isFault)
        .map(({ title }) => title),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
