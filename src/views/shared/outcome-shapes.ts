import type { Outcome } from '../../domain/events/outcomes.ts';

/** How an outcome is drawn in a square of 16: a ring, or a disc, with a sign in it. */
export type OutcomeShape = {
  /** Of the sign, as an SVG path. */
  readonly sign: string;
  /** A disc that the sign is cut out of, instead of a ring. */
  readonly isFilled: boolean;
  /** A broken ring: nothing holds any more. */
  readonly isBroken: boolean;
};

/** Radius of ring and disc, and the strokes of a broken ring. */
export const RING = { radius: 6.75, dashes: [2.4, 2.31] } as const;

/** One shape an outcome, without a colour of its own: it tells what came about and judges nobody. */
export const OUTCOME_SHAPES: Readonly<Record<Outcome, OutcomeShape>> = {
  met: { sign: 'M4.75 8.25 7 10.5 11.25 5.75', isFilled: true, isBroken: false },
  moved: { sign: 'M4.5 8H11M8.5 5.5 11 8 8.5 10.5', isFilled: false, isBroken: false },
  missed: { sign: 'M5.5 5.5 10.5 10.5M10.5 5.5 5.5 10.5', isFilled: false, isBroken: false },
  void: { sign: 'M5 8H11', isFilled: false, isBroken: true },
  pending: { sign: 'M8 4.5V8.25L10.25 9.75', isFilled: false, isBroken: false },
};
