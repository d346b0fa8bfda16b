import type { Family } from '../events/families.ts';

/** What the salience of an event rests on, as far as it stands in an event. */
type Standing = {
  readonly origins: number;
  readonly links: number;
  readonly type: { readonly family: Family };
};

/** Deeds that bind or break outweigh encounters, and encounters words. */
const FAMILY_WEIGHT: Readonly<Record<Family, number>> = {
  agreements: 2,
  ruptures: 2,
  summits: 2,
  power: 1,
  security: 1,
  visits: 1,
  statements: 0,
};

/**
 * How much an event stands out, from 0 to 12, by evidence alone: its independent origins (up to 6),
 * its links to other events (up to 4) and the kind of deed (up to 2). Where room is short, the most
 * salient events keep their titles.
 */
export function toSalience({ origins, links, type }: Standing): number {
  return Math.min(origins, 6) + Math.min(links, 4) + FAMILY_WEIGHT[type.family];
}

/** Most salient first; ties by row, so that the order never depends on the sort. */
export function bySalience(
  a: Standing & { readonly index: number },
  b: Standing & { readonly index: number },
): number {
  return toSalience(b) - toSalience(a) || a.index - b.index;
}
