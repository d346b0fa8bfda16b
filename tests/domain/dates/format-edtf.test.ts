import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/dates/day';
import type { Day } from '../../../src/domain/dates/day';
import type { EdtfDate } from '../../../src/domain/dates/edtf';
import { parseEdtf } from '../../../src/domain/dates/edtf';
import {
  formatDay,
  formatDayRange,
  formatEdtf,
  formatMonth,
} from '../../../src/domain/dates/format-edtf';
import { LOCALES } from '../../../src/domain/locale';
import { arbitraryEdtfText } from './arbitrary-edtf';

/** In the tables, `_` is the no-break space and `^` the narrow one. */
const spaced = (text: string) => text.replaceAll('_', '\u00a0').replaceAll('^', '\u202f');

const MONTH_NAMES = Array.from({ length: 12 }, (_, index) => toDay(2000, index + 1, 1)).flatMap(
  (day) =>
    LOCALES.flatMap((locale) => [formatMonth(day, locale), formatMonth(day, locale, 'short')]),
);
const NUMBER_BEFORE_MONTH = new RegExp(
  `\\d(?:er)?\\s(?:${MONTH_NAMES.map((name) => name.replace(' 2000', '')).join('|')})`,
);

describe('a date in full', () => {
  it.each([
    ['2025-07-21', '21_juillet 2025', '21 July 2025'],
    ['2025-03-01', '1er_mars 2025', '1 March 2025'],
    ['2000-01-01T23:00-05', '2_janvier 2000', '2 January 2000'],
    ['2025-02', 'février 2025', 'February 2025'],
    ['1985-04-XX', 'avril 1985', 'April 1985'],
    ['2005', '2005', '2005'],
    ['1985-XX-XX', '1985', '1985'],
    ['Y12345', '12345', '12345'],
    ['-0044', '45 av. J.-C.', '45 BC'],
    ['0000', '1 av. J.-C.', '1 BC'],
    ['-0044-03-15', '15_mars 45 av. J.-C.', '15 March 45 BC'],
    ['2001-21', 'printemps 2001', 'spring 2001'],
    ['2001-22', 'été 2001', 'summer 2001'],
    ['2001-23', 'automne 2001', 'autumn 2001'],
    ['2001-24', 'hiver 2001', 'winter 2001'],
    ['199X', 'années 1990', '1990s'],
    ['-199X', '2000 av. J.-C. – 1991 av. J.-C.', '2000 BC – 1991 BC'],
    ['000X', '1 av. J.-C. – 9', '1 BC – 9'],
    ['20', 'XXIe siècle', '21st century'],
    ['19XX', 'XXe siècle', '20th century'],
    ['18', 'XIXe siècle', '19th century'],
    ['12', 'XIIIe siècle', '13th century'],
    ['21', 'XXIIe siècle', '22nd century'],
    ['00', 'Ier siècle', '1st century'],
    ['-00XX', 'Ier siècle av. J.-C.', '1st century BC'],
    ['-19XX', 'XXe siècle av. J.-C.', '20th century BC'],
    ['99', 'Ce siècle', '100th century'],
    ['XXXX', 'date inconnue', 'date unknown'],
  ])('%s: %s, %s', (text, fr, en) => {
    expect(words(text)).toEqual([spaced(fr), en]);
  });

  it.each([
    ['2021-05~', 'vers mai 2021', 'about May 2021'],
    ['2026-01-24~', 'vers le 24_janvier 2026', 'about 24 January 2026'],
    ['2012~', 'vers 2012', 'about 2012'],
    ['2026-01-24?', 'peut-être le 24_janvier 2026', 'possibly 24 January 2026'],
    ['2021-05?', 'peut-être en mai 2021', 'possibly May 2021'],
    ['2012?', 'peut-être en 2012', 'possibly 2012'],
    ['2026-01-24%', 'peut-être vers le 24_janvier 2026', 'possibly about 24 January 2026'],
    ['2012%', 'peut-être vers 2012', 'possibly about 2012'],
  ])('%s, in doubt: %s, %s', (text, fr, en) => {
    expect(words(text)).toEqual([spaced(fr), en]);
  });
});

