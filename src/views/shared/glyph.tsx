import type { Family } from '../../domain/events/families.ts';
import styles from './glyph.module.css';

/** Class names that draw a family's glyph on any element, for what React does not render. */
export function toGlyphClass(family: Family): string {
  return `${styles.glyph ?? ''} ${styles[family] ?? ''}`;
}

/** The shape and colour of a family. Always beside its name or an event's title, hence silent. */
export function Glyph({ family }: { family: Family }) {
  return <span className={toGlyphClass(family)} aria-hidden="true" />;
}
