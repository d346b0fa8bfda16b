import edtf, { defaults, parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { msToDay, toCivilDate } from '../../../src/domain/dates/day';
import type { Day } from '../../../src/domain/dates/day';
import { parseEdtf } from '../../../src/domain/dates/edtf';
import type { Bounds, EdtfDate } from '../../../src/domain/dates/edtf';
import { arbitraryEdtfText, arbitraryMutatedText, arbitraryPairText } from './arbitrary-edtf';

const RUNS = { numRuns: 1000 };

defaults.offset = false;

describe('a single date', () => {
  it.each([
    ['2025-07-21', 'day', '2025-07-21', '2025-07-21'],
    ['2025-02', 'month', '2025-02-01', '2025-02-28'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2005', 'year', '2005-01-01', '2005-12-31'],
    ['0000', 'year', '0-01-01', '0-12-31'],
    ['0000-02-29', 'day', '0-02-29', '0-02-29'],
    ['0044', 'year', '44-01-01', '44-12-31'],
    ['-0044-03-15', 'day', '-44-03-15', '-44-03-15'],
    ['Y12345', 'year', '12345-01-01', '12345-12-31'],
    ['Y-12345', 'year', '-12345-01-01', '-12345-12-31'],
    ['2001-21', 'season', '2001-01-01', '2001-03-31'],
    ['2001-22', 'season', '2001-04-01', '2001-06-30'],
    ['2001-23', 'season', '2001-07-01', '2001-09-30'],
    ['2001-24', 'season', '2001-10-01', '2001-12-31'],
    ['-2001-21', 'season', '-2001-01-01', '-2001-03-31'],
    ['199X', 'decade', '1990-01-01', '1999-12-31'],
    ['-199X', 'decade', '-1999-01-01', '-1990-12-31'],
    ['-000X', 'decade', '-9-01-01', '-1-12-31'],
    ['19XX', 'century', '1900-01-01', '1999-12-31'],
    ['-00XX', 'century', '-99-01-01', '-1-12-31'],
    ['20', 'century', '2000-01-01', '2099-12-31'],
    ['-19', 'century', '-1900-01-01', '-1801-12-31'],
    ['00', 'century', '0-01-01', '99-12-31'],
    ['XXXX', 'none', '0-01-01', '9999-12-31'],
    ['2004-XX', 'year', '2004-01-01', '2004-12-31'],
    ['1985-XX-XX', 'year', '1985-01-01', '1985-12-31'],
    ['-1985-XX-XX', 'year', '-1985-01-01', '-1985-12-31'],
    ['1985-04-XX', 'month', '1985-04-01', '1985-04-30'],
    ['2000-01-01T10:00', 'day', '2000-01-01', '2000-01-01'],
    ['2000-01-01T23:00:00-05', 'day', '2000-01-02', '2000-01-02'],
    ['2000-01-01T00:30:00.25+05:30', 'day', '1999-12-31', '1999-12-31'],
    ['2000-01-01T24:00Z', 'day', '2000-01-02', '2000-01-02'],
  ])('%s is a %s from %s to %s', (text, precision, min, max) => {
    const date = read(text);
    expect(date).toMatchObject({ edtf: text, precision, qualifier: undefined });
    expect(show(date.strict)).toEqual([min, max]);
    expect(date.fuzzy).toEqual(date.strict);
    expect(date.start).toBe(date.end);
  });

  it.each([
    ['2025-07-21~', 'approximate', '2025-07-18', '2025-07-24'],
    ['2025-01-02?', 'uncertain', '2024-12-30', '2025-01-05'],
    ['2025-02~', 'approximate', '2025-01-01', '2025-03-31'],
    ['2025-01%', 'both', '2024-12-01', '2025-02-28'],
    ['2012?', 'uncertain', '2011-01-01', '2013-12-31'],
    ['0000~', 'approximate', '-1-01-01', '1-12-31'],
  ])('%s is %s and reaches from %s to %s', (text, qualifier, min, max) => {
    const date = read(text);
    expect(date.qualifier).toBe(qualifier);
    expect(date.strict).toEqual(read(text.slice(0, -1)).strict);
    expect(show(date.fuzzy)).toEqual([min, max]);
  });
});

describe('an interval', () => {
  it.each([
    ['2025-07-08/2025-07-11', '2025-07-08', '2025-07-11'],
    ['2025-02/2026', '2025-02-01', '2026-12-31'],
    ['-0044/0014', '-44-01-01', '14-12-31'],
    ['2021-05/..', '2021-05-01', null],
    ['2022/', '2022-01-01', null],
    ['../2012', null, '2012-12-31'],
    ['/2012', null, '2012-12-31'],
    ['2000-01-01T23:00-05/2000-01-03', '2000-01-02', '2000-01-03'],
  ])('%s goes from %s to %s', (text, min, max) => {
    const date = read(text);
    expect(date).toMatchObject({ edtf: text, precision: 'interval', qualifier: undefined });
    expect(show(date.strict)).toEqual([min, max]);
  });

  it('widens each end that is in doubt, by its own unit', () => {
    const date = read('2012~/2021-05-10?');
    expect(show(date.strict)).toEqual(['2012-01-01', '2021-05-10']);
    expect(show(date.fuzzy)).toEqual(['2011-01-01', '2021-05-13']);
    expect(date.start).toMatchObject({
      precision: 'year',
      qualifier: 'approximate',
      edtf: '2012~',
    });
    expect(date.end).toMatchObject({ precision: 'day', qualifier: 'uncertain' });
    expect(show(read('2012~/2021-05').fuzzy)).toEqual(['2011-01-01', '2021-05-31']);
  });

  it.each([
    ['2012~/2021', 'approximate'],
    ['2012/2021?', 'uncertain'],
    ['2012~/2021~', 'approximate'],
    ['2012~/2021?', 'both'],
    ['2012%/2021?', 'both'],
    ['2012?/..', 'uncertain'],
  ])('%s is %s', (text, qualifier) => {
    expect(read(text).qualifier).toBe(qualifier);
  });

  it('tells an open end from an unknown one', () => {
    expect(read('2021/..').end).toEqual({ kind: 'open' });
    expect(read('2021/').end).toEqual({ kind: 'unknown' });
    expect(read('../2021').start).toEqual({ kind: 'open' });
    expect(read('/2021').start).toEqual({ kind: 'unknown' });
  });
});

describe('what is not a date at level 0 or 1', () => {
  it.each(
    [
      ['', ' ', ' 2025', '2025 ', '2025\n', '20 25', '2025-7', '25-07-21', '20250721', '12345'],
      ['2025-00', '2025-13', '2025-02-30', '2025-04-31', '2025-07-00', '21/07/2025', 'May 2021'],
      ['-0000', '-0000-01', '-0000-XX', '-00', 'Y2005', 'Y02005', 'Y-1234', 'Y12345?', '+2005'],
      ['/', '..', '../..', '../', '/..', '2000/2001/2002', '2001/2000', '2025-07-11/2025-07-08'],
      ['2025-07?/2025-06', '2000/2001-02-30', '2000-01-01T10:00/1999-12-31', '2000//2001'],
      ['199x', '1XXX', '19XX-XX', '2000-XX-01', '-XXXX', '2001-25', '2001-20', '19XX-21'],
      ['2000-01-01T10', '2000-01-01T25:00', '2000-01-01T10:60', '2000-01-01T24:01'],
      [
        '2000-01-01T10:00+15',
        '2000-01-01T10:00-00:00',
        '2000-01-01T10:00-12:30',
        '2000-01-01T10:00z',
      ],
      ['2000-01-01 10:00', '2000-01T10:00', '2000-01-01T10:00?'],
      // Level 2 and beyond.
      ['2004?-06', '?2004-06', '2004-06-~11', '199', '199~', '19?', 'Y17E7', '1950S2'],
      ['[1667,1668]', '{1960,1961}', '1985-25', '156X-12-25', '2001-21^southernHemisphere'],
      // The package too takes these alone and unqualified only.
      ['199X?', '2004-XX~', '2001-21?', '199X/2004', '2001-21/2001-22', '19/20', 'Y12345/..'],
      ['٢٠٢٥', '２０２５', '2025‐07‐21', 'null', 'NaN', 'toString', '2'.repeat(1_000_000)],
    ].flat(),
  )('%j is refused', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });
});

describe('the edtf package, as oracle', () => {
  // Every difference is deliberate: the package's fault, or a decision that `parseEdtf` documents.
  it.each([
    ['2023-02-29', null, ['2023-03-01', '2023-03-01'], '29 February of a common year rolls over'],
    [
      '0000-02-29',
      ['0-02-29', '0-02-29'],
      ['0-03-01', '0-03-01'],
      'so does the real one of year 0',
    ],
    ['/', null, [null, null], 'an interval without ends says nothing'],
    ['../..', null, [-Infinity, Infinity], 'nor does one without beginning or end'],
    ['2000/2000', ['2000-01-01', '2000-12-31'], null, 'a year from its start to its end'],
    ['2025-05-03/2025', ['2025-05-03', '2025-12-31'], null, 'the end may still come after'],
    ['-2004-XX', ['-2004-01-01', '-2004-12-31'], ['-2004-12-01', '-2004-01-31'], 'swapped'],
    ['-000X', ['-9-01-01', '-1-12-31'], ['0-01-01', '9-12-31'], 'the sign is lost'],
    ['-2001-21', ['-2001-01-01', '-2001-03-31'], ['-2001-01-01', '2001-03-31'], 'half of it lost'],
    ['-0000-XX', null, ['0-01-01', '0-12-31'], 'the year -0000 does not exist'],
    ['Y275760', null, null, 'NaN, as a Date cannot hold it'],
  ])('differs on %s', (text, ours, theirs, _why) => {
    const date = parseEdtf(text);
    expect(date && show(date.strict)).toEqual(ours);
    const bounds = ask(text);
    expect(bounds?.map(showDay) ?? null).toEqual(theirs);
  });

  it('reads the same dates to the same days', () => {
    fc.assert(
      fc.property(arbitraryEdtfText, (text) => {
        expect(parseEdtf(text)).not.toBeNull();
        expectAgreement(text);
      }),
      RUNS,
    );
  });

  it('takes and refuses the same pairs of ends', () => {
    fc.assert(fc.property(arbitraryPairText, expectAgreement), RUNS);
  });

  it('takes and refuses the same garbage', () => {
    fc.assert(fc.property(arbitraryMutatedText, expectAgreement), RUNS);
  });
});

describe('bounds', () => {
  it('are in order, and the fuzzy ones contain the strict ones', () => {
    fc.assert(
      fc.property(arbitraryEdtfText, (text) => {
        const { strict, fuzzy, start, end, qualifier } = read(text);
        expectOrder(fuzzy[0], strict[0], strict[1], fuzzy[1]);
        for (const edge of [start, end]) {
          if (edge.kind !== 'known') continue;
          expectOrder(edge.fuzzy[0], edge.strict[0], edge.strict[1], edge.fuzzy[1]);
          if (edge.qualifier !== undefined) expect(edge.fuzzy[0]).toBeLessThan(edge.strict[0]);
        }
        expect(strict[0] === null).toBe(start.kind !== 'known');
        expect(strict[1] === null).toBe(end.kind !== 'known');
        if (qualifier === undefined) expect(fuzzy).toEqual(strict);
      }),
      RUNS,
    );
  });
});

/** Two verdicts must be equal, unless one of the documented differences is at work. */
function expectAgreement(text: string): void {
  const ours = parseEdtf(text);
  const theirs = ask(text);
  if (isOurRefusal(text)) {
    expect(ours).toBeNull();
  } else if (ours !== null && theirs === null) {
    expect(isLateStart(ours), `${text} is taken`).toBe(true);
  } else if (ours === null || theirs === null) {
    expect(ours, `${text} is refused`).toEqual(theirs);
  } else if (!isTheirMistake(text)) {
    expect(ours.strict, text).toEqual(theirs.map((day) => (Number.isFinite(day) ? day : null)));
  }
}

/** 29 February of a common year, no dated end, the year -0000, a year that a Date cannot hold. */
function isOurRefusal(text: string): boolean {
  const leapDays = text.matchAll(/(?:^|\/)(-?\d{4})-02-29(?=$|[?~%/T])/g);
  for (const [, year] of leapDays) {
    const number = Number(year);
    if (number % 4 !== 0 || (number % 100 === 0 && number % 400 !== 0)) return true;
  }
  return /^(?:\.\.)?\/(?:\.\.)?$/.test(text) || text.startsWith('-0000-') || text.length > 64;
}

/** An interval that ends after its start began, but does not begin to end after. */
function isLateStart({ start, end }: EdtfDate): boolean {
  if (start.kind !== 'known' || end.kind !== 'known') return false;
  return end.strict[0] <= start.strict[0] && start.strict[0] <= end.strict[1];
}

/** Negative years with X or season; February of year 0, which is taken for that of 1900. */
function isTheirMistake(text: string): boolean {
  return /^-.*X|^-\d{4}-2[1-4]$|(?:^|\/)0000-02/.test(text);
}

/** The package's first and last day; null for a refusal, its constructors' and its NaN included. */
function ask(text: string): readonly (Day | null)[] | null {
  try {
    // Its main function takes five digits for milliseconds, hence the detour by `parse`.
    const { min, max } = edtf(parse(text, { level: 1 }));
    if (Number.isNaN(min) || Number.isNaN(max)) return null;
    return [min, max].map((ms) => (ms === null ? null : msToDay(ms)));
  } catch {
    return null;
  }
}

function expectOrder(...days: readonly (Day | null)[]): void {
  const known = days.filter((day) => day !== null);
  expect(known).toEqual(known.toSorted((a, b) => a - b));
}

function read(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === null) throw new Error(`${text} is refused`);
  return date;
}

function show(bounds: Bounds): readonly unknown[] {
  return bounds.map(showDay);
}

function showDay(value: Day | null): unknown {
  if (value === null || !Number.isFinite(value)) return value;
  const { year, month, day } = toCivilDate(value);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
