import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { countOf, inNewContext, open, test } from './pages.ts';

const VIEW = '/?actor=us,ml&match=all&from=2025&to=2026-03&lang=fr';

/** Downloads a format from the open dialog: the name of the file, and where it is. */
async function download(page: Page, format: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Télécharger\u00a0: ${format}` }).click(),
  ]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

test('a view is exported for tables, calendars, paper and pictures, by keyboard too', async ({
  page,
  browser,
}) => {
  const app = await open('fr', page, VIEW);
  const count = await countOf(app.result);
  const button = page.getByRole('button', { name: 'Exporter' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Exporter' })).toContainText(`${count} événements`);

  const table = await download(page, 'Tableur (CSV)');
  expect(table.name).toBe('frise-sahel_2025-01-01_2026-03-31.csv');
  const csv = await readFile(table.path, 'utf8');
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  expect(rows).toHaveLength(count);
  expect(rows.some(({ title_fr = '' }) => title_fr.includes('États-Unis'))).toBe(true);

  const calendar = await download(page, 'Agenda (iCalendar)');
  const entries = new ICAL.Component(
    ICAL.parse(await readFile(calendar.path, 'utf8')) as unknown[],
  ).getAllSubcomponents('vevent');
  expect(entries).toHaveLength(count);

  // As large as the drawing says, twice: the policy let the browser draw it.
  const svg = await readFile((await download(page, 'SVG')).path, 'utf8');
  expect(svg).toContain('Mali · États-Unis');
  const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
  const png = await readFile((await download(page, 'PNG')).path);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2560, 2 * height]);

  const pack = await download(page, 'Dossier de preuves (HTML)');
  const html = await readFile(pack.path, 'utf8');
  const reader = await inNewContext(browser, { offline: true, javaScriptEnabled: false });
  await reader.setContent(html);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Mali · États-Unis');
  await expect(reader.getByRole('article')).toHaveCount(count);
  await reader.context().close();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});
