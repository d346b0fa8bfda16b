import { Cite, type Work } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../src/domain/export/bibtex';
import {
  toCslItem,
  toCslJson,
  toEventItem,
  toViewItem,
  type CslItem,
} from '../../../src/domain/export/csl';
import { formatReference } from '../../../src/domain/export/reference';
import { toRis } from '../../../src/domain/export/ris';
import { toSources, type ExportedSource } from '../../../src/domain/export/selection';
import { compileReal } from '../../fixtures/real-dataset';
import { selectionOf } from '../../support/selection';

/** `parts`: of a date, what citation-js reads of it. */
const FORMATS = [
  { name: 'BibTeX', write: toBibtex, forceType: '@bibtex/text', parts: 3 },
  { name: 'RIS', write: toRis, forceType: '@ris/file', parts: 1 },
];

const toNote = (wire: string) => `d’après ${wire}`;
const source = (fields: Partial<ExportedSource> = {}): ExportedSource => ({
  id: 'herald',
  kind: 'press',
  lang: 'fr',
  origin: 'Herald',
  ...fields,
});
const item = (fields: Partial<ExportedSource> = {}) => toCslItem(source(fields), toNote);

/** What a source looks like after a journey through a format; TeX has one kind of no-break space only. */
const toFacts =
  (parts: number) =>
  ({ title, URL, issued, author, ...work }: Work | CslItem) => ({
    title: title?.normalize().replace(/\s/g, ' '),
    url: URL && decodeURI(decodeURI(URL)), // citation-js percent-encodes what it reads, at times once more
    issued: issued?.['date-parts']?.[0]?.slice(0, parts),
    authors:
      'reporter' in work
        ? [work.reporter.replace(/,$/, '')]
        : author?.map((name) => ('family' in name ? name.family : name.literal)),
    publisher: (work['container-title'] ?? work.publisher)?.replace(/\s/g, ' '),
  });

describe.each(FORMATS)('sources as $name, read by citation-js', ({ write, forceType, parts }) => {
  const read = (items: readonly CslItem[]) =>
    new Cite(write(items), { generateGraph: false, forceType }).data;

  it('are all there, with titles, authors, publishers, dates, addresses and accents', async () => {
    const { events } = await selectionOf({ compiled: compileReal() });
    const items = toSources(events).map((each) => toCslItem(each, toNote));
    const works = read(items);
    expect(works.map(toFacts(parts))).toEqual(items.map(toFacts(parts)));
    expect(items.length).toBeGreaterThan(900);
  });

  it.each(['Le 50 % & plus : « été » #1', 'a_b {c} ^d ~e \\f $g', 'ŒUVRE, naïve — ça… 100 €'])(
    'bring the title %j back as it was',
    (title) => {
      expect(read([item({ title })])[0]?.title?.normalize()).toBe(title);
    },
  );

  it('leave an author in one piece', () => {
    expect(read([item({ author: 'El Hadj Sambi Touré' })]).map(toFacts(parts))[0]?.authors).toEqual(
      ['El Hadj Sambi Touré'],
    );
  });

  it('invent nothing for a source of which little is known', () => {
    expect(toFacts(parts)(read([item()])[0] ?? item({ title: 'none' }))).toEqual({
      title: undefined,
      url: undefined,
      issued: undefined,
      authors: undefined,
      publisher: undefined,
    });
  });

  it('are an empty file when there are none', () => {
    expect(write([])).toBe('');
  });
});

describe('sources as BibTeX and RIS', () => {
  const dated = item({
    published: '2021-04-03',
    wire: 'Zeta',
    url: 'https://a.example/?b=1_2%20&c',
  });

  it('have their day and their agency where reference managers look for them', () => {
    expect(toBibtex([dated])).toContain(
      'year = {2021},\n  month = apr,\n  day = {3},\n  date = {2021-04-03},',
    );
    expect(toBibtex([dated])).toContain('note = {d’après Zeta}');
    expect(toRis([dated])).toContain('PY  - 2021\r\nDA  - 2021/04/03/\r\n');
    expect(toRis([dated])).toContain('N1  - d’après Zeta\r\n');
  });

  it('have the day of every source that is known to one', async () => {
    const { events } = await selectionOf({ compiled: compileReal() });
    const items = toSources(events).map((each) => toCslItem(each, toNote));
    const days = items.flatMap(({ issued }) => (issued ? [issued['date-parts'][0] ?? []] : []));
    const written = [...toRis(items).matchAll(/^DA {2}- (.*)\r$/gm)].map(([, day = '']) =>
      day.split('/').filter(Boolean).map(Number),
    );
    expect(written).toEqual(days);
  });

  it('leave addresses as they are', () => {
    expect(toBibtex([dated])).toContain('url = {https://a.example/?b=1_2%20&c},');
    expect(toRis([dated])).toContain('UR  - https://a.example/?b=1_2%20&c\r\n');
  });

  it('say no more of a date than is known', () => {
    expect(toBibtex([item({ published: '2021-04' })])).toContain('date = {2021-04},');
    expect(toRis([item({ published: '2021' })])).toContain('DA  - 2021///\r\n');
    expect(toBibtex([item({ published: '2021' })])).not.toContain('month');
  });
});

