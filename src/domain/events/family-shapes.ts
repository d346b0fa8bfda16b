import type { Family } from './families.ts';

/** A point of a unit square, from its top left corner. */
type Point = readonly [x: number, y: number];

/** Corners of each family's glyph in a unit square; visits are the circle in it. The shapes of glyph.module.css. */
export const FAMILY_SHAPES: Readonly<Record<Exclude<Family, 'visits'>, readonly Point[]>> = {
  summits: [[0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]],
  agreements: [[0.06, 0.06], [0.94, 0.06], [0.94, 0.94], [0.06, 0.94]],
  ruptures: [[0, 0.06], [1, 0.06], [0.5, 0.96]],
  statements: [[0, 0.08], [1, 0.08], [1, 0.72], [0.52, 0.72], [0.22, 1], [0.22, 0.72], [0, 0.72]],
  power: [[0.5, 0.04], [1, 0.94], [0, 0.94]],
  security: [[0.25, 0.06], [0.75, 0.06], [1, 0.5], [0.75, 0.94], [0.25, 0.94], [0, 0.5]],
}; // prettier-ignore
