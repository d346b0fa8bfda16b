import { describe, expect, it } from 'vitest';
import { dayToMs, toDay } from '../../../src/domain/dates/day.ts';
import { parseEdtf } from '../../../src/domain/dates/edtf.ts';
import { toItemId, toTimelineItem } from '../../../src/views/timeline/timeline-items.ts';
import { eventOf, fixtureDataset } from '../../support/fixture-dataset.ts';

const dataset = fixtureDataset();
const UNTIL = toDay(2022, 3, 1);
const name = (title: string, date: string) => `${title} (${date})`;
const at = (year: number, month: number, day: number) => dayToMs(toDay(year, month, day));

/** The item of an event of this date. */
function itemOf(edtf: string) {
  const date = parseEdtf(edtf);
  if (date === null) throw new Error(`No date: ${edtf}`);
  const event = { ...eventOf(dataset, '2021-05-26-alpha-sanctions-beta'), date };
  return toTimelineItem({ laneId: 'beta', event, detail: 'title' }, 'en', UNTIL, true, name);
}

describe('the item of an event', () => {
  const event = eventOf(dataset, '2020-03-05-eva-visits-betaport');

  it('is of one lane and one event', () => {
    const item = toTimelineItem(
      { laneId: 'beta', event, detail: 'title' },
      'en',
      UNTIL,
      true,
      name,
    );
    expect(item).toMatchObject({ laneId: 'beta', eventId: event.id, family: 'visits' });
    expect(item.id).toBe(toItemId('beta', event.id));
    expect(toItemId('alpha', event.id)).not.toBe(item.id);
  });

  it('is worded in the language of the page', () => {
    const item = toTimelineItem(
      { laneId: 'beta', event, detail: 'title' },
      'fr',
      UNTIL,
      true,
      name,
    );
    expect(item.label).toBe('Éva Œuvre à Port-Bêta');
    expect(item.name).toBe('Éva Œuvre à Port-Bêta, en entier (5\u00a0mars 2020)');
  });

  it('keeps its name where there is room for its glyph only', () => {
    const item = toTimelineItem(
      { laneId: 'beta', event, detail: 'glyph' },
      'en',
      UNTIL,
      true,
      name,
    );
    expect(item.label).toBeUndefined();
    expect(item.name).toBe('Eva Œuvre in Betaport, in full (5 March 2020)');
  });

  it('says whether it touches the window', () => {
    const drawn = { laneId: 'x', event, detail: 'title' } as const;
    expect(toTimelineItem(drawn, 'en', UNTIL, true, name).isInside).toBe(true);
    expect(toTimelineItem(drawn, 'en', UNTIL, false, name).isInside).toBe(false);
  });

  it('says that its sources disagree', () => {
    const disagreed = toTimelineItem(
      { laneId: 'x', event, detail: 'title' },
      'en',
      UNTIL,
      true,
      name,
    );
    expect(disagreed.hasDisagreement).toBe(true);
    expect(itemOf('2021').hasDisagreement).toBe(false);
  });
});

describe('the date of an item', () => {
  it('is drawn as one day when it is one sure day', () => {
    expect(itemOf('2021-05-26')).toMatchObject({
      fill: 'day',
      start: at(2021, 5, 26),
      end: at(2021, 5, 27),
      sure: [0, 1],
      isOngoing: false,
      isUncertain: false,
    });
  });

  it('fills the days that it lasted', () => {
    expect(itemOf('2020-06-10/2020-06-12')).toMatchObject({
      fill: 'lasts',
      start: at(2020, 6, 10),
      end: at(2020, 6, 13),
      sure: [0, 1],
    });
  });

  it('falls somewhere in a month when its day is not known', () => {
    expect(itemOf('2020-02')).toMatchObject({
      fill: 'within',
      start: at(2020, 2, 1),
      end: at(2020, 3, 1),
      sure: [0, 1],
      isUncertain: false,
    });
  });

  it('spreads as far as an approximation may reach, surely on its own days only', () => {
    const item = itemOf('2022-03-01~');
    expect(item).toMatchObject({ fill: 'within', start: at(2022, 2, 26), end: at(2022, 3, 5) });
    expect(item.sure).toEqual([3 / 7, 4 / 7]);
    expect(item.isUncertain).toBe(false);
  });

  it('is doubtful when its sources are', () => {
    const item = itemOf('2020-08-18?');
    expect(item).toMatchObject({ fill: 'within', start: at(2020, 8, 15), end: at(2020, 8, 22) });
    expect(item.isUncertain).toBe(true);
    expect(itemOf('2022%').isUncertain).toBe(true);
  });

  it('goes on to the day that the data reaches when it has no end', () => {
    expect(itemOf('2021-06/..')).toMatchObject({
      fill: 'lasts',
      start: at(2021, 6, 1),
      end: at(2022, 3, 2),
      sure: [0, 1],
      isOngoing: true,
    });
  });

  it('is sure of its start alone when nobody knows its end', () => {
    const item = itemOf('2022-02-27/');
    expect(item).toMatchObject({ start: at(2022, 2, 27), end: at(2022, 3, 2), isOngoing: false });
    expect(item.sure).toEqual([0, 1 / 3]);
  });

  it('is sure between the edges of an interval of which one is approximate', () => {
    const item = itemOf('2021-05-10~/2021-05-20');
    expect(item).toMatchObject({ fill: 'lasts', start: at(2021, 5, 7), end: at(2021, 5, 21) });
    expect(item.sure).toEqual([3 / 14, 1]);
  });
});
