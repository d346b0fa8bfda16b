import { rankOf } from '../../domain/events/rows.ts';
import type { ListGroup } from './use-list-groups.ts';

/** A list as one row of items: each group's heading, then its events. */
export type ListItems = {
  readonly count: number;
  /** The group of an item, and its number in it: 0 is the heading. */
  readonly placeOf: (index: number) => { readonly place: number; readonly number: number };
  readonly keyOf: (index: number) => number | string;
  /** The item that is the heading of a group. */
  readonly headingAt: (place: number) => number;
  /** The item that is the heading of an item's group. */
  readonly headingOf: (index: number) => number;
  /** The item of an event; undefined when it is not in the list. */
  readonly indexOf: (row: number) => number | undefined;
};

export function toListItems(groups: readonly ListGroup[]): ListItems {
  const headings = new Int32Array(groups.length);
  const indexes = new Map<number, number>(); // row → item
  let count = 0;
  for (const [place, { rows }] of groups.entries()) {
    headings[place] = count;
    for (const [number, row] of rows.entries()) indexes.set(row, count + 1 + number);
    count += 1 + rows.length;
  }
  const headingAt = (place: number) => headings[place] ?? 0;
  const placeOf = (index: number) => {
    const place = rankOf(headings, index + 1) - 1;
    return { place, number: index - headingAt(place) };
  };
  return {
    count,
    placeOf,
    keyOf: (index) => {
      const { place, number } = placeOf(index);
      const group = groups[place];
      return group?.rows[number - 1] ?? group?.key ?? index;
    },
    headingAt,
    headingOf: (index) => headingAt(placeOf(index).place),
    indexOf: (row) => indexes.get(row),
  };
}
