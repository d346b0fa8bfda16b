import fc from 'fast-check';
import { toCivilDate, toDay } from '../../../src/domain/dates/day';

/** Any text of these is a date that `parseEdtf` reads, of every production of levels 0 and 1. */

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const toYearText = (year: number) => (year < 0 ? '-' : '') + pad(Math.abs(year), 4);

/** Mostly our time, where units of two dates collide; the rest of the four-digit years too. */
export const arbitraryYear: fc.Arbitrary<number> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1985, max: 2030 }) },
  { weight: 2, arbitrary: fc.integer({ min: -9999, max: 9999 }) },
  { weight: 1, arbitrary: fc.integer({ min: -110, max: 110 }) },
);

const yearText = arbitraryYear.map(toYearText);
const monthNumber = fc.integer({ min: 1, max: 12 }).map((month) => pad(month));
const monthText = fc.tuple(yearText, monthNumber).map((parts) => parts.join('-'));

/** A real day, the ends of months more often than chance would. */
const dayText = fc
  .tuple(
    arbitraryYear,
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -1, max: 1 })),
  )
  .map(([year, month, day]) => {
    const date = toCivilDate(toDay(year, month, day));
    return `${toYearText(date.year)}-${pad(date.month)}-${pad(date.day)}`;
  })
  .filter((text) => /^-?\d{4}-/.test(text));

const hour = fc.integer({ min: 0, max: 23 }).map((value) => pad(value));
const minute = fc.integer({ min: 0, max: 59 }).map((value) => pad(value));
const fraction = fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,5}$/));
const time = fc.oneof(
  fc.tuple(hour, minute).map((parts) => parts.join(':')),
  fc.tuple(hour, minute, minute, fraction).map(([h, m, s, f]) => `${h}:${m}:${s}${f}`),
  fc.constantFrom('24:00', '24:00:00'),
);
const zoneEnd = fc.tuple(fc.constantFrom('', ':'), minute).map((parts) => parts.join(''));
const zone = fc.oneof(
  fc.constantFrom('', '', 'Z', '+00', '+00:00', '+0000', '+14', '+14:00', '+1400', '-12:00'),
  fc
    .tuple(fc.constantFrom('-', '−', '+'), fc.integer({ min: 1, max: 11 }), zoneEnd)
    .map(([sign, hours, end]) => sign + pad(hours) + end),
  fc
    .tuple(fc.constantFrom('-', '−', '+'), fc.integer({ min: 1, max: 12 }))
    .map(([sign, hours]) => sign + pad(hours)),
  fc.integer({ min: 1, max: 59 }).map((minutes) => `-00:${pad(minutes)}`),
  fc.tuple(fc.constantFrom('+00', '+12', '+13'), zoneEnd).map((parts) => parts.join('')),
);

/** A time of a day, with seconds, fraction and offset or without. */
export const arbitraryDateTimeText: fc.Arbitrary<string> = fc
  .tuple(dayText, time, zone)
  .map(([day, clock, offset]) => `${day}T${clock}${offset}`);

/** A day, month or year with or without a qualifier: what an end of an interval can be too. */
export const arbitraryDateText: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(yearText, monthText, dayText), fc.constantFrom('', '', '?', '~', '%'))
  .map((parts) => parts.join(''));

const digitsThenX = fc
  .tuple(fc.constantFrom('', '', '', '-'), fc.integer({ min: 0, max: 999 }), fc.boolean())
  .map(([sign, digits, isDecade]) =>
    isDecade ? `${sign}${pad(digits, 3)}X` : `${sign}${pad(digits % 100)}XX`,
  );

/** What stands alone only: unspecified digits, seasons, centuries, `Y` years. */
export const arbitraryLoneText: fc.Arbitrary<string> = fc.oneof(
  digitsThenX,
  yearText.map((year) => `${year}-XX`),
  yearText.map((year) => `${year}-XX-XX`),
  monthText.map((month) => `${month}-XX`),
  fc.constantFrom('XXXX', 'XXXX-XX', 'XXXX-XX-XX'),
  fc.tuple(yearText, fc.integer({ min: 21, max: 24 })).map((parts) => parts.join('-')),
  fc.integer({ min: -99, max: 99 }).map((rank) => (rank < 0 ? '-' : '') + pad(Math.abs(rank))),
  fc.integer({ min: 10_000, max: 275_759 }).map((year) => `Y${year}`),
  fc.integer({ min: -271_820, max: -10_000 }).map((year) => `Y${year}`),
);

/** Two ends in the order they come in, which may be the wrong one. */
export const arbitraryPairText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: arbitraryDateText }, arbitraryDateTimeText),
    fc.oneof({ weight: 4, arbitrary: arbitraryDateText }, arbitraryDateTimeText),
  )
  .map((parts) => parts.join('/'));

const yearOf = (text: string) => Number(/^-?\d{4}/.exec(text)?.[0]);

/** An interval whose ends are in order, or one of them open or unknown. */
export const arbitraryIntervalText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 2,
    // Years apart are in order whatever the rest and its offset say.
    arbitrary: arbitraryPairText.filter((text) => {
      const [start = '', end = ''] = text.split('/');
      return yearOf(start) < yearOf(end) - 1;
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(dayText, fc.integer({ min: 0, max: 400 })).map(([start, length]) => {
      const [, year, month, day] = /^(-?\d+)-(\d+)-(\d+)$/.exec(start) ?? [];
      const end = toCivilDate(toDay(Number(year), Number(month), Number(day) + length));
      return end.year > 9999
        ? `${start}/..`
        : `${start}/${toYearText(end.year)}-${pad(end.month)}-${pad(end.day)}`;
    }),
  },
  fc
    .tuple(fc.oneof(arbitraryDateText, arbitraryDateTimeText), fc.constantFrom('', '..'))
    .map((parts) => parts.join('/')),
  fc
    .tuple(fc.constantFrom('', '..'), fc.oneof(arbitraryDateText, arbitraryDateTimeText))
    .map((parts) => parts.join('/')),
);

/** A date of any kind at levels 0 and 1. */
export const arbitraryEdtfText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: arbitraryDateText },
  { weight: 2, arbitrary: arbitraryLoneText },
  { weight: 1, arbitrary: arbitraryDateTimeText },
  { weight: 3, arbitrary: arbitraryIntervalText },
);

const noise = fc.constantFrom(...Array.from('0123456789-/.XTZY?~%:+ x,[]{}EVS−٣\n'));

/** A date with one to three characters put in, taken out or replaced: almost always garbage. */
export const arbitraryMutatedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(arbitraryEdtfText, arbitraryPairText),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 1 }), fc.oneof(noise, fc.constant(''))), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce((before, [place, removed, added]) => {
      const at = place % (before.length + 1);
      return before.slice(0, at) + added + before.slice(at + removed);
    }, text),
  );
