// @vitest-environment jsdom
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

const PAGE = '/fr/e/an-event/';

type Case = {
  readonly width?: number;
  readonly link?: string;
  /** What the app has left in the entry of the history. */
  readonly mark?: unknown;
  readonly saveData?: boolean;
};

/** An event's page as the build writes it, with its script run. */
async function open({ width = 390, link = PAGE, mark = null, saveData = false }: Case = {}) {
  document.body.innerHTML = `<p class="open"><a href="#there">Ouvrir</a></p>`;
  const script = document.createElement('script');
  Object.assign(script.dataset, {
    entry: '/assets/app.js',
    modules: '/assets/a.js /assets/b.js',
    style: '/assets/app.css',
  });
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
  vi.stubGlobal('innerWidth', width);
  Object.defineProperty(navigator, 'connection', { value: { saveData }, configurable: true });
  history.replaceState(mark, '', link);
  vi.resetModules();
  await import('../../src/app/page-start.ts');
}

/** What is fetched of the app. */
const fetched = () =>
  [...document.head.querySelectorAll('link')].map((link) => [link.rel, link.getAttribute('href')]);

const WHOLE = [
  ['modulepreload', '/assets/app.js'],
  ['modulepreload', '/assets/a.js'],
  ['modulepreload', '/assets/b.js'],
  ['stylesheet', '/assets/app.css'],
];

describe('the page of an event', () => {
  beforeEach(() => {
    document.head.replaceChildren();
    delete document.documentElement.dataset.scheme;
    localStorage.clear();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'connection');
    document.head.replaceChildren();
    history.replaceState(null, '', '/');
  });

  it('is read without the app on a phone', async () => {
    await open();
    expect(fetched()).toEqual([]);
  });

  it('is read without the app where sharing tools have added to its link', async () => {
    await open({ link: `${PAGE}?fbclid=1&utm_source=x` });
    expect(fetched()).toEqual([]);
  });

  it.each([
    ['there is room for it', { width: 1440 }],
    ['the link says more than the event', { link: `${PAGE}?view=list` }],
    ['the app was here before', { mark: true }],
  ])('starts the app where %s, with a style that is not for the page', async (_why, given) => {
    await open(given);
    expect(fetched()).toEqual(WHOLE);
    expect(document.head.querySelector('link[rel=stylesheet]')).toHaveAttribute('media', 'not all');
  });

  it('leaves the app away where data are to be saved, but not where it is asked for', async () => {
    await open({ width: 1440, saveData: true });
    expect(fetched()).toEqual([]);
    await open({ width: 1440, saveData: true, link: `${PAGE}?view=list` });
    expect(fetched()).toEqual(WHOLE);
  });

  it('starts the app by its own link, which leads there where the app does not come', async () => {
    await open();
    const link = document.querySelector<HTMLElement>('.open a');
    const user = userEvent.setup();
    await user.click(link ?? document.body);
    expect(fetched()).toEqual(WHOLE);
    expect(link).toHaveAttribute('aria-busy', 'true');
    expect(location.hash).toBe('');
    await user.click(link ?? document.body);
    expect(fetched()).toEqual(WHOLE);
    expect(location.hash).toBe('#there');
  });

  it('leaves a click that asks for another tab to the browser', async () => {
    await open();
    const onClick = vi.fn((click: Event) => click.preventDefault());
    document.addEventListener('click', onClick, { once: true });
    onTestFinished(() => document.removeEventListener('click', onClick));
    document
      .querySelector('.open a')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(onClick).toHaveBeenCalledOnce();
    expect(fetched()).toEqual([]);
  });

  it('has the colours that its reader has chosen', async () => {
    localStorage.setItem('frise-sahel:scheme', 'dark');
    await open();
    expect(document.documentElement.dataset.scheme).toBe('dark');
  });
});
