import styles from './bands.module.css';

/** A bar as the timeline draws bands. Always beside words, hence silent. */
export function BandSign() {
  return <span className={styles.sign} aria-hidden="true" />;
}
