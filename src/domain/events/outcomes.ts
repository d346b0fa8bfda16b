/** What became of a commitment, in the order in which it is shown: kept, put off, not kept, lapsed, or still to come. */
export const OUTCOMES = ['met', 'moved', 'missed', 'void', 'pending'] as const;
export type Outcome = (typeof OUTCOMES)[number];
