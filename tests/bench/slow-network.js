/**
 * What a reader on a slow network waits for: `node tests/bench/slow-network.js` opens the built app and
 * an event's page on a phone that was never there, and prints a table. Nothing is simulated afterwards:
 * Chromium holds back each answer and the processor.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build.js';
import { markdown, number } from './report.js';
import { serveCompressed } from './serve.js';
import { launch } from './session.js';
import { median } from './statistics.js';
import { PAGES } from './subjects.js';

/** In bytes a second and ms before each answer: "Regular 2G" and "Slow 3G" of Chromium's developer tools. */
const NETWORKS = [
  { name: '2G: 250 kbit/s, 300 ms', download: 32_000, upload: 6_400, latency: 300 },
  { name: 'slow 3G: 400 kbit/s, 2 s', download: 50_000, upload: 50_000, latency: 2_000 },
];
const CPU_RATE = 4;
const RUNS = 3;

const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  locale: 'fr-FR',
};

/** Opens a page once. Times in ms since the navigation began, sizes in bytes as they were sent. */
async function open(browser, url, { download, upload, latency }) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    downloadThroughput: download,
    uploadThroughput: upload,
    latency,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  let bytes = 0;
  const fonts = [];
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  cdp.on('Network.requestWillBeSent', ({ type, request }) => {
    if (type === 'Font') fonts.push(request.url);
  });
  await page.goto(url, { waitUntil: 'commit' });
  // Text, and not only a colour: the first link to an event is in the picture.
  const readable = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint && document.querySelector('h1') ? paint.startTime : undefined;
  });
  // Of a page without script all answers that is there; the app, once it has taken the written list's place.
  const answers = await page.waitForFunction(() => {
    if (document.querySelector('script[src]') === null) {
      const [{ domInteractive }] = performance.getEntriesByType('navigation');
      return domInteractive > 0 ? domInteractive : undefined;
    }
    const isApp = document.querySelector('.first-paint') === null && document.querySelector('main');
    return isApp ? performance.now() : undefined;
  });
  const painted = await readable.jsonValue();
  const result = {
    readable: painted,
    answers: Math.max(await answers.jsonValue(), painted),
    bytes,
    fonts: fonts.length,
  };
  await context.close();
  return result;
}

const folder = await mkdtemp(join(tmpdir(), 'frise-slow-'));
try {
  await buildApp(folder);
  const server = await serveCompressed(folder);
  const browser = await launch();
  const rows = [];
  for (const { name, path } of PAGES) {
    for (const network of NETWORKS) {
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(await open(browser, server.url + path, network));
      }
      const of = (key) => median(runs.map((result) => result[key]));
      const seconds = (key) => number(of(key) / 1_000);
      const kilobytes = number(of('bytes') / 1_000);
      rows.push([name, network.name, seconds('readable'), seconds('answers'), kilobytes]);
      if (of('fonts') > 0) console.warn(`${name} waits for a font.`);
    }
  }
  await browser.close();
  await server.close();
  console.log(markdown(['Page', 'Network', 'Readable, s', 'Answers, s', 'kB until then'], rows));
} finally {
  await rm(folder, { recursive: true });
}
