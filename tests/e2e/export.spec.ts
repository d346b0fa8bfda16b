import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
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

test('TimelineJS opens the file that is made for it, with every event at its date', async ({
  page,
}) => {
  const app = await open('fr', page, VIEW);
  const count = await countOf(app.result);
  await page.getByRole('button', { name: 'Exporter' }).click();
  const { path } = await download(page, 'TimelineJS');
  const story = JSON.parse(await readFile(path, 'utf8')) as {
    readonly events: readonly { readonly text: { readonly headline: string } }[];
  };
  const manifest = createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json');
  const dist = join(dirname(manifest), 'dist');
  await page.route('**/knight-lab/**', (route) => {
    const [, asset = ''] = new URL(route.request().url()).pathname.split('/knight-lab/');
    if (asset !== '') return route.fulfill({ path: join(dist, asset) });
    const html = `<!doctype html><html lang="fr"><title>TimelineJS</title>
      <link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script>
      <div id="timeline" style="height: 600px"></div>`;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto('/knight-lab/');
  const options = { font: null, language: 'fr', script_path: '/knight-lab/js' };
  await page.evaluate(
    ([data, how]) => {
      const { TL } = window as unknown as {
        TL: { Timeline: new (id: string, data: unknown, options: unknown) => unknown };
      };
      Object.assign(window, { timeline: new TL.Timeline('timeline', data, how) });
    },
    [story, options] as const,
  );
  await expect(page.locator('.tl-timemarker')).toHaveCount(count);
  const headlines = await page.locator('.tl-timemarker h2').allTextContents();
  expect(headlines.toSorted()).toEqual(story.events.map(({ text }) => text.headline).toSorted());
  await expect(page.locator('.tl-slide').first()).toContainText('2025');
});

const toOffice = promisify(execFile);
/** Whether LibreOffice is installed here. */
const hasOffice = await toOffice('soffice', ['--version']).then(
  () => true,
  () => false,
);

test('LibreOffice reads the table as it is, with its dates in words and its accents', async ({
  page,
}) => {
  test.skip(!hasOffice, 'LibreOffice is not installed here');
  test.slow(); // it starts
  const app = await open('fr', page, VIEW);
  const count = await countOf(app.result);
  await page.getByRole('button', { name: 'Exporter' }).click();
  const { path } = await download(page, 'Tableur (CSV)');
  const folder = await mkdtemp(join(tmpdir(), 'frise-sahel-'));
  try {
    const written = await readFile(path, 'utf8');
    await writeFile(join(folder, 'table.csv'), written);
    await toOffice('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--infilter=CSV:44,34,76,1', // commas, quotation marks, UTF-8
      ...['--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', `${folder}/out`],
      `${folder}/table.csv`,
    ]);
    const read = await readFile(join(folder, 'out/table.csv'), 'utf8');
    const [before, after] = [written, read].map(
      (csv) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data,
    );
    expect(after).toHaveLength(count);
    expect(after).toEqual(before);
  } finally {
    await rm(folder, { recursive: true });
  }
});
