import { describe, expect, it } from 'vitest';
import { dayToMs, toDay } from '../../../src/domain/dates/day.ts';
import { parseEdtf } from '../../../src/domain/dates/edtf.ts';
import { toDrawn } from '../../../src/views/timeline/to-drawn.ts';
import { eventOf, fixtureDataset } from '../../support/fixture-dataset.ts';

const dataset = fixtureDataset();
const UNTIL = toDay(2022, 3, 1);
const name = (title: string, date: string) => `${title} (${date})`;
const at = (year: number, month: number, day: number) => dayToMs(toDay(year, month, day));

/** An event of this date as it is drawn. */
function drawnOn(edtf: string) {
  const date = parseEdtf(edtf);
  if (date === null) throw new Error(`No date: ${edtf}`);
  const event = { ...eventOf(dataset, '2021-05-26-alpha-sanctions-beta'), date };
  return toDrawn(event, 'en', UNTIL, name);
}

describe('an event as it is drawn', () => {
  const event = eventOf(dataset, '2020-03-05-eva-visits-betaport');

  it('has the looks of its family', () => {
    expect(toDrawn(event, 'en', UNTIL, name)).toMatchObject({
      eventId: event.id,
      family: 'visits',
    });
  });

  it('is worded in the language of the page', () => {
    const french = toDrawn(event, 'fr', UNTIL, name);
    expect(french.label).toBe('Éva Œuvre à Port-Bêta');
    expect(french.name).toBe('Éva Œuvre à Port-Bêta, en entier (5\u00a0mars 2020)');
    const english = toDrawn(event, 'en', UNTIL, name);
    expect(english.label).toBe('Eva Œuvre in Betaport');
    expect(english.name).toBe('Eva Œuvre in Betaport, in full (5 March 2020)');
  });

  it('says that its sources disagree', () => {
    expect(toDrawn(event, 'en', UNTIL, name).hasDisagreement).toBe(true);
    expect(drawnOn('2021').hasDisagreement).toBe(false);
  });
});

describe('the date of an event as it is drawn', () => {
  it('is one day when it is one sure day', () => {
    expect(drawnOn('2021-05-26')).toMatchObject({
      fill: 'day',
      start: at(2021, 5, 26),
      end: at(2021, 5, 27),
      sure: [0, 1],
      isOngoing: false,
      isUncertain: false,
    });
  });

  it('fills the days that it lasted', () => {
    expect(drawnOn('2020-06-10/2020-06-12')).toMatchObject({
      fill: 'lasts',
      start: at(2020, 6, 10),
      end: at(2020, 6, 13),
      sure: [0, 1],
    });
  });

  it('falls somewhere in a month when its day is not known', () => {
    expect(drawnOn('2020-02')).toMatchObject({
      fill: 'within',
      start: at(2020, 2, 1),
      end: at(2020, 3, 1),
      sure: [0, 1],
      isUncertain: false,
    });
  });

  it('spreads as far as an approximation may reach, surely on its own days only', () => {
    const drawn = drawnOn('2022-03-01~');
    expect(drawn).toMatchObject({ fill: 'within', start: at(2022, 2, 26), end: at(2022, 3, 5) });
    expect(drawn.sure).toEqual([3 / 7, 4 / 7]);
    expect(drawn.isUncertain).toBe(false);
  });

  it('is doubtful when its sources are', () => {
    const drawn = drawnOn('2020-08-18?');
    expect(drawn).toMatchObject({ fill: 'within', start: at(2020, 8, 15), end: at(2020, 8, 22) });
    expect(drawn.isUncertain).toBe(true);
    expect(drawnOn('2022%').isUncertain).toBe(true);
  });

  it('goes on to the day that the data reaches when it has no end', () => {
    expect(drawnOn('2021-06/..')).toMatchObject({
      fill: 'lasts',
      start: at(2021, 6, 1),
      end: at(2022, 3, 2),
      sure: [0, 1],
      isOngoing: true,
    });
  });

  it('is sure of its start alone when nobody knows its end', () => {
    const drawn = drawnOn('2022-02-27/');
    expect(drawn).toMatchObject({ start: at(2022, 2, 27), end: at(2022, 3, 2), isOngoing: false });
    expect(drawn.sure).toEqual([0, 1 / 3]);
  });

  it('is sure between the edges of an interval of which one is approximate', () => {
    const drawn = drawnOn('2021-05-10~/2021-05-20');
    expect(drawn).toMatchObject({ fill: 'lasts', start: at(2021, 5, 7), end: at(2021, 5, 21) });
    expect(drawn.sure).toEqual([3 / 14, 1]);
  });
});
