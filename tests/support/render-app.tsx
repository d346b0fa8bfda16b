import { act, configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { onTestFinished } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { followLanguage } from '../../src/app/follow-language.ts';
import { DriftNotice, EmbedFooter, EmbedHeader, preloadViews } from '../../src/app/lazy-views.tsx';
import { startPermalinkSync } from '../../src/app/permalink-sync.ts';
import { createServices, type Reader } from '../../src/app/services.ts';
import type { Compiled } from '../../src/domain/events/compile-dataset.ts';
import { toDataset, type DetailChunk } from '../../src/domain/events/dataset.ts';
import type { CompiledHistory } from '../../src/domain/events/drift.ts';
import type { Figures } from '../../src/domain/events/figures.ts';
import type { CompiledRecord } from '../../src/domain/events/record.ts';
import type { CompiledSearch } from '../../src/domain/search/compile-search.ts';
import { createI18n } from '../../src/i18n/i18n.ts';
import { I18nProvider } from '../../src/i18n/react.tsx';
import { AppProvider, type AppServices } from '../../src/store/react.ts';
import type { LoadTimeline } from '../../src/views/timeline/load-vis-timeline.ts';
import { createFakeTimeline, type FakeTimeline } from './fake-timeline.ts';
import { compileFixture } from './fixture-dataset.ts';
import { toPlace } from './to-place.ts';

configure({ asyncUtilTimeout: 10_000 });

type Options = Partial<Omit<Reader, 'place'>> & {
  /** The link that is opened, below the site's base: "?theme=trade". */
  readonly link?: string;
  /** The small dataset unless another is given. */
  readonly compiled?: Compiled;
  readonly isPhone?: boolean;
  /** A screen without room for filters and an open event at once. */
  readonly isNarrow?: boolean;
  readonly loadTimeline?: LoadTimeline;
  /** Where the search index comes from when it is asked for; it is there from the start unless given. */
  readonly fetchSearch?: () => Promise<CompiledSearch>;
  /** Where bands and commitments come from when they are asked for. */
  readonly fetchRecord?: () => Promise<CompiledRecord>;
  /** Where the history comes from when it is asked for. */
  readonly fetchHistory?: () => Promise<CompiledHistory>;
  /** Where the figures come from when they are asked for. */
  readonly fetchFigures?: () => Promise<Figures>;
  /** Ties jsdom's address to the store, as the page does. */
  readonly hasAddress?: boolean;
};

export type RenderedApp = AppServices & {
  readonly user: UserEvent;
  readonly timeline: FakeTimeline;
  readonly chunks: ChunkSource;
  /** Makes the screen as narrow as a phone's, or as wide as a desk's. */
  readonly setPhone: (isPhone: boolean) => void;
  /** What has been scrolled into view, in order. */
  readonly scrolledTo: readonly Element[];
};

/** The whole page on the fixture dataset, in English and at a desk unless told otherwise. */
export async function renderApp(options: Options = {}): Promise<RenderedApp> {
  const { compiled = compileFixture(), hasAddress = false } = options;
  const { isPhone = false, isNarrow = false } = options;
  const fetchSearch = options.fetchSearch ?? (() => Promise.resolve(compiled.search));
  const fetchRecord = options.fetchRecord ?? (() => Promise.resolve(compiled.record));
  const fetchHistory = options.fetchHistory ?? (() => Promise.resolve(compiled.history));
  const fetchFigures = options.fetchFigures ?? (() => Promise.resolve(compiled.figures));
  const { link = '', lang = 'en', view = 'timeline', scheme = 'system', folded = [] } = options;
  const timeline = createFakeTimeline();
  const chunks = createChunkSource(compiled);
  const loadTimeline = options.loadTimeline ?? (() => Promise.resolve(timeline.create));
  const setWidth = stubScreen(isPhone ? PHONE_WIDTH : isNarrow ? NARROW_WIDTH : DESK_WIDTH);
  const scrolledTo = stubBrowser();

  const fetchers = { fetchSearch, fetchRecord, fetchHistory, fetchFigures };
  const sources = { fetchChunk: chunks.fetch, ...fetchers };
  const reader = { place: toPlace(link), lang, view, scheme, folded };
  const { services, ...opened } = createServices(toDataset(compiled.core), sources, reader);
  const { store, permalinks } = services;
  const i18n = createI18n(store.getState().lang);
  await followLanguage(store, i18n);
  await preloadViews();
  await Promise.all([DriftNotice, EmbedHeader, EmbedFooter].map(({ preload }) => preload()));
  await import('../../src/views/header/suggestions.tsx'); // no later than the reader's next step
  if (options.fetchSearch === undefined) await services.search.load();
  if (hasAddress) {
    history.replaceState(null, '', new URL(link, window.location.origin));
    onTestFinished(startPermalinkSync(store, permalinks, window));
  }
  const user = userEvent.setup();
  render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <AppProvider value={services}>
          <App {...opened} loadTimeline={loadTimeline} />
        </AppProvider>
      </I18nProvider>
    </StrictMode>,
  );
  await settle(); // the timeline arrives
  const setPhone = (next: boolean) => setWidth(next ? PHONE_WIDTH : DESK_WIDTH);
  return { ...services, user, timeline, chunks, setPhone, scrolledTo };
}

