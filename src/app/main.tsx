import { startTransition } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { chunkUrls, coreUrl, figuresUrl, historyUrl, recordUrl, searchUrl } from 'virtual:dataset';
import { toDataset, type CompiledCore, type DetailChunk } from '../domain/events/dataset.ts';
import type { CompiledHistory } from '../domain/events/drift.ts';
import type { Figures } from '../domain/events/figures.ts';
import type { CompiledRecord } from '../domain/events/record.ts';
import type { CompiledSearch } from '../domain/search/compile-search.ts';
import { createI18n } from '../i18n/i18n.ts';
import { I18nProvider } from '../i18n/react.tsx';
import { loadVisTimeline } from '../views/timeline/load-vis-timeline.ts';
import './tokens.css';
import './base.css';
import { AppRoot } from './app-root.tsx';
import { followLanguage } from './follow-language.ts';
import { FilterPanel, Overview, preloadViews, TimelineView } from './lazy-views.tsx';
import { LoadFailure } from './load-failure.tsx';
import { startPermalinkSync } from './permalink-sync.ts';
import { readReader } from './reader.ts';
import { createServices } from './services.ts';

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) {
    window.dispatchEvent(new Event('vite:preloadError')); // see replaced-build.ts
    throw new Error(`${url}: ${response.status}`);
  }
  return (await response.json()) as T; // written and checked by our own build
}

/** When what the first view does without is fetched, in ms: the first view has the line to itself. */
const SOON = 2000;

/** How long a timeline waits for its chunks once the data are there, in ms: with them the page is rendered once. */
const PATIENCE = 300;

/** Last of all: see there. */
const loadOffline = () => import('./offline.tsx');

const ignore = () => undefined;

/** Lets the page answer before the next piece of work. */
const nextTask = (delay = 0) => new Promise((resolve) => setTimeout(resolve, delay));

/** Shows the app once its data have arrived, in pieces of work that leave the page free in between. */
async function start(arriving: Promise<CompiledCore>, again?: Root) {
  arriving.catch(ignore); // it is waited for below, a few pieces later
  await nextTask();
  const place = document.getElementById('root');
  const container = place ?? Object.assign(document.createElement('div'), { id: 'root' });
  const root = again ?? createRoot(container);
  const reader = readReader(window);
  const i18n = createI18n(reader.lang);
  // Beside the data and not after them. What does not arrive is asked for again when it is shown.
  let preloading: Promise<unknown> | undefined;
  if (reader.view === 'timeline') {
    const preloads = [TimelineView.preload, loadVisTimeline, FilterPanel.preload, Overview.preload];
    preloading = Promise.allSettled(preloads.map(async (preload) => preload()));
  }
  try {
    const core = await arriving;
    await nextTask();
    const dataset = toDataset(core);
    await nextTask();
    const fetchChunk = (index: number) => fetchJson<DetailChunk>(chunkUrls[index] ?? '');
    const fetchSearch = () => fetchJson<CompiledSearch>(searchUrl);
    const fetchRecord = () => fetchJson<CompiledRecord>(recordUrl);
    const fetchHistory = () => fetchJson<CompiledHistory>(historyUrl);
    const fetchFigures = () => fetchJson<Figures>(figuresUrl);
    const sources = { fetchChunk, fetchSearch, fetchRecord, fetchHistory, fetchFigures };
    const { services, ...link } = createServices(dataset, sources, reader);
    const { store } = services;
    await followLanguage(store, i18n);
    startPermalinkSync(store, services.permalinks, window);
    await (preloading ? Promise.race([preloading, nextTask(PATIENCE)]) : nextTask());
    const show = () => root.render(<AppRoot services={services} i18n={i18n} {...link} />);
    // A transition is rendered in slices: a list that can be read already answers in between.
    if (place === null) {
      const { takeOver } = await import('./take-over.ts');
      await preloading;
      await takeOver(container, services, show);
    } else if (document.documentElement.dataset.firstPaint === undefined) show();
    else startTransition(show);
    // A link that searches does not wait for the index, but its answer is not whole without it.
    if (store.getState().q !== '') void services.search.load();
    const finish = async () => (await loadOffline()).startOffline(i18n, services.isEmbed);
    window.setTimeout(() => void preloadViews().then(finish).catch(ignore), SOON);
  } catch (error) {
    console.error(error);
    root.render(
      <I18nProvider i18n={i18n}>
        <LoadFailure onRetry={() => void start(fetchCore(), root)} />
      </I18nProvider>,
    );
  }
}

const fetchCore = () => fetchJson<CompiledCore>(coreUrl);

// Asked for before anything else is done: the line is slower than the reader's processor.
void start(fetchCore());
