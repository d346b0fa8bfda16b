/**
 * How far two coders of the interactions agreed, before anything was resolved: what was counted is told in
 * data/README.md, "Agreement". It was measured once, and cannot be computed from the dataset.
 */
export const AGREEMENT = {
  /** Events coded a second time, and those of them whose codes differed. */
  sample: 60,
  differing: 31,
  /** `agreement` in per cent. */
  measures: [
    { question: 'sameRoot', units: 91, agreement: 90, kappa: 0.89 },
    { question: 'sameActs', units: 137, agreement: 60, kappa: 0.56 },
    { question: 'any', units: 60, agreement: 92, kappa: 0.73 },
  ],
} as const;