describe('sources as CSL-JSON', () => {
  it('are works in the terms of CSL', () => {
    const known = item({
      author: 'Éva Œuvre',
      title: 'Un titre',
      publisher: 'Le Héraut',
      published: '2021-04-03~',
      url: 'https://herald.example/7',
    });
    expect(JSON.parse(toCslJson([known]))).toEqual([
      {
        id: 'herald',
        type: 'article-newspaper',
        author: [{ literal: 'Éva Œuvre' }],
        title: 'Un titre',
        'container-title': 'Le Héraut',
        issued: { 'date-parts': [[2021, 4, 3]], circa: true },
        language: 'fr',
        URL: 'https://herald.example/7',
      },
    ]);
  });
});

describe('a reference in words', () => {
  const full = {
    author: 'Éva Œuvre',
    title: 'Un titre',
    publisher: 'Le Héraut',
    published: '2021-04-03',
    url: 'https://h.example/7',
  };

  it.each([
    ['has author, date, title, publisher and address', full, 'Éva Œuvre. (2021, 3\u00a0avril). Un titre. Le Héraut. https://h.example/7'],
    ['begins with the title where there is no author', { ...full, author: undefined }, 'Un titre. (2021, 3\u00a0avril). Le Héraut. https://h.example/7'],
    ['describes what has no title', { ...full, title: undefined }, 'Éva Œuvre. (2021, 3\u00a0avril). [Page web]. Le Héraut. https://h.example/7'],
    ['begins with the publisher where there is neither', { ...full, author: undefined, title: undefined }, 'Le Héraut. (2021, 3\u00a0avril). [Page web]. https://h.example/7'],
    ['begins with a description where there is nothing else', { url: 'https://h.example/7' }, '[Page web]. (s.\u00a0d.). https://h.example/7'],
    ['says that there is no date', { ...full, published: undefined }, 'Éva Œuvre. (s.\u00a0d.). Un titre. Le Héraut. https://h.example/7'],
    ['says no more of a date than is known', { ...full, published: '2021-04~' }, 'Éva Œuvre. (v.\u00a02021, avril). Un titre. Le Héraut. https://h.example/7'],
    ['ends a title once', { title: 'Pourquoi\u202f?' }, 'Pourquoi\u202f? (s.\u00a0d.).'],
  ])('%s', (_rule, { published, author, title, ...fields }: Partial<ExportedSource>, reference) => {
    const known = {
      ...fields,
      ...(published !== undefined && { published }),
      ...(author !== undefined && { author }),
      ...(title !== undefined && { title }),
    };
    expect(formatReference(item(known), 'fr')).toBe(reference);
  }); // prettier-ignore

  it('is in English for English readers', () => {
    expect(formatReference(item({ publisher: 'Le Héraut' }), 'en')).toBe(
      'Le Héraut. (n.d.). [Document].',
    );
  });
});

describe('the citation of a view', () => {
  it('names the dataset, its version and the day it was seen', async () => {
    const work = toViewItem(await selectionOf(), {
      name: 'Frise Sahel',
      title: 'Alpha et Bêta, 12 événements',
    });
    expect(formatReference(work, 'fr')).toBe(
      'Frise Sahel. (2022, 1er\u00a0mai). Alpha et Bêta, 12 événements (version 2022-05-01-def456) [Jeu de données]. ' +
        'Consulté le 22\u00a0novembre 2026, à l’adresse https://frise.example/?from=2019-01-01&actor=alpha,beta',
    );
    expect(toBibtex([work])).toContain('version = {2022-05-01-def456}');
    expect(toBibtex([work])).toContain('urldate = {2026-11-22}');
    expect(toRis([work])).toContain('TY  - DATA\r\n');
    expect(toRis([work])).toContain('Y2  - 2026/11/22/\r\n');
  });

  it('of one event has its title, its date in words and its address', async () => {
    const selection = await selectionOf({ lang: 'en', ids: ['2020-02-alpha-beta-meeting'] });
    const [event] = selection.events;
    if (event === undefined) throw new Error('No event');
    const work = toEventItem(event, selection, 'Timeline');
    expect(work.id).toBe('2020-02-alpha-beta-meeting');
    expect(formatReference(work, 'en')).toMatch(
      /^Timeline\. \(2022, 1 May\)\. .* \(February 2020\) \(Version 2022-05-01-def456\) \[Data set\]\. Retrieved 22 November 2026, from https/,
    );
  });
});
