import { Copy } from 'lucide-react';
import styles from './disagreement-mark.module.css';

/** Two offset squares: the sources of this event disagree. `label` is spoken; none where words say it. */
export function DisagreementMark({ label }: { label?: string }) {
  return (
    <span className={styles.mark} title={label}>
      <Copy size="1em" aria-hidden={label === undefined} aria-label={label} role="img" />
    </span>
  );
}
