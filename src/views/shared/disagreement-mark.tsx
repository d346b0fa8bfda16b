import styles from './disagreement-mark.module.css';

/** Two offset squares, as on the timeline: the sources of this event disagree. Always beside words that say so. */
export function DisagreementMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 12 12" aria-hidden="true">
      <rect x="1" y="1" width="6.5" height="6.5" rx="0.5" />
      <rect x="4.5" y="4.5" width="6.5" height="6.5" rx="0.5" />
    </svg>
  );
}
