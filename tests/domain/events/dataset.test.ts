import { describe, expect, it } from 'vitest';
import { toDataset } from '../../../src/domain/events/dataset';
import { toIsoDay } from '../../../src/domain/permalink/codec';
import { realDataset } from '../../fixtures/real-dataset';
import { compileFixture, eventOf, eventsOf, fixtureDataset } from '../../support/fixture-dataset';

describe('toDataset', () => {
  const dataset = fixtureDataset();

  it('gives an event its records', () => {
    const event = eventOf(dataset, '2020-03-05-eva-visits-betaport');
    expect(event).toMatchObject({
      index: 3,
      short: { fr: 'Éva Œuvre à Port-Bêta', en: 'Eva Œuvre in Betaport' },
      type: { id: 'visit', family: 'visits' },
      origins: 2,
      links: 2,
      disagreements: 1,
    });
    expect(event.actors.map(({ id }) => id)).toEqual(['alpha', 'eva-oeuvre', 'beta']);
    expect(event.themes.map(({ label }) => label.en)).toEqual(['Trade', 'Borders']);
    expect(event.places.map(({ name }) => name.fr)).toEqual(['Port-Bêta']);
  });

  it('reads dates', () => {
    expect(eventOf(dataset, '2020-02-alpha-beta-meeting').date).toSpan('2020-02-01', '2020-02-29');
    expect(eventOf(dataset, '2020-beta-coup').date).toSpan('2020-01-01', '2020-12-31');
    expect(eventOf(dataset, '2021-06-alpha-beta-agreement').date).toSpan('2021-06-01', null);
    expect(eventOf(dataset, '2021-01-15-alpha-deployment').date).toSpan('2021-01-15', null);
  });

  it('reaches to the latest first day of an event, not to the end of its year', () => {
    expect(toIsoDay(dataset.until)).toBe('2022-03-01');
  });

  it('extends from the first day of the first event to the last known day of any', () => {
    expect(toIsoDay(dataset.extent.from)).toBe('2019-01-01');
    expect(toIsoDay(dataset.extent.to)).toBe('2022-12-31');
  });

  it('tells families from types', () => {
    expect(dataset.families.map(({ id }) => id)).toEqual([
      'visits',
      'summits',
      'agreements',
      'ruptures',
      'statements',
      'power',
      'security',
    ]);
    expect(dataset.types.map(({ id }) => id)).not.toContain('visits');
    expect(dataset.types.find(({ id }) => id === 'coup')?.family).toBe('power');
  });

  it('leads former ids to present ones', () => {
    expect(dataset.aliases.get('2020-03-06-eva-in-betaport')).toBe(
      '2020-03-05-eva-visits-betaport',
    );
  });

  it('is frozen', () => {
    expect(Object.isFrozen(dataset)).toBe(true);
    expect(Object.isFrozen(realDataset())).toBe(true);
  });

  it('survives the journey as JSON', () => {
    const { core } = compileFixture();
    const arrived = toDataset(JSON.parse(JSON.stringify(core)) as typeof core);
    expect(eventsOf(arrived)).toEqual(eventsOf(dataset));
    expect(arrived.columns).toEqual(dataset.columns);
    expect(arrived.aliases).toEqual(dataset.aliases);
  });

  it('finds every event by its id, in the row it says', () => {
    const { size, eventAt, rowOf, findEvent } = realDataset();
    const ids = new Set<string>();
    for (let row = 0; row < size; row += 1) {
      const event = eventAt(row);
      expect(event.index).toBe(row);
      expect(rowOf(event.id)).toBe(row);
      expect(findEvent(event.id)).toBe(event);
      ids.add(event.id);
    }
    expect(ids.size).toBe(size);
  });

  it('finds nothing by an id that is none', () => {
    expect(dataset.rowOf('gone')).toBeUndefined();
    expect(dataset.findEvent('gone')).toBeUndefined();
    expect(dataset.rowOf('2020-03-06-eva-in-betaport')).toBeUndefined(); // an alias is no id
  });

  it('gives the same event each time it is asked for a row, and none beyond the last', () => {
    const event = dataset.eventAt(3);
    expect(dataset.eventAt(3)).toBe(event);
    expect(dataset.eventAt(4)).not.toBe(event);
    expect(() => dataset.eventAt(dataset.size)).toThrow(/row 12/);
  });

  it('numbers events by first day', () => {
    const starts = eventsOf(realDataset()).map(({ date }) => date.strict[0] ?? NaN);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('throws on a core that our build cannot have written', () => {
    const { core } = compileFixture();
    const { events } = core;
    const withEvents = (columns: Partial<typeof events>) => () =>
      toDataset({ ...core, events: { ...events, ...columns } });
    expect(withEvents({ date: events.date.map(() => 'someday') })).toThrow(/someday/);
    expect(withEvents({ title: { fr: [], en: [] } })).toThrow(/row 0/);
    const none = { ...events.actors, values: events.actors.values.map(() => 99) };
    expect(withEvents({ actors: none })).toThrow(/row 99/);
    expect(withEvents({ actors: { counts: [], values: [] } })).toThrow(/row 0/);
    expect(withEvents({ type: events.type.map(() => 0) })).toThrow(/Compiled dataset/);
    expect(withEvents({ links: events.links.slice(1) })).toThrow(/Compiled dataset/);
    expect(withEvents({ date: events.date.toReversed() })).toThrow(/out of order/);
  });
});
