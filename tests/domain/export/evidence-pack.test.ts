// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toDataset } from '../../../src/domain/events/dataset';
import { toEvidencePack, type PackWords } from '../../../src/domain/export/evidence-pack';
import type { Selection } from '../../../src/domain/export/selection';
import { compileReal } from '../../fixtures/real-dataset';
import { compileFixture } from '../../support/fixture-dataset';
import { selectionOf, titled, withFirst } from '../../support/selection';

const WORDS: PackWords = {
  app: 'Frise Sahel',
  count: '2 événements sur 12',
  citation: 'Citer ceci',
  citationOf: ({ event }) => `Citer ${event.id}`,
  exported: (day) => `exporté le ${day}`,
  version: (version) => `version ${version}`,
  origins: (count) => `${count} sources indépendantes`,
  accordingTo: (names) => `D’après ${names}`,
  wire: (wire) => `d’après ${wire}`,
  via: (via) => `via ${via}`,
  inLanguage: (lang) => `en ${lang}`,
  field: (field) => field,
  online: 'En ligne',
  cite: 'Pour citer',
  contents: 'Sommaire',
  licence: 'Licence',
  uncertain: 'date incertaine',
  actors: 'Acteurs',
  themes: 'Thèmes',
  says: 'Ce que disent les sources',
  translation: 'Notre traduction',
  paraphrase: 'Résumé par nous',
  positions: 'Ce que dit chaque partie',
  disagree: 'Là où les sources divergent',
  kept: 'retenu ici',
  unknownPublisher: 'Éditeur non établi',
  archived: 'Copie archivée',
  unstable: 'Cette adresse peut changer',
};

const { actors } = toDataset(compileFixture().core);
const pack = (selection: Selection) => toEvidencePack(selection, WORDS, actors);
/** Texts as they are read: white space is one space. jest-dom does not know elements of a parsed page. */
const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const read = (text: string) => new DOMParser().parseFromString(text, 'text/html');

describe('an evidence pack', () => {
  it('has every event with its date in words, its summary and its address', async () => {
    const selection = await selectionOf();
    const articles = [...read(pack(selection)).querySelectorAll('article')];
    expect(articles.map(({ id }) => id)).toEqual(selection.events.map(({ event }) => event.id));
    for (const [place, { event, detail, link }] of selection.events.entries()) {
      expect(textOf(articles[place])).toContain(event.title.fr);
      expect(textOf(articles[place])).toContain(detail.summary.fr);
      expect(articles[place]?.querySelector('footer a')?.getAttribute('href')).toBe(link);
      expect(textOf(articles[place])).toContain(`Citer ${event.id}`);
    }
  });

  it('has quotations in their language with our translation, and who said it', async () => {
    const page = read(
      pack(await selectionOf({ ids: ['2020-03-05-eva-visits-betaport'], lang: 'en' })),
    );
    expect(page.documentElement.lang).toBe('en');
    const [original, translation] = page.querySelectorAll('blockquote');
    expect(original?.getAttribute('lang')).toBe('fr');
    expect(textOf(original)).toBe('« les deux délégations se sont entendues »');
    expect(translation?.getAttribute('lang')).toBe('en');
    expect(textOf(translation)).toBe('“the two delegations agreed”');
    expect(textOf(page.querySelector('.evidence .source'))).toContain('Gazette d’Alpha');
  });

  it('says where sources differ and what each side holds', async () => {
    const page = read(pack(await selectionOf()));
    const disagreement = [...page.querySelectorAll('section')].find((section) =>
      section.textContent.includes(WORDS.disagree),
    );
    expect(textOf(disagreement)).toContain('6 mars');
    expect(textOf(disagreement)).toContain('5 mars retenu ici');
    expect(textOf(disagreement)).toContain('Radio Alpha');
    expect(textOf(page.body)).toContain(WORDS.positions);
  });

  it('says which view it is, of which version and when, and how to cite it', async () => {
    const header = read(pack(await selectionOf())).querySelector('header');
    expect(textOf(header)).toContain('Alpha et Bêta');
    expect(textOf(header)).toContain('2 événements sur 12');
    expect(textOf(header)).toContain('version 2022-05-01-def456');
    expect(textOf(header)).toContain('exporté le 22 novembre 2026');
    expect(textOf(header)).toContain('Citer ceci');
  });

  it('runs no script and asks for nothing, whatever its texts say', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const selection = titled(await selectionOf(), evil);
    const text = pack({ ...selection, title: evil, link: `https://frise.example/?q=${evil}` });
    const page = read(text);
    expect(
      page.querySelectorAll('script, img, link, iframe, object, [src], [onerror]'),
    ).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toBe(evil);
    expect(text).not.toMatch(/@import|url\(/);
    expect(page.querySelector('style')?.textContent).not.toContain('&'); // nothing is escaped in there
  });

  it('has no contents to go through for a single event', async () => {
    const one = await selectionOf({ ids: ['2020-beta-coup'] });
    expect(read(pack(one)).querySelector('nav')).toBeNull();
    expect(read(pack(await selectionOf())).querySelectorAll('nav li')).toHaveLength(12);
  });

  it('links only to addresses of the web', async () => {
    const all = await selectionOf({ compiled: compileReal() });
    const selection = { ...all, events: all.events.slice(-60) };
    const links = [...read(pack(selection)).querySelectorAll('main a, header a')];
    const odd = links.filter((link) => !/^https?:/.test(link.getAttribute('href') ?? ''));
    expect(odd).toEqual([]);
    expect(links.length).toBeGreaterThan(200);
  });

  it('has less than 1 MB for 50 events, the weightiest even', async () => {
    const selection = await selectionOf({ compiled: compileReal() });
    const weight = (events: Selection['events']) =>
      new TextEncoder().encode(pack({ ...selection, events })).length;
    const heaviest = selection.events
      .map((event) => ({ event, bytes: weight([event]) }))
      .toSorted((a, b) => b.bytes - a.bytes)
      .slice(0, 50)
      .map(({ event }) => event);
    expect(weight(heaviest)).toBeLessThan(1_000_000);
    expect(weight(heaviest)).toBeGreaterThan(50_000);
  });

  it('leaves out what is not known', async () => {
    const bare = withFirst(await selectionOf({ ids: ['2020-beta-coup'] }), (first) => ({
      ...first,
      event: { ...first.event, themes: [], places: [] },
      detail: { ...first.detail, positions: [], disagreements: [] },
    }));
    const page = read(pack({ ...bare, version: undefined }));
    for (const words of ['version', WORDS.themes, WORDS.positions, WORDS.disagree, 'undefined']) {
      expect(textOf(page.body)).not.toContain(words);
    }
  });
});
