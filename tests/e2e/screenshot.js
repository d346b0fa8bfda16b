/** Takes the pictures of the built app that README and the web app manifest show. `npm run screenshot` builds it first. */
import { Buffer } from 'node:buffer';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath, URL } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { BROWSER_ARGS, findBrowser } from './browser.js';

const FOLDER = new URL('../../public/screenshots/', import.meta.url);

/** The timeline has a line at the present: whenever they are taken, the pictures are the same. */
const NOW = '2026-11-22T12:00:00Z';

const DEVICES = {
  wide: { viewport: { width: 1440, height: 900 } },
  narrow: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** In kB. A PNG of the wide one would have 220, a WebP without loss 145. */
const LARGEST = 150;
const QUALITY = 90;

/** @returns {Promise<Buffer>} a WebP of what the reader sees first */
async function take(browser, url, device) {
  const page = await browser.newPage({ locale: 'fr-FR', colorScheme: 'light', ...device });
  await page.clock.setFixedTime(NOW);
  await page.goto(url, { waitUntil: 'networkidle' });
  // What comes last.
  await page
    .getByRole('region', { name: /Vue d’ensemble/ })
    .getByRole('slider')
    .first()
    .waitFor();
  const client = await page.context().newCDPSession(page);
  const options = { format: 'webp', quality: QUALITY };
  const { data } = await client.send('Page.captureScreenshot', options);
  await page.close();
  return Buffer.from(data, 'base64');
}

await mkdir(FOLDER, { recursive: true });
const server = await preview({ logLevel: 'warn' });
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: BROWSER_ARGS });
try {
  for (const [name, device] of Object.entries(DEVICES)) {
    const picture = await take(browser, server.resolvedUrls?.local[0], device);
    const size = Math.round(picture.length / 1000);
    if (size > LARGEST) throw new Error(`${name}: ${size} kB, more than ${LARGEST}`);
    const file = fileURLToPath(new URL(`${name}.webp`, FOLDER));
    await writeFile(file, picture);
    console.log(`${file}: ${size} kB`);
  }
} finally {
  await browser.close();
  await server.close();
}
