import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/domain/dates/edtf.ts';
import { toDrawn } from '../../../src/views/timeline/to-drawn.ts';
import { eventOf, fixtureDataset } from '../../support/fixture-dataset.ts';

const dataset = fixtureDataset();
const name = (title: string, date: string) => `${title} (${date})`;

/** An event of this date as it is drawn. */
function drawnOn(edtf: string) {
  const date = parseEdtf(edtf);
  if (date === null) throw new Error(`No date: ${edtf}`);
  const event = { ...eventOf(dataset, '2021-05-26-alpha-sanctions-beta'), date };
  return toDrawn(event, 'en', name);
}

describe('an event as it is drawn', () => {
  const event = eventOf(dataset, '2020-03-05-eva-visits-betaport');

  it('has the looks of its family', () => {
    expect(toDrawn(event, 'en', name)).toMatchObject({ eventId: event.id, family: 'visits' });
  });

  it('is worded in the language of the page', () => {
    const french = toDrawn(event, 'fr', name);
    expect(french.label).toBe('Éva Œuvre à Port-Bêta');
    expect(french.name).toBe('Éva Œuvre à Port-Bêta, en entier (5\u00a0mars 2020)');
    const english = toDrawn(event, 'en', name);
    expect(english.label).toBe('Eva Œuvre in Betaport');
    expect(english.name).toBe('Eva Œuvre in Betaport, in full (5 March 2020)');
  });

  it('says that its sources disagree', () => {
    expect(toDrawn(event, 'en', name).hasDisagreement).toBe(true);
    expect(drawnOn('2021').hasDisagreement).toBe(false);
  });
});

describe('the date of an event as it is drawn', () => {
  it('is filled where the event lasted from one day to another', () => {
    for (const lasting of ['2020-06-10/2020-06-12', '2021-05-10~/2021-05-20', '2021-06/..']) {
      expect(drawnOn(lasting).isLasting).toBe(true);
    }
  });

  it('is not where the event fell on a day, known or not', () => {
    for (const moment of ['2021-05-26', '2020-02', '2022', '2022-03-01~', '2020-08-18?']) {
      expect(drawnOn(moment).isLasting).toBe(false);
    }
  });

  it('goes on when it has no end, and not when nobody knows its end', () => {
    expect(drawnOn('2021-06/..').isOngoing).toBe(true);
    expect(drawnOn('2022-02-27/')).toMatchObject({ isLasting: true, isOngoing: false });
    expect(drawnOn('2020-06-10/2020-06-12').isOngoing).toBe(false);
  });

  it('is doubtful when its sources are, not when it is approximate', () => {
    expect(drawnOn('2020-08-18?').isUncertain).toBe(true);
    expect(drawnOn('2022%').isUncertain).toBe(true);
    expect(drawnOn('2022-03-01~').isUncertain).toBe(false);
    expect(drawnOn('2020-02').isUncertain).toBe(false);
  });
});
