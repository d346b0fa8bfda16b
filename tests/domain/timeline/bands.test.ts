import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDay } from '../../../src/domain/dates/day';
import { parseEdtf } from '../../../src/domain/dates/edtf';
import type { Band } from '../../../src/domain/events/record';
import {
  countBandRows,
  layBands,
  toBandBox,
  toBandsOn,
  toBandSpan,
  toBandsWithin,
  toChosenBands,
  toVisibleBox,
  type BandSpan,
} from '../../../src/domain/timeline/bands';

const DATASET = {
  extent: { from: toDay(1991, 1, 1), to: toDay(2026, 3, 31) },
  until: toDay(2026, 3, 31),
};

function read(edtf: string) {
  const date = parseEdtf(edtf);
  if (date === null) throw new Error(`No date: ${edtf}`);
  return date;
}

function band(id: string, actors: readonly string[], date: string): Band {
  const text = { fr: id, en: id };
  return { id, title: text, state: text, actors, date: read(date), evidence: [] };
}

const idsOf = (bands: readonly { readonly id: string }[]) => bands.map(({ id }) => id);
const spanOf = (date: string) => toBandSpan(band('band', [], date), DATASET);

describe('the bands of a choice', () => {
  const bands = [
    band('embargo', ['ecowas', 'ml'], '2022-01-09/2022-07-03'),
    band('suspended', ['au', 'ml'], '2021-06-01/..'),
    band('troops', ['us', 'ne'], '2013-02~/2024-09-15~'),
    band('chair', ['ml'], '2024/..'),
  ];
  it.each([
    ['all', [], ['embargo', 'suspended', 'troops', 'chair']],
    ['all', ['us'], ['embargo', 'suspended', 'troops', 'chair']],
    ['none', ['ml'], []],
    ['selected', [], []],
    // Of one actor, all it is in; of several, what lies between them.
    ['selected', ['ml'], ['embargo', 'suspended', 'chair']],
    ['selected', ['ml', 'au'], ['suspended', 'chair']],
    ['selected', ['ml', 'au', 'us', 'ne'], ['suspended', 'troops', 'chair']],
    ['selected', ['us', 'ecowas'], []],
  ] as const)('%s, with %j chosen, are %j', (choice, actors, expected) => {
    expect(idsOf(toChosenBands(bands, choice, actors))).toEqual(expected);
  });
});

describe('the days of a band', () => {
  const daysOf = ({ from, sureFrom, sureTo, to }: BandSpan) =>
    [from, sureFrom, sureTo, to].map((day) => {
      const { year, month, day: dayOfMonth } = toCivilDate(day);
      return `${year}-${month}-${dayOfMonth}`;
    });

  it('are those of its date', () => {
    expect(daysOf(spanOf('2022-01-09/2022-07-03'))).toEqual([
      '2022-1-9',
      '2022-1-9',
      '2022-7-3',
      '2022-7-3',
    ]);
  });

  it('go to the last day of the data while it holds', () => {
    expect(daysOf(spanOf('2021-06-01/..'))).toEqual([
      '2021-6-1',
      '2021-6-1',
      '2026-3-31',
      '2026-3-31',
    ]);
    expect(spanOf('2021-06-01/..').isOngoing).toBe(true);
  });

  it('are possible, and not certain, up to an end that nobody knows', () => {
    expect(daysOf(spanOf('2022-02-04/'))).toEqual([
      '2022-2-4',
      '2022-2-4',
      '2022-2-4',
      '2026-3-31',
    ]);
    expect(spanOf('2022-02-04/').isOngoing).toBe(false);
  });

  it('are possible from the first day of the data, where nobody knows when it began', () => {
    expect(daysOf(spanOf('/2023-12-22'))).toEqual([
      '1991-1-1',
      '2023-12-22',
      '2023-12-22',
      '2023-12-22',
    ]);
  });

  it('are wider than they are sure, where they are approximate', () => {
    expect(daysOf(spanOf('2013-02~/2024-09-15~'))).toEqual([
      '2013-1-1',
      '2013-2-1',
      '2024-9-15',
      '2024-9-18',
    ]);
  });
});

describe('the bands of a day', () => {
  const spans = [
    band('suspended', ['au', 'ml'], '2021-06-01/..'),
    band('embargo', ['ecowas', 'ml'], '2022-01-09/2022-07-03'),
    band('sanctions', ['eu', 'ml'], '2022-02-04/'),
  ].map((one) => toBandSpan(one, DATASET));
  const on = (date: string, ...actors: string[]) =>
    idsOf(toBandsOn(spans, read(date), actors, DATASET.until).map(({ band }) => band));

  it('are those that hold, of the actors of the event alone', () => {
    expect(on('2022-03-01', 'ml', 'ecowas', 'au', 'eu')).toEqual([
      'suspended',
      'embargo',
      'sanctions',
    ]);
    expect(on('2022-03-01', 'ml', 'ecowas')).toEqual(['embargo']);
    expect(on('2022-03-01', 'ml')).toEqual([]);
    expect(on('2021-05-31', 'ml', 'au')).toEqual([]);
  });

  it('are also those that may hold on a date that is not sure', () => {
    expect(on('2022-07', 'ml', 'ecowas')).toEqual(['embargo']);
    expect(on('2022-07-04', 'ml', 'ecowas')).toEqual([]);
    expect(on('2022-07-04~', 'ml', 'ecowas')).toEqual(['embargo']);
  });
});