describe('an interval in full', () => {
  it.each([
    ['2025-07-08/2025-07-11', 'du 8 au 11_juillet 2025', '8 to 11 July 2025'],
    ['2025-03-01/2025-03-03', 'du 1er au 3_mars 2025', '1 to 3 March 2025'],
    ['2025-06-30/2025-07-02', 'du 30_juin au 2_juillet 2025', '30 June to 2 July 2025'],
    [
      '2024-12-30/2025-01-02',
      'du 30_décembre 2024 au 2_janvier 2025',
      '30 December 2024 to 2 January 2025',
    ],
    ['2002/2012', 'de 2002 à 2012', '2002 to 2012'],
    ['2021-05/2021-07', 'de mai à juillet 2021', 'May to July 2021'],
    ['2021-04/2021-07', 'd’avril à juillet 2021', 'April to July 2021'],
    ['2020-08/2021-10', 'd’août 2020 à octobre 2021', 'August 2020 to October 2021'],
    ['2012/2021-05', 'de 2012 à mai 2021', '2012 to May 2021'],
    ['2021-05/2021-06-03', 'de mai au 3_juin 2021', 'May to 3 June 2021'],
    ['2021-05-03/2021-06', 'du 3_mai à juin 2021', '3 May to June 2021'],
    ['2021-05-03/2021-05', 'du 3_mai 2021 à mai 2021', '3 May 2021 to May 2021'],
    ['2021-05-03/2021', 'du 3_mai 2021 à 2021', '3 May 2021 to 2021'],
    ['-0044/0014', 'de 45 av. J.-C. à 14', '45 BC to 14'],
    ['2025-07-08/2025-07-08', '8_juillet 2025', '8 July 2025'],
    ['2012~/2012~', 'vers 2012', 'about 2012'],
  ])('%s: %s, %s', (text, fr, en) => {
    expect(words(text)).toEqual([spaced(fr), en]);
  });

  it.each([
    ['2012~/2021-05', 'de 2012 environ à mai 2021', 'about 2012 to May 2021'],
    ['2012/2021-05~', 'de 2012 à mai 2021 environ', '2012 to about May 2021'],
    ['2012?/2021', 'de 2012 (date incertaine) à 2021', 'possibly 2012 to 2021'],
    [
      '2025-07-08%/2025-07-11',
      'du 8_juillet 2025 environ (date incertaine) au 11_juillet 2025',
      'possibly about 8 July 2025 to 11 July 2025',
    ],
  ])('%s, in doubt: %s, %s', (text, fr, en) => {
    expect(words(text)).toEqual([spaced(fr), en]);
  });

  it.each([
    ['2021-05/..', 'depuis mai 2021', 'since May 2021'],
    ['2021-05-03/..', 'depuis le 3_mai 2021', 'since 3 May 2021'],
    ['2021-05~/..', 'depuis mai 2021 environ', 'since about May 2021'],
    ['2021?/..', 'peut-être depuis 2021', 'possibly since 2021'],
    ['2022/', 'à partir de 2022, fin inconnue', 'from 2022, end unknown'],
    ['2022-04/', 'à partir d’avril 2022, fin inconnue', 'from April 2022, end unknown'],
    ['2022-04-03/', 'à partir du 3_avril 2022, fin inconnue', 'from 3 April 2022, end unknown'],
    ['../2012', 'jusqu’en 2012', 'until 2012'],
    ['../2021-05', 'jusqu’en mai 2021', 'until May 2021'],
    ['../2021-05-03', 'jusqu’au 3_mai 2021', 'until 3 May 2021'],
    ['../2012%', 'peut-être jusqu’en 2012 environ', 'possibly until about 2012'],
    ['/2012', 'jusqu’en 2012, début inconnu', 'until 2012, start unknown'],
  ])('%s: %s, %s', (text, fr, en) => {
    expect(words(text)).toEqual([spaced(fr), en]);
  });
});

