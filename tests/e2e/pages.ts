import {
  expect,
  test as base,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { parseEdtf } from '../../src/domain/dates/edtf.ts';
import { toAllRows } from '../../src/domain/events/rows.ts';
import { fromEventPath } from '../../src/domain/pages/site.ts';
import { toRowsWithin } from '../../src/domain/timeline/time-window.ts';
import { realDataset } from '../fixtures/real-dataset.ts';

const dataset = realDataset();

/** Number of events published. */
export const TOTAL = dataset.size;

/** Number of events of the dataset that may have happened in a period, "2025-07-09/2025-07-21". */
export function countWithin(period: string): number {
  const [from, to] = parseEdtf(period)?.strict ?? [];
  if (typeof from !== 'number' || typeof to !== 'number') throw new Error(`No period: ${period}`);
  const { possibleFirst, possibleLast } = dataset.columns;
  return toRowsWithin(toAllRows(TOTAL), possibleFirst, possibleLast, { from, to }).length;
}

/** Faults of the page that a test provokes on purpose. */
type Guard = { readonly allow: (fault: RegExp) => void };

/** A page on which nothing may break the policy, ask another origin, or fail unheard. */
export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const allowed: RegExp[] = [];
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (violation) => {
          console.error(`CSP: ${violation.violatedDirective} ${violation.blockedURI}`);
        });
      });
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      context.on('weberror', (error) => faults.push(String(error.error())));
      context.on('request', (request) => {
        const url = request.url();
        const own = [baseURL ?? '', `blob:${baseURL ?? ''}`, 'data:'];
        if (!own.some((start) => url.startsWith(start))) faults.push(`asked ${url}`);
      });
      await use({ allow: (fault) => allowed.push(fault) });
      expect(faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** What a reader finds on the page, by the names it has in one language. */
export function pageIn(lang: 'fr' | 'en', page: Page) {
  const names = NAMES[lang];
  const timeline = page.getByRole('group', { name: names.timeline });
  return {
    page,
    timeline,
    marker: (title: string | RegExp) => timeline.getByRole('button', { name: title }),
    markers: timeline.getByRole('button'),
    result: page.getByRole('status', { name: names.result }),
    chips: page
      .getByRole('list', { name: names.filters })
      .getByRole('button', { name: names.remove }),
    option: (name: string) => page.getByRole('checkbox', { name, exact: true }),
    view: (name: 'timeline' | 'list' | 'story') =>
      page.getByRole('radio', { name: names.views[name], exact: true }),
    list: page.getByRole('region', { name: names.listLabel }),
    rows: page.getByRole('region', { name: names.listLabel }).getByRole('link'),
    story: page.getByRole('region', { name: names.story, exact: true }),
    /** Beside the others at a desk, a modal sheet over them on a phone. */
    detail: page.getByRole('complementary').or(page.getByRole('dialog', { name: names.detail })),
    share: page.getByRole('button', { name: names.share }),
    copyLink: page.getByRole('banner').getByRole('button', { name: names.copyLink }),
    button: (name: 'zoomIn' | 'zoomOut' | 'fit' | 'close') =>
      page.getByRole('button', { name: names[name], exact: true }),
    notice: page.getByRole('status', { name: names.notice }),
  };
}

const NAMES = {
  fr: {
    timeline: 'Frise chronologique',
    views: { timeline: 'Frise', list: 'Liste', story: 'Récit' },
    story: 'Récit',
    listLabel: 'Liste des événements',
    result: 'Résultat',
    filters: 'Filtres',
    remove: /^Retirer le filtre/,
    copyLink: 'Copier le lien',
    share: 'Partager, intégrer…',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fit: 'Tout voir',
    close: 'Fermer',
    notice: 'À propos de ce lien',
    detail: /^(?:Événement|Engagement) ouvert/,
  },
  en: {
    timeline: 'Timeline',
    views: { timeline: 'Timeline', list: 'List', story: 'Story' },
    story: 'Story',
    listLabel: 'List of events',
    result: 'Result',
    filters: 'Filters',
    remove: /^Remove the filter/,
    copyLink: 'Copy link',
    share: 'Share, embed…',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    close: 'Close',
    notice: 'About this link',
    detail: /^Open (?:event|commitment)/,
  },
};

export type AppPage = ReturnType<typeof pageIn>;

/** A page of another reader. */
export async function inNewContext(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  return context.newPage();
}

/** Opens a link of the app and waits for its result line. */
export async function open(lang: 'fr' | 'en', page: Page, link = '/'): Promise<AppPage> {
  const app = pageIn(lang, page);
  await page.goto(link);
  // The app itself, and not what the build has written into the page.
  await expect(page.locator('.first-paint')).toHaveCount(0);
  await expect(app.result).toBeVisible();
  return app;
}

/** The number that the result line begins with. */
export async function countOf(result: Locator): Promise<number> {
  return Number.parseInt(await result.innerText(), 10);
}

/** Zooms in where the pointer is, by ctrl and the wheel. */
export async function zoomIn(page: Page, notches: number) {
  await page.keyboard.down('Control');
  for (let notch = 0; notch < notches; notch += 1) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
}

/** What the address bar says, in its parameters or by the path of an event's page. */
export function paramsOf(page: Page): Record<string, string> {
  return said(page.url());
}

function said(address: string): Record<string, string> {
  const { pathname, searchParams } = new URL(address);
  const { id, lang } = fromEventPath(pathname.slice(1)) ?? {};
  const path = id !== undefined && lang !== undefined ? { event: id, lang } : {};
  return { ...path, ...Object.fromEntries(searchParams) };
}

/** Ids of the listed events, sorted. */
export async function listedEvents(app: AppPage): Promise<string[]> {
  const addresses = await app.rows.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).href),
  );
  return addresses.map((address) => said(address).event ?? '').toSorted();
}
