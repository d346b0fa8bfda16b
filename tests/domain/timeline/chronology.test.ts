import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/domain/dates/edtf';
import { toSpans } from '../../../src/domain/dates/spans';
import { toAllRows } from '../../../src/domain/events/rows';
import { toIsoDay } from '../../../src/domain/permalink/codec';
import { LIST_ORDERS } from '../../../src/domain/permalink/view-state';
import { toChronology, type Chronology } from '../../../src/domain/timeline/chronology';
import { realDataset } from '../../fixtures/real-dataset';
import { fixtureDataset } from '../../support/fixture-dataset';

const dataset = fixtureDataset();

const rows = toAllRows(dataset.size);
const idOf = (row: number) => dataset.eventAt(row).id;

function toIds({ ongoing, groups }: Chronology) {
  return {
    ongoing: ongoing.map(idOf),
    groups: groups.map(({ unit, first, rows }) => [
      toIsoDay(first).slice(0, unit === 'month' ? 7 : 4),
      rows.map(idOf),
    ]),
  };
}

/** The chronology of events that have nothing but a date, oldest first, when the data reach `until`. */
function chronologyOf(texts: readonly string[], until = dataset.until): Chronology {
  const dates = texts.map((text) => {
    const date = parseEdtf(text);
    if (date === null) throw new Error(`${text} is no date`);
    return date;
  });
  const spans = dates.map((date) => toSpans(date, until));
  const columns = {
    first: Int32Array.from(spans, ({ certain }) => certain[0]),
    last: Int32Array.from(spans, ({ certain }) => certain[1]),
    possibleFirst: Int32Array.from(spans, ({ possible }) => Math.max(possible[0], -(2 ** 31))),
  };
  const eventAt = (row: number) => {
    const date = dates[row];
    if (date === undefined) throw new Error(`No event ${row}`);
    return { date };
  };
  return toChronology({ columns, eventAt }, toAllRows(texts.length), 'oldest');
}

const OLDEST = [
  ['2020', ['2020-beta-coup']],
  ['2020-02', ['2020-02-alpha-beta-meeting']],
  ['2020-03', ['2020-03-05-eva-visits-betaport']],
  ['2020-06', ['2020-06-10-gamma-summit']],
  ['2020-08', ['2020-08-18-delta-attack']],
  ['2021-01', ['2021-01-15-alpha-deployment']],
  ['2021-05', ['2021-05-26-alpha-sanctions-beta', '2021-05-28-beta-answers']],
  // Open since June 2021: not yet a year when the data ends.
  ['2021-06', ['2021-06-alpha-beta-agreement']],
  ['2022', ['2022-beta-withdrawal']],
  ['2022-03', ['2022-03-01-eva-statement']],
];

describe('a chronology', () => {
  it('reads by month, or by year where no month is known, from the oldest on, with periods apart', () => {
    expect(toIds(toChronology(dataset, rows, 'oldest'))).toEqual({
      ongoing: ['2019-gamma-programme'],
      groups: OLDEST,
    });
  });

  it('turned round has the newest first, in its months too', () => {
    const { groups } = toIds(toChronology(dataset, rows, 'newest'));
    expect(groups.map(([unit]) => unit)).toEqual(OLDEST.map(([unit]) => unit).toReversed());
    expect(groups).toContainEqual([
      '2021-05',
      ['2021-05-28-beta-answers', '2021-05-26-alpha-sanctions-beta'],
    ]);
  });

  it.each(['2019/2021', '2020-01/2021-02', '2019/..'])('holds %s to be a period', (text) => {
    const { ongoing, groups } = chronologyOf([text]);
    expect(ongoing).toHaveLength(1);
    expect(groups).toEqual([]);
  });

  it.each([
    ['2020-03-05', 'month', '2020-03-01'],
    ['2020-03~', 'month', '2020-03-01'],
    ['2020-01-01/2020-12-31', 'month', '2020-01-01'],
    ['2020-03/2020-05', 'month', '2020-03-01'],
    ['2019-11/', 'month', '2019-11-01'],
    ['2020', 'year', '2020-01-01'],
    ['2020~', 'year', '2020-01-01'],
    ['2020-22', 'year', '2020-01-01'],
    ['2019/', 'year', '2019-01-01'],
    // Nobody says when it began: not even the month of its known end.
    ['/2019-05-03', 'year', '2019-01-01'],
  ])('puts %s under the %s of %s, which its sources do say', (text, unit, first) => {
    const { ongoing, groups } = chronologyOf([text]);
    expect(ongoing).toEqual([]);
    expect(groups.map((group) => [group.unit, toIsoDay(group.first)])).toEqual([[unit, first]]);
  });

  it('does not mix the events of January with those of an unknown month', () => {
    const { groups } = chronologyOf(['2020', '2020-01-01', '2020-01']);
    expect(groups.map(({ unit, rows: { length } }) => [unit, length])).toEqual([
      ['year', 1],
      ['month', 2],
    ]);
  });

  it('holds an open event to be a period once it has lasted for more than a year', () => {
    const at = (until: number) => chronologyOf(['2021-06/..'], until).ongoing.length;
    expect(at(dataset.until)).toBe(0);
    expect(at(dataset.until + 180)).toBe(1);
  });

  it.each(LIST_ORDERS)('reads every event once, %s first', (order) => {
    const whole = realDataset();
    const all = toAllRows(whole.size);
    const { ongoing, groups } = toChronology(whole, all, order);
    const read = [...ongoing, ...groups.flatMap(({ rows }) => rows)];
    expect(read.toSorted((a, b) => a - b)).toEqual([...all]);
    const days = groups.map(({ first }) => first);
    expect(days).toEqual(days.toSorted((a, b) => (order === 'oldest' ? a - b : b - a)));
  });

  it('of nothing is empty', () => {
    expect(toChronology(dataset, new Int32Array(), 'newest')).toEqual({ ongoing: [], groups: [] });
  });
});
