import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CHUNK_SIZE, compileDataset } from '../../../src/domain/events/compile-dataset';
import { listAt, toLists, type PackedLists } from '../../../src/domain/events/lists';
import type { AuthoredEvent } from '../../../src/domain/events/schemas';
import { GAZETTE_SHA256 } from '../../fixtures/authored-dataset';
import { compileReal, realFiles } from '../../fixtures/real-dataset';
import { compileFixture, fixtureFiles, parseValid } from '../../support/fixture-dataset';

const DATASETS = [
  { name: 'fixture', authored: parseValid(fixtureFiles()), compiled: compileFixture() },
  { name: 'published dataset', authored: parseValid(realFiles()), compiled: compileReal() },
];

describe.each(DATASETS)('the compiled core of the $name', ({ authored, compiled }) => {
  const { core } = compiled;
  const byId = new Map(authored.events.map(({ record }) => [record.id, record]));
  const rows = core.events.id.map((id, row) => {
    const event = byId.get(id);
    if (event === undefined) throw new Error(`${id} was never written`);
    return { row, event };
  });

  const publishersOf = ({ evidence }: AuthoredEvent) => {
    const cited = authored.sources.filter(({ record }) =>
      evidence.some(({ source }) => source === record.id),
    );
    const names = cited.map(({ record }) => record.publisher);
    return authored.publishers.flatMap(({ record: { id, name } }) =>
      names.includes(name) ? [id] : [],
    );
  };

  it('holds every event once', () => {
    expect(core.events.id.toSorted()).toEqual([...byId.keys()].toSorted());
  });

  it('has columns of the same length', () => {
    const { short, title, ...columns } = core.events;
    const own = Object.values(columns).map((column) =>
      'counts' in column ? column.counts : column,
    );
    const all = [short.fr, short.en, title.fr, title.en, ...own];
    expect(new Set(all.map(({ length }) => length))).toEqual(new Set([byId.size]));
  });

  it.each(rows)('agrees with the authored event in row $row', ({ row, event }) => {
    const { events } = core;
    const idsAt = (records: readonly { id: string }[], indexes: readonly number[]) =>
      indexes.map((index) => records[index]?.id);
    const listOf = (lists: PackedLists) => listAt(toLists(lists, Infinity), row);
    const [type] = idsAt(core.types, [events.type[row] ?? -1]);
    expect({
      date: events.date[row],
      short: { fr: events.short.fr[row], en: events.short.en[row] },
      title: { fr: events.title.fr[row], en: events.title.en[row] },
      type,
      actors: idsAt(core.actors, listOf(events.actors)),
      themes: idsAt(core.themes, listOf(events.themes)),
      places: idsAt(core.places, listOf(events.places)),
      publishers: idsAt(core.publishers, listOf(events.publishers)).toSorted(),
      disagreements: events.disagreements[row],
      links: events.links[row],
    }).toEqual({
      date: event.date,
      short: event.short,
      title: event.title,
      type: event.type,
      actors: event.actors,
      themes: event.themes,
      places: event.places,
      publishers: publishersOf(event).toSorted(),
      disagreements: event.disagreements?.length ?? 0,
      links: countLinks(event, [...byId.values()]),
    });
  });

  it('has the details of event n in chunk ⌊n / chunkSize⌋', () => {
    expect(compiled.chunks).toHaveLength(Math.ceil(byId.size / core.chunkSize));
    for (const { row, event } of rows) {
      const detail =
        compiled.chunks[Math.floor(row / core.chunkSize)]?.events[row % core.chunkSize];
      expect(detail?.summary).toEqual(event.summary);
      expect(detail?.links).toEqual(event.links ?? []);
      expect(detail?.disagreements).toEqual(event.disagreements ?? []);
      expect(detail?.interactions).toEqual(event.interactions ?? []);
      expect(detail?.evidence).toEqual(event.evidence.map(({ at: _at, ...shown }) => shown));
    }
  });

  it('has in each chunk what there is to say of its events’ actors, and of no other', () => {
    const small = compileFixture();
    const facts = Object.assign({}, ...small.chunks.map(({ actors }) => actors)) as object;
    expect(facts).toEqual({
      alpha: { country: 'aa', memberOf: [{ bloc: 'gamma-union', date: '2001/..' }] },
      beta: { country: 'bb', memberOf: [{ bloc: 'gamma-union', date: '2001/2021-05-27' }] },
      'eva-oeuvre': {
        roles: [
          {
            title: { fr: 'Ministre', en: 'Minister' },
            date: '2019/2022',
            organization: 'gamma-union',
          },
        ],
      },
    });
    for (const [index, { actors }] of compiled.chunks.entries()) {
      const { starts, values } = toLists(core.events.actors, Infinity);
      const [from, to] = [index * core.chunkSize, (index + 1) * core.chunkSize];
      const named = new Set(
        [...values.subarray(starts[from], starts[to])].map((row) => core.actors[row]?.id),
      );
      expect(Object.keys(actors).filter((id) => !named.has(id))).toEqual([]);
    }
  });

  it('has in each chunk exactly the sources that its events name', () => {
    for (const { events, sources } of compiled.chunks) {
      const named = events.flatMap(({ evidence }) => evidence.map(({ source }) => source));
      expect(Object.keys(sources).toSorted()).toEqual([...new Set(named)].toSorted());
    }
  });

  it('tells readers nothing of documents, digests and positions', () => {
    const documents = authored.sources.flatMap(({ record }) =>
      [record.file, record.sha256].filter((value) => value !== undefined),
    );
    const shipped = JSON.stringify([core, compiled.chunks]);
    expect(documents.length).toBeGreaterThan(0);
    for (const secret of [...documents, '"sha256":', '"file":', '"at":']) {
      expect(shipped).not.toContain(secret);
    }
  });
});