const day = fc.integer({ min: DATASET.extent.from, max: DATASET.until });
const arbitrarySpans: fc.Arbitrary<readonly BandSpan[]> = fc
  .array(fc.tuple(day, day, fc.boolean()), { maxLength: 30 })
  .map((ends) =>
    ends.map(([a, b, isOngoing], index): BandSpan => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const days = { from, to, sureFrom: from, sureTo: to };
      return { band: band(`band-${index}`, [], '2021/2022'), ...days, isOngoing };
    }),
  );
const arbitraryWindow = fc
  .tuple(day, day)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('the rows of bands', () => {
  it('hold no two bands that share a day, and no more than there may be', () => {
    fc.assert(
      fc.property(
        arbitrarySpans,
        arbitraryWindow,
        arbitraryWindow,
        fc.integer({ min: 1, max: 6 }),
        (spans, earlier, window, limit) => {
          const { rows } = layBands(spans, window, limit, layBands(spans, earlier, limit));
          const laid = spans.filter(({ band }) => rows.has(band.id));
          for (const a of laid) {
            expect(rows.get(a.band.id)).toBeLessThan(countBandRows(spans, limit));
            for (const b of laid) {
              if (a === b || rows.get(a.band.id) !== rows.get(b.band.id)) continue;
              expect(a.to < b.from || b.to < a.from).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('leave no band of the window out: what has no row is counted', () => {
    fc.assert(
      fc.property(arbitrarySpans, arbitraryWindow, (spans, window) => {
        const { rows, beyond } = layBands(spans, window, 3);
        const counted = new Set([...rows.keys(), ...beyond.map(({ band }) => band.id)]);
        for (const { band } of toBandsWithin(spans, window)) expect(counted).toContain(band.id);
        for (const { band } of beyond) expect(rows.has(band.id)).toBe(false);
      }),
    );
  });

  it('are the same in every window where all find room', () => {
    fc.assert(
      fc.property(arbitrarySpans, arbitraryWindow, arbitraryWindow, (spans, one, other) => {
        const limit = countBandRows(spans, Infinity);
        expect(layBands(spans, one, limit)).toEqual(layBands(spans, other, limit));
        expect(layBands(spans, one, limit).beyond).toEqual([]);
      }),
    );
  });

  it('go first to what begins or ends in the window, then to what is shorter', () => {
    const spans = ['2000/2026', '2010/..', '2021-05/2025', '2022-02/..'].map((date, index) => ({
      ...spanOf(date),
      band: band(`band-${index}`, [], date),
    }));
    const window = { from: toDay(2022, 1, 1), to: toDay(2022, 12, 31) };
    expect([...layBands(spans, window, 2).rows]).toEqual([
      ['band-3', 0],
      ['band-2', 1],
    ]);
    expect(idsOf(layBands(spans, window, 2).beyond.map(({ band }) => band))).toEqual([
      'band-0',
      'band-1',
    ]);
  });

  it('are kept by the bands that had them, as the window moves', () => {
    const spans = ['2020/2021', '2021/2023', '2022/..', '2000/..'].map((date, index) => ({
      ...spanOf(date),
      band: band(`band-${index}`, [], date),
    }));
    const year = (from: number, to = from) => ({
      from: toDay(from, 1, 1),
      to: toDay(to, 12, 31),
    });
    const before = layBands(spans, year(2021, 2022), 2);
    const after = layBands(spans, year(2022, 2023), 2, before);
    for (const [id, row] of after.rows) {
      if (before.rows.has(id)) expect(before.rows.get(id)).toBe(row);
    }
    expect(after.rows.size).toBe(2);
  });
});

describe('what is in view of a band', () => {
  it('lies inside the band and inside the view, and is there when they meet', () => {
    const width = fc.integer({ min: 200, max: 2000 });
    fc.assert(
      fc.property(arbitrarySpans, arbitraryWindow, width, (spans, window, width) => {
        const viewport = { from: window.from, to: window.to + 1, width };
        for (const span of spans) {
          const box = toBandBox(span, viewport);
          const visible = toVisibleBox(box, viewport);
          expect(visible !== undefined).toBe(toBandsWithin([span], window).length === 1);
          if (visible === undefined) continue;
          expect(visible.from).toBeGreaterThanOrEqual(Math.max(box.from, 0));
          expect(visible.to).toBeLessThanOrEqual(Math.min(box.to, width));
          expect(visible.to).toBeGreaterThan(visible.from);
        }
      }),
    );
  });
});
