import type { Family } from '../../domain/events/families.ts';
import styles from './glyph.module.css';

/** The shape and colour of a family. Always beside its name or an event's title, hence silent. */
export function Glyph({ family }: { family: Family }) {
  return <span className={`${styles.glyph ?? ''} ${styles[family] ?? ''}`} aria-hidden="true" />;
}