describe('a date as a label', () => {
  it.each([
    ['2025-07-21', '21_juil. 2025', '21 Jul 2025'],
    ['2025-02', 'févr. 2025', 'Feb 2025'],
    ['2005', '2005', '2005'],
    ['19XX', 'XXe s.', '20th c.'],
    ['2021-05~', 'v. mai 2021', 'c. May 2021'],
    ['2026-01-24?', '24_janv. 2026^?', '24 Jan 2026?'],
    ['2012%', 'v. 2012^?', 'c. 2012?'],
    ['2025-07-08/2025-07-11', '8–11_juil. 2025', '8–11 Jul 2025'],
    ['2025-03-01/2025-03-03', '1er–3_mars 2025', '1–3 Mar 2025'],
    ['2025-06-30/2025-07-02', '30_juin – 2_juil. 2025', '30 Jun – 2 Jul 2025'],
    ['2021-05/2021-07', 'mai – juil. 2021', 'May – Jul 2021'],
    ['2002/2012', '2002–2012', '2002–2012'],
    ['2012/2021-05', '2012 – mai 2021', '2012 – May 2021'],
    ['2012~/2021-05?', 'v. 2012 – mai 2021^?', 'c. 2012 – May 2021?'],
    ['2012/2015?', '2012 – 2015^?', '2012 – 2015?'],
    ['2021-05/..', 'mai 2021 →', 'May 2021 →'],
    ['../2012', '→ 2012', '→ 2012'],
    ['2022/', '2022 → ?', '2022 → ?'],
    ['/2012', '? → 2012', '? → 2012'],
  ])('%s: %s, %s', (text, fr, en) => {
    const date = read(text);
    expect([formatEdtf(date, 'fr', 'short'), formatEdtf(date, 'en', 'short')]).toEqual([
      spaced(fr),
      en,
    ]);
  });
});

describe('days of the calendar', () => {
  it('names a day and its month', () => {
    const day = toDay(2025, 7, 21);
    expect(formatDay(day, 'fr')).toBe('21\u00a0juillet 2025');
    expect(formatDay(day, 'en', 'short')).toBe('21 Jul 2025');
    expect(formatMonth(day, 'fr')).toBe('juillet 2025');
    expect(formatMonth(day, 'en', 'short')).toBe('Jul 2025');
  });

  it.each([
    ['2025-01-01', '2025-03-31', 'janv. – mars 2025', 'January to March 2025'],
    ['2024-11-01', '2025-02-28', 'nov. 2024 – févr. 2025', 'November 2024 to February 2025'],
    ['2025-07-01', '2025-07-31', 'juil. 2025', 'July 2025'],
    ['2025-01-01', '2025-12-31', '2025', '2025'],
    ['2002-01-01', '2012-12-31', '2002–2012', '2002 to 2012'],
    ['2025-07-08', '2025-07-11', '8–11_juil. 2025', '8 to 11 July 2025'],
    ['2025-07-11', '2025-07-08', '8–11_juil. 2025', '8 to 11 July 2025'],
    ['2025-01-01', '2025-03-30', '1er_janv. – 30_mars 2025', '1 January to 30 March 2025'],
    ['2025-07-08', '2025-07-08', '8_juil. 2025', '8 July 2025'],
  ])('from %s to %s: %s, %s', (from, to, short, long) => {
    const [first, last] = [dayOf(from), dayOf(to)];
    expect(formatDayRange(first, last, 'fr', 'short')).toBe(spaced(short));
    expect(formatDayRange(first, last, 'en')).toBe(long);
  });
});

describe('every date', () => {
  it('has words in both languages and lengths', () => {
    fc.assert(
      fc.property(arbitraryEdtfText, (text) => {
        for (const phrase of allWords(read(text))) {
          expect(phrase).not.toMatch(/undefined|NaN|null| {2}|^\s|\s$/);
          expect(phrase).not.toBe('');
        }
      }),
    );
  });

  it('shows a day if it has one, and only then', () => {
    fc.assert(
      fc.property(arbitraryEdtfText, (text) => {
        const date = read(text);
        const hasDay = [date.start, date.end].some(
          (edge) => edge.kind === 'known' && edge.precision === 'day',
        );
        for (const phrase of allWords(date)) {
          expect(NUMBER_BEFORE_MONTH.test(phrase), phrase).toBe(hasDay);
        }
      }),
    );
  });

  it('is shown as written if neither end is known, which the parser refuses', () => {
    const date: EdtfDate = {
      ...read('2025/..'),
      edtf: '../..',
      start: { kind: 'open' },
    };
    expect(formatEdtf(date, 'fr')).toBe('../..');
  });
});

function dayOf(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return toDay(year, month, day);
}

function words(text: string): readonly string[] {
  const date = read(text);
  return LOCALES.map((locale) => formatEdtf(date, locale));
}

function allWords(date: EdtfDate): readonly string[] {
  return LOCALES.flatMap((locale) => [formatEdtf(date, locale), formatEdtf(date, locale, 'short')]);
}

function read(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === null) throw new Error(`${text} is refused`);
  return date;
}