/** Links that leave the event, and links of all events that arrive at it. */
function countLinks({ id, links = [] }: AuthoredEvent, events: readonly AuthoredEvent[]): number {
  const arriving = events.flatMap((other) => other.links ?? []).filter(({ event }) => event === id);
  return links.length + arriving.length;
}

describe('the compiled core, on the wire', () => {
  it('grows by less than 150 bytes an event', () => {
    const authored = parseValid(realFiles());
    const half = Math.floor(authored.events.length / 2);
    const lengthOf = (events: typeof authored.events) =>
      gzipSync(JSON.stringify(compileDataset({ ...authored, events }).core), { level: 9 }).length;
    const growth = lengthOf(authored.events) - lengthOf(authored.events.slice(half));
    expect(growth / half).toBeLessThan(150);
    expect(growth).toBeGreaterThan(0);
  });
});

describe('compileDataset', () => {
  it('numbers events by first day, whatever the order of the files', () => {
    const authored = parseValid(fixtureFiles());
    const backwards = compileDataset({ ...authored, events: authored.events.toReversed() });
    expect(backwards.core.events).toEqual(compileFixture().core.events);
    expect(backwards.core.events.id.slice(0, 3)).toEqual([
      '2019-gamma-programme',
      '2020-beta-coup',
      '2020-02-alpha-beta-meeting',
    ]);
  });

  it('counts origins and not sources', () => {
    const { id, origins } = compileFixture().core.events;
    const originsOf = (event: string) => origins[id.indexOf(event)];
    expect(originsOf('2019-gamma-programme')).toBe(1); // an agency and two who reprint it
    expect(originsOf('2020-03-05-eva-visits-betaport')).toBe(2);
    expect(originsOf('2020-beta-coup')).toBe(1);
  });

  it('leads former ids to the events that took them over', () => {
    expect(compileFixture().core.aliases).toEqual({
      '2020-03-06-eva-in-betaport': '2020-03-05-eva-visits-betaport',
      '2022-beta-leaves': '2022-beta-withdrawal',
    });
  });

  it('gives a source its origin, and leaves out its id', () => {
    const [chunk] = compileFixture().chunks;
    expect(chunk?.sources.herald).toEqual({
      publisher: 'Beta Herald',
      lang: 'en',
      url: 'https://herald.example/7',
      wire: 'Zeta',
      kind: 'press',
      origin: 'Zeta',
    });
    expect(chunk?.sources.gazette).toMatchObject({ origin: 'Gazette d’Alpha' });
    expect(JSON.stringify(chunk)).not.toContain(GAZETTE_SHA256);
  });

  it('fills a chunk before it starts another one', () => {
    const { chunks } = compileReal();
    for (const { events } of chunks.slice(0, -1)) expect(events).toHaveLength(CHUNK_SIZE);
    expect(chunks.length).toBeGreaterThan(1);
  });

  it('compiles the same records to the same text, so that addresses do not change for nothing', () => {
    expect(JSON.stringify(compileFixture())).toBe(JSON.stringify(compileFixture()));
  });
});
