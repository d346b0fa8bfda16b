/** Draws what the manifest shows of the app into public/: icons from icon.svg, screenshots of the built app. */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { BROWSER_ARGS, findBrowser } from './browser.js';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/** Systems cut a maskable icon to a circle of 80 % of its width, at the least; Apple rounds its corners. */
const ICONS = [
  { name: 'icon-192.png', size: 192 },
  { name: 'icon-512.png', size: 512 },
  { name: 'icon-maskable.png', size: 512, scale: 0.8 },
  { name: 'apple-touch-icon.png', size: 180, scale: 0.9 },
];

const SCREENSHOTS = [
  {
    name: 'screenshots/wide.png',
    width: 1120,
    height: 700,
    link: '?lang=fr&view=timeline',
    ready: '[role="group"] canvas',
  },
  {
    name: 'screenshots/narrow.png',
    width: 412,
    height: 824,
    link: '?lang=fr',
    ready: '[role="slider"]',
  },
];

/** The icon's picture at a size; with a scale, on a ground that reaches the edges. */
function toIconPage(svg, { size, scale }) {
  const width = size * (scale ?? 1);
  const ground = scale === undefined ? 'transparent' : (/fill="(#\w+)"/.exec(svg)?.[1] ?? '');
  return `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
    <div style="width:${width}px;height:${width}px">${svg}</div>`;
}

await mkdir(`${PUBLIC}screenshots`, { recursive: true });
const executablePath = findBrowser() ?? '';
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
const server = await preview({ preview: { port: 0 }, logLevel: 'warn' });
try {
  const svg = await readFile(`${PUBLIC}icon.svg`, 'utf8');
  for (const { name, ...icon } of ICONS) {
    const page = await browser.newPage({ viewport: { width: icon.size, height: icon.size } });
    await page.setContent(toIconPage(svg, icon));
    await page.screenshot({ path: PUBLIC + name, omitBackground: true });
    await page.close();
  }
  for (const { name, link, ready, ...viewport } of SCREENSHOTS) {
    const page = await browser.newPage({ viewport, locale: 'fr-FR', serviceWorkers: 'block' });
    await page.goto((server.resolvedUrls?.local[0] ?? '') + link);
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: PUBLIC + name });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
