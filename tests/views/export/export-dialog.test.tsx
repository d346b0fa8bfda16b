import { screen, waitFor, within } from '@testing-library/react';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';
import { watchSavedFiles, type SavedFile } from '../../support/saved-files.ts';

const ALL = '?from=2015&to=2023&view=list';
const dialog = () => screen.findByRole('dialog', { name: 'Export' });
const open = async ({ user }: Awaited<ReturnType<typeof renderApp>>) => {
  await user.click(screen.getByRole('button', { name: 'Export' }));
  return dialog();
};

let saved: readonly SavedFile[] = [];

beforeEach(() => {
  saved = watchSavedFiles();
});

describe('the export of a view', () => {
  it('says what it is of, and how to cite it', async () => {
    const page = await renderApp({ link: `${ALL}&actor=alpha,beta&match=all` });
    const text = await open(page);
    expect(text).toHaveTextContent('Alphaland · Beta · 2015 to 2023');
    expect(
      within(text).getByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' }).value,
    ).toMatch(/^Sahel Timeline\. \(2022, 1 May\)\. Alphaland · Beta, .*Version 2022-05-01-def456/);
  });

  it('saves exactly the events of the view, as a table', async () => {
    const page = await renderApp({ link: `${ALL}&actor=alpha,beta&match=all` });
    await open(page);
    await page.user.click(screen.getByRole('button', { name: 'Download: Spreadsheet (CSV)' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.file).toBe('frise-sahel_2015-01-01_2023-12-31.csv');
    const csv = Papa.parse<Record<string, string>>((await saved[0]?.content.text()) ?? '', {
      header: true,
      skipEmptyLines: true,
    });
    const { visible } = page.selectors.selectResult(page.store.getState());
    expect(csv.data.map(({ id }) => id)).toEqual(
      Array.from(visible, (row) => page.dataset.eventAt(row).id),
    );
    expect(within(await dialog()).getByRole('status')).toHaveTextContent(
      'frise-sahel_2015-01-01_2023-12-31.csv: file saved.',
    );
  });

  it.each([
    ['Evidence pack (HTML)', '.html', '<!doctype html>'],
    ['Calendar (iCalendar)', '.ics', 'BEGIN:VCALENDAR'],
    ['Data (JSON)', '.json', '"about"'],
    ['TimelineJS', '-timelinejs.json', '"start_date"'],
    ['RIS', '.ris', 'TY  - NEWS'],
    ['BibTeX', '.bib', '@article{'],
    ['CSL-JSON', '-csl.json', '"article-newspaper"'],
  ])('saves %s', async (format, end, content) => {
    const page = await renderApp({ link: ALL });
    await open(page);
    await page.user.click(screen.getByRole('button', { name: `Download: ${format}` }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.file).toBe(`frise-sahel_2015-01-01_2023-12-31${end}`);
    expect(await saved[0]?.content.text()).toContain(content);
  });

  it('copies a text', async () => {
    const page = await renderApp({ link: ALL });
    await open(page);
    await page.user.click(screen.getByRole('button', { name: 'Copy: RIS' }));
    expect(await screen.findByText('RIS: text copied.')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toContain('TY  - NEWS');
  });

  it('shows the text to copy by hand where the browser refuses the clipboard', async () => {
    const page = await renderApp({ link: ALL });
    await open(page);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Refused'));
    await page.user.click(screen.getByRole('button', { name: 'Copy: BibTeX' }));
    const field = await screen.findByRole('textbox', { name: 'Text to copy: BibTeX' });
    await waitFor(() => expect(field).toHaveFocus());
    expect((field as HTMLTextAreaElement).value).toContain('@article{');
  });

  it('shows the text to copy by hand where the browser refuses the download', async () => {
    const page = await renderApp({ link: ALL });
    await open(page);
    URL.createObjectURL = () => {
      throw new Error('Refused');
    };
    await page.user.click(screen.getByRole('button', { name: 'Download: Data (JSON)' }));
    const field = await screen.findByRole('textbox', { name: 'Text to copy: Data (JSON)' });
    expect((field as HTMLTextAreaElement).value).toContain('"about"');
  });

  it('says how far it is when that takes more than a second', async () => {
    const page = await renderApp({ link: ALL });
    await open(page);
    page.chunks.hold();
    await page.user.click(screen.getByRole('button', { name: 'Download: RIS' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(await screen.findByRole('progressbar')).toBeInTheDocument();
    expect(within(await dialog()).getByRole('status')).toHaveTextContent('Preparing: 0 / 12');
    expect(screen.getByRole('button', { name: 'Download: BibTeX' })).toBeDisabled();
    await page.chunks.release();
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('says that it failed, and works when it is asked again', async () => {
    const page = await renderApp({ link: ALL });
    await open(page);
    page.chunks.failOnce();
    await page.user.click(screen.getByRole('button', { name: 'Download: RIS' }));
    expect(await screen.findByText(/^The export could not be prepared/)).toBeInTheDocument();
    await page.user.click(screen.getByRole('button', { name: 'Download: RIS' }));
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  it('of nothing says so', async () => {
    const page = await renderApp({ link: `${ALL}&q=nothingatall` });
    const text = await open(page);
    expect(text).toHaveTextContent('There is nothing to export: no event is in this view.');
    expect(within(text).queryByRole('button', { name: /^Download/ })).toBeNull();
  });

  it('closes, and opens again', async () => {
    const page = await renderApp({ link: ALL, lang: 'fr' });
    await page.user.click(screen.getByRole('button', { name: 'Exporter' }));
    await page.user.click(
      within(await screen.findByRole('dialog', { name: 'Exporter' })).getByRole('button', {
        name: 'Fermer',
      }),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Exporter' }));
    expect(await screen.findByRole('dialog', { name: 'Exporter' })).toBeInTheDocument();
  });
});
