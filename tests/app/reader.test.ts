import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepFolded, keepScheme, readReader } from '../../src/app/reader.ts';

/** A browser as far as the reader is read from it. */
function browser(fields: { languages?: readonly string[]; width?: number; search?: string }) {
  const { languages = ['en'], width = 1280, search = '' } = fields;
  return {
    navigator: { languages },
    innerWidth: width,
    location: { search },
  } as unknown as Window;
}

/** Makes the browser refuse its storage, as private windows may. */
function refuseStorage() {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('Refused', 'SecurityError');
  });
}

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('the language of a reader', () => {
  it.each([
    [['fr-FR', 'en'], 'fr'],
    [['en-US'], 'en'],
    [['bm', 'EN-gb', 'fr'], 'en'],
    [['bm', 'ff'], 'fr'],
    [[], 'fr'],
  ])('is, of %j, “%s”', (languages, lang) => {
    expect(readReader(browser({ languages })).lang).toBe(lang);
  });
});

describe('the first view of a reader', () => {
  it.each([
    [320, 'list'],
    [699, 'list'],
    [700, 'timeline'],
    [1440, 'timeline'],
  ])('is, on a screen %i pixels wide, the %s', (width, view) => {
    expect(readReader(browser({ width })).view).toBe(view);
  });
});

describe('the link of a reader', () => {
  it('is the one that was opened', () => {
    expect(readReader(browser({ search: '?actor=beta' })).place.search).toBe('?actor=beta');
  });
});

describe('the colours of a reader', () => {
  it('are the system’s at first', () => {
    expect(readReader(browser({})).scheme).toBe('system');
  });

  it('are kept for the next visit', () => {
    keepScheme('dark');
    expect(readReader(browser({})).scheme).toBe('dark');
    keepScheme('system');
    expect(readReader(browser({})).scheme).toBe('system');
  });

  it('are the system’s again when what was kept is no scheme', () => {
    keepScheme('dark');
    const [key = ''] = Object.keys(localStorage);
    localStorage.setItem(key, 'sepia');
    expect(readReader(browser({})).scheme).toBe('system');
  });

  it('are the system’s where storage is refused', () => {
    keepScheme('dark');
    refuseStorage();
    expect(() => keepScheme('light')).not.toThrow();
    expect(readReader(browser({})).scheme).toBe('system');
  });
});

describe('what a reader has folded', () => {
  const folded = () => readReader(browser({})).folded;

  it('is nothing at first', () => {
    expect(folded()).toEqual([]);
  });

  it('is kept for the next visit', () => {
    keepFolded(['theme', 'source']);
    expect(folded()).toEqual(['theme', 'source']);
    keepFolded([]);
    expect(folded()).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it('is no more than the facets there are', () => {
    keepFolded(['theme']);
    const [key = ''] = Object.keys(localStorage);
    localStorage.setItem(key, 'theme,weather,,nature');
    expect(folded()).toEqual(['nature', 'theme']);
  });

  it('is nothing where storage is refused', () => {
    keepFolded(['theme']);
    refuseStorage();
    expect(() => keepFolded(['actor'])).not.toThrow();
    expect(folded()).toEqual([]);
  });
});
