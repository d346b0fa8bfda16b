// @vitest-environment jsdom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

type Case = { readonly width?: number; readonly languages?: readonly string[] };

/** The language of the list that the page shows before the app is there; undefined when it shows none. */
async function paintFirst(search: string, { width = 390, languages = ['fr-ML'] }: Case = {}) {
  history.replaceState(null, '', `/${search}`);
  vi.stubGlobal('innerWidth', width);
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    history.replaceState(null, '', '/');
  });
  vi.resetModules();
  await import('../../src/app/first-paint');
  return document.documentElement.dataset.firstPaint;
}

describe('before the app is there', () => {
  beforeEach(() => {
    delete document.documentElement.dataset.firstPaint;
    delete document.documentElement.dataset.scheme;
    document.documentElement.removeAttribute('lang');
    localStorage.clear();
  });

  it('a phone shows the list in its reader’s language', async () => {
    expect(await paintFirst('')).toBe('fr');
    expect(await paintFirst('', { languages: ['en-GB', 'fr'] })).toBe('en');
    expect(await paintFirst('', { languages: ['bm'] })).toBe('fr');
  });

  it('a link’s language counts for more', async () => {
    expect(await paintFirst('?lang=en')).toBe('en');
  });

  it.each(['?actor=ml', '?view=timeline', '?event=2020-beta-coup', '?lang=en&q=mali'])(
    'a link to something else (%s) shows nothing that the app would replace',
    async (search) => {
      expect(await paintFirst(search)).toBeUndefined();
    },
  );

  it('a desk, which begins with the timeline, shows no list', async () => {
    expect(await paintFirst('', { width: 1440 })).toBeUndefined();
  });

  it('a desk, or a link to the timeline, asks for what that is made of, and a list does not', async () => {
    const script = document.createElement('script');
    script.dataset.timeline = '/base/timeline-1.js /base/timeline-1.css';
    const askedFor = async (search: string, width: number) => {
      document.head.replaceChildren();
      vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
      await paintFirst(search, { width });
      return [...document.head.querySelectorAll('link')].map(({ rel, as, crossOrigin, href }) =>
        [rel, as, crossOrigin, new URL(href).pathname].join(' '),
      );
    };
    const timeline = ['modulepreload   /base/timeline-1.js', 'preload style  /base/timeline-1.css'];
    expect(await askedFor('', 1440)).toEqual(timeline);
    expect(await askedFor('?view=timeline&actor=ml', 390)).toEqual(timeline);
    expect(await askedFor('', 390)).toEqual([]);
    expect(await askedFor('?view=list', 1440)).toEqual([]);
  });

  it('the page is in the language that the app will have, on a desk too', async () => {
    await paintFirst('', { width: 1440, languages: ['en-GB', 'fr'] });
    expect(document.documentElement.lang).toBe('en');
    await paintFirst('?lang=fr&actor=ml', { width: 1440, languages: ['en-GB'] });
    expect(document.documentElement.lang).toBe('fr');
  });

  it.each([390, 1440])('the page has the colours that were chosen (%i wide)', async (width) => {
    localStorage.setItem('frise-sahel:scheme', 'dark');
    await paintFirst('', { width });
    expect(document.documentElement.dataset.scheme).toBe('dark');
  });
});
