import { describe, expect, it } from 'vitest';
import { toSpans } from '../../../src/domain/dates/spans';
import { toColumns, type CoreEvents } from '../../../src/domain/events/columns';
import { FAMILIES } from '../../../src/domain/events/families';
import { listAt, packLists, type Lists } from '../../../src/domain/events/lists';
import { toSalience } from '../../../src/domain/timeline/salience';
import { realDataset } from '../../fixtures/real-dataset';
import { eventsOf, fixtureDataset } from '../../support/fixture-dataset';

describe.each([
  { name: 'fixture', whole: fixtureDataset() },
  { name: 'published dataset', whole: realDataset() },
])('the columns of the $name', ({ whole }) => {
  const { columns } = whole;
  const events = eventsOf(whole);

  it('have a value for every event', () => {
    for (const column of Object.values(columns)) {
      if ('starts' in column) expect(column.starts).toHaveLength(whole.size + 1);
      else expect(column).toHaveLength(whole.size);
    }
  });

  it('agree with the events about days', () => {
    for (const { index, date } of events) {
      const { certain, possible } = toSpans(date, whole.until);
      expect([columns.first[index], columns.last[index]]).toEqual(certain);
      expect([columns.possibleFirst[index], columns.possibleLast[index]]).toEqual(possible);
    }
  });

  it('agree with the events about records', () => {
    const idsAt = (lists: Lists, row: number, records: readonly { readonly id: string }[]) =>
      listAt(lists, row).map((at) => records[at]?.id);
    for (const { index, type, actors, themes, places, publishers } of events) {
      const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
      expect(idsAt(columns.types, index, whole.types)).toEqual([type.id]);
      expect(idsAt(columns.actors, index, whole.actors)).toEqual(idsOf(actors));
      expect(idsAt(columns.themes, index, whole.themes)).toEqual(idsOf(themes));
      expect(idsAt(columns.publishers, index, whole.publishers)).toEqual(idsOf(publishers));
      expect(listAt(columns.places, index)).toHaveLength(places.length);
      expect(FAMILIES[columns.family[index] ?? -1]).toBe(type.family);
    }
  });

  it('agree with the events about numbers', () => {
    for (const event of events) {
      const { index } = event;
      expect(columns.salience[index]).toBe(toSalience(event));
      expect(columns.origins[index]).toBe(event.origins);
      expect(columns.links[index]).toBe(event.links);
      expect(columns.disagreements[index]).toBe(event.disagreements);
    }
  });

  it('are in order of first day', () => {
    expect(columns.first).toEqual(columns.first.toSorted((a, b) => a - b));
  });
});

/** The columns of events that have these dates, and nothing else to tell them apart. */
function columnsOf(...date: readonly string[]) {
  const texts = date.map((_, row) => `event ${row}`);
  const none = packLists(date.map(() => []));
  const zeros = date.map(() => 0);
  const events: CoreEvents = {
    id: texts,
    date,
    short: { fr: texts, en: texts },
    title: { fr: texts, en: texts },
    type: zeros,
    actors: none,
    themes: none,
    places: none,
    publishers: none,
    origins: zeros,
    links: zeros,
    disagreements: zeros,
  };
  return toColumns(events, {
    families: ['visits'],
    actors: 0,
    themes: 0,
    places: 0,
    publishers: 0,
  });
}

describe('days without an end', () => {
  it('are the farthest that a column holds', () => {
    const { columns } = columnsOf('../2020', '/2021', '2022');
    expect(columns.first[0]).toBe(-(2 ** 31));
    expect([...columns.possibleFirst.slice(0, 2)]).toEqual([-(2 ** 31), -(2 ** 31)]);
  });
});

describe('columns', () => {
  it('of no events reach nowhere', () => {
    const { columns, until, extent } = columnsOf();
    expect(columns.first).toHaveLength(0);
    expect([until, extent.from, extent.to]).toEqual([-Infinity, -Infinity, -Infinity]);
  });

  it('refuse events that are out of order', () => {
    expect(() => columnsOf('2020', '2021-05', '2021')).toThrow(/row 2 is out of order/);
    expect(() => columnsOf('2020', '2020', '2020-01-01')).not.toThrow();
  });
});
