/** Draws the icons of the manifest into public/, from icon.svg. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './browser.js';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/** Systems cut a maskable icon to a circle of 80 % of its width, at the least; Apple rounds its corners. */
const ICONS = [
  { name: 'icon-192.png', size: 192 },
  { name: 'icon-512.png', size: 512 },
  { name: 'icon-maskable.png', size: 512, scale: 0.8 },
  { name: 'apple-touch-icon.png', size: 180, scale: 0.9 },
];

/** The icon's picture at a size; with a scale, on a ground that reaches the edges. */
function toIconPage(svg, { size, scale }) {
  const width = size * (scale ?? 1);
  const ground = scale === undefined ? 'transparent' : (/fill="(#\w+)"/.exec(svg)?.[1] ?? '');
  return `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
    <div style="width:${width}px;height:${width}px">${svg}</div>`;
}

const executablePath = findBrowser() ?? '';
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
try {
  const svg = await readFile(`${PUBLIC}icon.svg`, 'utf8');
  for (const { name, ...icon } of ICONS) {
    const page = await browser.newPage({ viewport: { width: icon.size, height: icon.size } });
    await page.setContent(toIconPage(svg, icon));
    await page.screenshot({ path: PUBLIC + name, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
