import { describe, expect, it } from 'vitest';
import { toDay, type Day } from '../../../src/domain/dates/day';
import { parseEdtf, type EdtfDate } from '../../../src/domain/dates/edtf';
import { toSpans } from '../../../src/domain/dates/spans';
import { toIsoDay } from '../../../src/domain/permalink/codec';

const UNTIL = toDay(2026, 2, 2);

function dateOf(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
}

function day(text: string): Day {
  return dateOf(text).strict[0] ?? NaN;
}

describe('the days that a date covers', () => {
  it.each([
    // date, certainly, possibly
    ['2025-07-08', '2025-07-08', '2025-07-08', '2025-07-08', '2025-07-08'],
    ['2025-02', '2025-02-01', '2025-02-28', '2025-02-01', '2025-02-28'],
    ['2025-07-08~', '2025-07-08', '2025-07-08', '2025-07-05', '2025-07-11'],
    ['2025-07~', '2025-07-01', '2025-07-31', '2025-06-01', '2025-08-31'],
    ['2025?', '2025-01-01', '2025-12-31', '2024-01-01', '2026-12-31'],
    ['2021-05/2023', '2021-05-01', '2023-12-31', '2021-05-01', '2023-12-31'],
    ['2012~/2021-05', '2012-01-01', '2021-05-31', '2011-01-01', '2021-05-31'],
    // Open: it goes on, to the day the data reaches.
    ['2021-05/..', '2021-05-01', '2026-02-02', '2021-05-01', '2026-02-02'],
    // Unknown: certain for its start, possible to the day the data reaches.
    ['2021-05/', '2021-05-01', '2021-05-31', '2021-05-01', '2026-02-02'],
    ['2021-05~/', '2021-05-01', '2021-05-31', '2021-04-01', '2026-02-02'],
    // Announced for after the data: an end never comes before its start.
    ['2027/..', '2027-01-01', '2027-12-31', '2027-01-01', '2027-12-31'],
    ['2027-03-01/', '2027-03-01', '2027-03-01', '2027-03-01', '2027-03-01'],
  ])('of %s are %s to %s, and possibly %s to %s', (text, first, last, earliest, latest) => {
    const { certain, possible } = toSpans(dateOf(text), UNTIL);
    expect(certain.map(toIsoDay)).toEqual([first, last]);
    expect(possible.map(toIsoDay)).toEqual([earliest, latest]);
  });

  it('have no beginning where the start is open, and only the end’s where it is unknown', () => {
    expect(toSpans(dateOf('../2020'), UNTIL)).toEqual({
      certain: [-Infinity, day('2020-12-31')],
      possible: [-Infinity, day('2020-12-31')],
    });
    expect(toSpans(dateOf('/2020'), UNTIL)).toEqual({
      certain: [day('2020-01-01'), day('2020-12-31')],
      possible: [-Infinity, day('2020-12-31')],
    });
  });
});
