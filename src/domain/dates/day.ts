/**
 * Whole days since 1 January 1970, in UTC and in the proleptic Gregorian calendar (year 0 is 1 BC).
 * The arithmetic is done on integers, without `Date`: `Date.UTC` turns the years 0 to 99 into 1900s,
 * and a time zone can never shift a day that was never a time.
 */
export type Day = number;

/** A day of the calendar. Years are astronomical: 0 is 1 BC, -44 is 45 BC. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Milliseconds in a day; UTC days all have the same length, as `Date` ignores leap seconds. */
export const MS_PER_DAY = 86_400_000;

const DAYS_PER_400_YEARS = 146_097;
// Days from 1 March of year 0, where the 400-year cycles below start, to 1 January 1970.
const EPOCH_SHIFT = 719_468;

/**
 * The day of a civil date, all three integers, `month` from 1 to 12. A `day` out of its month rolls
 * over into the next ones; use `isRealDate` first where that would be a fault.
 * Formula: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`.
 */
export function toDay(year: number, month: number, day: number): Day {
  // Years start in March here, so that the leap day is the last of its year.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * DAYS_PER_400_YEARS + yearOfCycle * 365 + leapDays + dayOfYear - EPOCH_SHIFT;
}

/**
 * The civil date of a day (an integer); the inverse of `toDay`.
 * Formula: Howard Hinnant, same article, `civil_from_days`.
 */
export function toCivilDate(day: Day): CivilDate {
  const shifted = day + EPOCH_SHIFT;
  const cycle = Math.floor(shifted / DAYS_PER_400_YEARS);
  const dayOfCycle = shifted - cycle * DAYS_PER_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  const dayOfYear = dayOfCycle - 365 * yearOfCycle - leapDays;
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Whether the calendar has such a day: false for 30 February, month 13 or anything not an integer. */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The first day of the month that `day` is in. */
export function startOfMonth(day: Day): Day {
  return day - toCivilDate(day).day + 1;
}

/** The last day of the month that `day` is in. */
export function endOfMonth(day: Day): Day {
  const { year, month } = toCivilDate(day);
  return toDay(year, month, daysInMonth(year, month));
}

/**
 * The same day of the month `months` later (earlier if negative), or that month's last day where it
 * is shorter: 31 January plus 1 is 28 or 29 February.
 */
export function addMonths(day: Day, months: number): Day {
  const from = toCivilDate(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return toDay(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The same date `years` later (earlier if negative); 29 February becomes the 28th in a common year. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** Milliseconds UTC of the day's midnight, its first instant. */
export function dayToMs(day: Day): number {
  return day * MS_PER_DAY;
}

/** The UTC day that an instant (milliseconds UTC) falls on. */
export function msToDay(ms: number): Day {
  return Math.floor(ms / MS_PER_DAY);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
