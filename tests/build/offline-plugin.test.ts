import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { servePage, toAppPattern, toPagePattern } from '../../src/build/offline-plugin.ts';

describe.each(['/', '/sub/path/', '/a.b/'])('below %s', (base) => {
  it.each(['', '?event=x', 'index.html', 'index.html?lang=fr', '?embed=1&q=fr/e/x/'])(
    'the app is at "%s"',
    (rest) => {
      expect(base + rest).toMatch(toAppPattern(base));
      expect(`https://a.example${base}${rest}`).not.toMatch(toPagePattern(base));
    },
  );

  it.each(['fr/', 'en', 'fr/e/2025-07-09-meeting/', 'en/e/x/?utm_source=a.b'])(
    'a page without script is at "%s"',
    (rest) => {
      expect(`https://a.example${base}${rest}`).toMatch(toPagePattern(base));
      expect(base + rest).not.toMatch(toAppPattern(base));
    },
  );

  it.each(['fr/e/x/image.png', 'french/', 'e/fr/', 'sitemap.xml', 'assets/index.js', '404.html'])(
    '"%s" is left to the network',
    (rest) => {
      expect(base + rest).not.toMatch(toAppPattern(base));
      expect(`https://a.example${base}${rest}`).not.toMatch(toPagePattern(base));
    },
  );
});

describe('a page without script', () => {
  const request = new Request('https://a.example/fr/');

  function stubWorker(fetchPage: () => Promise<Response>, kept?: Response) {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', fetchPage);
    const match = vi.fn(() => Promise.resolve(kept));
    vi.stubGlobal('caches', { match });
    onTestFinished(() => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    });
    return match;
  }

  it('comes from the network, also where it says that there is none', async () => {
    const missing = new Response('', { status: 404 });
    const match = stubWorker(() => Promise.resolve(missing));
    expect(await servePage({ request })).toBe(missing);
    expect(match).not.toHaveBeenCalled();
  });

  it('is the app where there is no network', async () => {
    const app = new Response('app');
    stubWorker(() => Promise.reject(new TypeError('No network')), app);
    expect(await servePage({ request })).toBe(app);
  });

  it('is the app where the network keeps one waiting', async () => {
    const app = new Response('app');
    stubWorker(() => new Promise(() => undefined), app);
    const served = servePage({ request });
    await vi.advanceTimersByTimeAsync(4900);
    const settled = vi.fn();
    void served.then(settled);
    await vi.advanceTimersByTimeAsync(0);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(await served).toBe(app);
  });

  it('fails as without a worker where nothing is kept either', async () => {
    stubWorker(() => Promise.reject(new TypeError('No network')));
    expect((await servePage({ request })).type).toBe('error');
  });
});
