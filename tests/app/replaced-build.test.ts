import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { MISSING, reloadWhenReplaced } from '../../src/app/replaced-build.ts';

const OURS = '/assets/index-ours.js';
const pageWith = (script: string) =>
  `<div id="root"></div><script type="module" src="${script}"></script>`;

/** A tab of our build, on a site that answers with a page or not at all. */
function openTab({ page, kept = new Map<string, string>() }: Site) {
  const fetchPage = vi.fn(() =>
    page === undefined ? Promise.reject(new TypeError('No network')) : Promise.resolve(page()),
  );
  vi.stubGlobal('fetch', fetchPage);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const reload = vi.fn();
  const tab = Object.assign(new EventTarget(), {
    document: new DOMParser().parseFromString(pageWith(OURS), 'text/html'),
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    location: { reload },
  });
  const stop = reloadWhenReplaced(tab as unknown as Window, '/');
  const miss = async () => {
    tab.dispatchEvent(new Event(MISSING));
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { tab, kept, reload, fetchPage, miss, stop };
}

type Site = { readonly page?: () => Response; readonly kept?: Map<string, string> };

const newer = () => new Response(pageWith('/assets/index-newer.js'));

describe('a part of the app that is missing', () => {
  let site: Site;
  beforeEach(() => {
    site = { page: newer };
  });

  it('loads the page anew where the site has a newer build', async () => {
    const { miss, reload } = openTab(site);
    await miss();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('does so once for a build', async () => {
    const { miss, reload, kept, fetchPage } = openTab(site);
    await miss();
    const again = openTab({ page: newer, kept });
    await again.miss();
    await miss();
    expect(reload).toHaveBeenCalledOnce();
    expect(again.reload).not.toHaveBeenCalled();
    expect(fetchPage).toHaveBeenCalledOnce();
  });

  it.each<[string, (() => Response) | undefined]>([
    ['the site still has our build', () => new Response(pageWith(OURS))],
    ['there is no network', undefined],
    ['the site is broken', () => new Response(pageWith('/other.js'), { status: 503 })],
    ['another page answers for it', () => new Response('<h1>Sign in to this hotspot</h1>')],
  ])('loads nothing anew where %s', async (_what, page) => {
    const { miss, reload } = openTab(page === undefined ? {} : { page });
    await miss();
    expect(reload).not.toHaveBeenCalled();
  });

  it('loads nothing anew where that could not be remembered', async () => {
    const { tab, miss, reload } = openTab(site);
    Object.defineProperty(tab, 'sessionStorage', {
      get: () => {
        throw new DOMException('Refused', 'SecurityError');
      },
    });
    await miss();
    expect(reload).not.toHaveBeenCalled();
  });

  it('is nobody’s business once it is stopped', async () => {
    const { miss, reload, stop } = openTab(site);
    stop();
    await miss();
    expect(reload).not.toHaveBeenCalled();
  });
});
