import { toCivilDate, type Day } from '../dates/day.ts';
import { parseEdtf } from '../dates/edtf.ts';
import type { TimeWindow } from '../timeline/time-window.ts';

/**
 * How one choice stands in a link. `parse` reads what it can, hands the parts it cannot read to
 * `ignore`, and returns null when nothing is left to apply. `serialize` writes what `parse` reads back.
 */
export type Codec<T> = {
  readonly param: string;
  readonly parse: (text: string, ignore: (part: string) => void) => T | null;
  readonly serialize: (value: T) => string;
  readonly equals: (a: T, b: T) => boolean;
  readonly default: T;
};

/** One of a few words. */
export function oneOf<T extends string>(
  param: string,
  words: readonly T[],
  byDefault: NoInfer<T>,
): Codec<T> {
  return {
    param,
    parse: (text) => words.find((word) => word === text) ?? null,
    serialize: (value) => value,
    equals: Object.is,
    default: byDefault,
  };
}

/**
 * Some of the ids in `order`, written and read in that order, so that one choice has one link.
 * `groups` are ids that stand for a complete set of others, and are written instead of it.
 */
export function someOf(
  param: string,
  order: readonly string[],
  groups: ReadonlyMap<string, readonly string[]> = new Map(),
): Codec<readonly string[]> {
  const known = new Set(order);
  return {
    param,
    parse: (text, ignore) => {
      const wanted = new Set<string>();
      for (const part of new Set(text.split(',').filter(Boolean))) {
        const ids = groups.get(part) ?? (known.has(part) ? [part] : []);
        if (ids.length === 0) ignore(part);
        for (const id of ids) wanted.add(id);
      }
      return order.filter((id) => wanted.has(id));
    },
    serialize: (ids) => {
      const groupOf = new Map<string, string>();
      for (const [group, members] of groups) {
        if (!members.every((id) => ids.includes(id))) continue;
        for (const id of members) groupOf.set(id, group);
      }
      return [...new Set(ids.map((id) => groupOf.get(id) ?? id))].join(',');
    },
    equals: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]),
    default: [],
  };
}

/** One of the ids, a former id that leads to one, or none. */
export function maybeId(
  param: string,
  isKnown: (id: string) => boolean,
  aliases: ReadonlyMap<string, string> = new Map(),
): Codec<string | undefined> {
  return {
    param,
    parse: (text) => {
      const id = aliases.get(text) ?? text;
      return isKnown(id) ? id : null;
    },
    serialize: (id) => id ?? '',
    equals: Object.is,
    default: undefined,
  };
}

/** A text typed by the reader, without white space at its ends and within `maxLength`. */
export function shortText(param: string, maxLength: number): Codec<string> {
  return {
    param,
    parse: (text) => (text.trim().length <= maxLength ? text.trim() : null),
    serialize: (text) => text.trim(),
    equals: (a, b) => a.trim() === b.trim(),
    default: '',
  };
}

const EDGE_PRECISIONS: ReadonlySet<string> = new Set(['day', 'month', 'year']);

/**
 * An edge of the time window: a day, a month or a year (its first day for `from`, its last for `to`),
 * or `..` for the edge of the data. Days out of `reach` are unreadable.
 */
export function edgeDay(
  edge: keyof TimeWindow,
  context: { readonly extent: TimeWindow; readonly reach: TimeWindow; readonly default: Day },
): Codec<Day> {
  const { extent, reach } = context;
  return {
    param: edge,
    parse: (text) => {
      if (text === '..') return extent[edge];
      const date = parseEdtf(text);
      if (date === null || !EDGE_PRECISIONS.has(date.precision)) return null;
      const day = date.strict[edge === 'from' ? 0 : 1];
      return day !== null && day >= reach.from && day <= reach.to ? day : null;
    },
    serialize: toIsoDay,
    equals: Object.is,
    default: context.default,
  };
}

/** "2025-07-08", for years 0 to 9999. */
export function toIsoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = toCivilDate(day);
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}
