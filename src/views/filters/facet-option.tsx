import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useI18n } from '../../i18n/react.tsx';
import controls from '../shared/controls.module.css';
import styles from './filters.module.css';

type Props = {
  readonly label: string;
  readonly count: number;
  /** "some" of a family's types. */
  readonly checked: boolean | 'some';
  readonly onToggle: () => void;
  readonly glyph?: ReactNode;
};

/** One value of a facet: a checkbox, its name and its count. */
export function FacetOption({ label, count, checked, onToggle, glyph }: Props) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const countId = useId();
  useEffect(() => {
    if (input.current) input.current.indeterminate = checked === 'some';
  }, [checked]);
  return (
    <label className={styles.option} data-empty={count === 0 || undefined}>
      <input
        ref={input}
        className={styles.box}
        type="checkbox"
        checked={checked === true}
        aria-describedby={countId}
        onChange={onToggle}
      />
      {glyph}
      <span className={styles.name}>{label}</span>
      <span className={styles.count} aria-hidden="true">
        {count}
      </span>
      <span id={countId} className={controls.hidden} aria-hidden="true">
        {t('filters.eventCount', { count })}
      </span>
    </label>
  );
}
