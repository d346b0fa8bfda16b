import type { Outcome } from '../../domain/events/outcomes.ts';
import styles from './outcome-mark.module.css';
import { OUTCOME_SHAPES, RING } from './outcome-shapes.ts';

/** The shape of an outcome. Always beside its word, hence silent. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { sign, isFilled, isBroken } = OUTCOME_SHAPES[outcome];
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true" data-filled={isFilled}>
      <circle
        cx="8"
        cy="8"
        r={RING.radius}
        strokeDasharray={isBroken ? RING.dashes.join(' ') : undefined}
      />
      <path d={sign} />
    </svg>
  );
}
