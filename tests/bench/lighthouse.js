/** Lighthouse on the list that a phone begins with and on an event's own page: its mobile preset, slow 4G and a processor four times slower. */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { BROWSER_ARGS, findBrowser } from '../e2e/browser.js';
import { serveCompressed } from './serve.js';
import { median } from './statistics.js';
import { PAGES } from './subjects.js';

const PORT = 9333;

/** Performance varies from run to run; the others do not. */
const RUNS = 5;

/**
 * @param {string} folder the built app, with its own data
 * @returns {Promise<Record<string, string | number | readonly string[]>[]>} of each page its name, scores from 0 to 100, timings in ms, and what cost points
 */
export async function runLighthouse(folder) {
  const server = await serveCompressed(folder);
  const args = [...BROWSER_ARGS, `--remote-debugging-port=${PORT}`];
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args });
  try {
    const results = [];
    for (const { name, path } of PAGES) {
      results.push({ page: name, ...(await audit(server.url + path)) });
    }
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function audit(url) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(url, { port: PORT, logLevel: 'error' });
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
}
