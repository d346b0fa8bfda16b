import { describe, expect, it } from 'vitest';
import { toDataset } from '../../../src/domain/events/dataset';
import { toIsoDay } from '../../../src/domain/permalink/codec';
import { realDataset } from '../../fixtures/real-dataset';
import { compileFixture, eventOf, fixtureDataset } from '../../support/fixture-dataset';

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
    const arrived = JSON.parse(JSON.stringify(core)) as typeof core;
    expect(toDataset(arrived)).toEqual(dataset);
  });

  it('finds every event by its id, in the row it says', () => {
    const { events, eventById } = realDataset();
    expect(eventById.size).toBe(events.length);
    events.forEach((event, row) => {
      expect(event.index).toBe(row);
      expect(eventById.get(event.id)).toBe(event);
    });
  });

  it('numbers events by first day', () => {
    const starts = realDataset().events.map(({ date }) => date.strict[0] ?? NaN);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('throws on a core that our build cannot have written', () => {
    const { core } = compileFixture();
    const { events } = core;
    const withEvents = (columns: Partial<typeof events>) => () =>
      toDataset({ ...core, events: { ...events, ...columns } });
    expect(withEvents({ date: events.date.map(() => 'someday') })).toThrow(/someday/);
    expect(withEvents({ title: { fr: [], en: [] } })).toThrow(/row 0/);
    expect(withEvents({ actors: events.actors.map(() => [99]) })).toThrow(/row 99/);
    expect(withEvents({ type: events.type.map(() => 0) })).toThrow(/Compiled dataset/);
  });
});