/** Lets what has been promised arrive. */
async function settle() {
  await act(async () => {
    await Promise.resolve();
  });
}

/** Where the details of events come from: at once, unless a test holds or breaks the line. */
export type ChunkSource = {
  readonly fetch: (index: number) => Promise<DetailChunk>;
  readonly hold: () => void;
  readonly release: () => Promise<void>;
  readonly failOnce: () => void;
};

function createChunkSource({ chunks }: Compiled): ChunkSource {
  let isFailing = false;
  let held: (() => void)[] | undefined;
  return {
    fetch: async (index) => {
      if (isFailing) {
        isFailing = false;
        throw new Error('The line is broken');
      }
      const waiting = held;
      if (waiting !== undefined) await new Promise<void>((resolve) => waiting.push(resolve));
      const chunk = chunks[index];
      if (chunk === undefined) throw new Error(`No chunk ${index}`);
      return chunk;
    },
    hold: () => {
      held = [];
    },
    release: async () => {
      const waiting = held ?? [];
      held = undefined;
      for (const resolve of waiting) resolve();
      await settle();
    },
    failOnce: () => {
      isFailing = true;
    },
  };
}

/** Widths of screens, in em. */
const PHONE_WIDTH = 24;
const NARROW_WIDTH = 70;
const DESK_WIDTH = 90;

/** A screen that answers media queries about its greatest width: jsdom has none. */
function stubScreen(initial: number): (width: number) => void {
  const listeners = new Set<() => void>();
  let width = initial;
  const matchMedia = (query: string) => ({
    get matches() {
      const limit = /\(max-width: ([\d.]+)em\)/.exec(query)?.[1];
      return limit !== undefined && width <= Number(limit);
    },
    media: query,
    addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
  });
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: matchMedia });
  return (next) => {
    width = next;
    act(() => {
      for (const listener of [...listeners]) listener();
    });
  };
}

/**
 * What jsdom lacks of a browser: modal dialogs, popovers, scrolling, canvas, sizes, CSS.escape and <search>. Leaves nothing to
 * the next test. Returns what is scrolled into view from now on.
 */
function stubBrowser(): readonly Element[] {
  const scrolledTo: Element[] = [];
  HTMLElement.prototype.scrollIntoView = function scrollIntoView() {
    scrolledTo.push(this);
  };
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  stubPopovers();
  // Nothing is laid out or drawn.
  const getContext = { configurable: true, writable: true, value: () => null };
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', getContext);
  window.ResizeObserver = class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  };
  // Enough inside quotation marks, where the app uses it.
  const escape = (text: string) => text.replace(/["\\]/g, '\\$&');
  Object.defineProperty(window, 'CSS', { configurable: true, value: { escape } });
  Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, {
    configurable: true,
    get: toTagName,
  });
  onTestFinished(() => {
    localStorage.clear();
    delete document.documentElement.dataset.scheme;
  });
  return scrolledTo;
}

/** Popovers that buttons open and close by popovertarget, as browsers have them: jsdom only hides them. */
function stubPopovers() {
  const setShown = (popover: HTMLElement, isShown: boolean) => {
    if (isShown === (popover.style.display !== '')) return;
    const opener = document.querySelector<HTMLElement>(`[popovertarget="${popover.id}"]`);
    if (!isShown && popover.contains(document.activeElement)) opener?.focus();
    popover.style.display = isShown ? 'block' : '';
    const newState = isShown ? 'open' : 'closed';
    act(() => {
      popover.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
    });
  };
  HTMLElement.prototype.hidePopover = function hidePopover() {
    setShown(this, false);
  };
  const onClick = ({ target }: MouseEvent) => {
    const opener = target instanceof Element ? target.closest('[popovertarget]') : null;
    const popover = document.getElementById(opener?.getAttribute('popovertarget') ?? '');
    if (popover !== null) setShown(popover, popover.style.display === '');
  };
  document.addEventListener('click', onClick);
  onTestFinished(() => document.removeEventListener('click', onClick));
}

/** React complains of elements that the browser does not know; <search> is one that jsdom should. */
function toTagName(this: HTMLElement): string {
  return this.localName === 'search' ? 'HTMLElement' : 'HTMLUnknownElement';
}
