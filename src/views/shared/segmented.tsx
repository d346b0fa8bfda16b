import { useId } from 'react';
import styles from './controls.module.css';

type Option<T> = {
  readonly value: T;
  readonly label: string;
  /** Language of the label, where it is not the page's; `name` is then the spoken form. */
  readonly lang?: string;
  readonly name?: string;
};

type Props<T extends string> = {
  readonly legend: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly className?: string | undefined;
};

/** One choice among a few, side by side: radio buttons by another look. */
export function Segmented<T extends string>({
  legend,
  options,
  value,
  onChange,
  className,
}: Props<T>) {
  const group = useId();
  return (
    <fieldset className={`${styles.segmented ?? ''} ${className ?? ''}`}>
      <legend className={styles.hidden}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.segment} lang={option.lang}>
          <input
            className={styles.radio}
            type="radio"
            name={group}
            checked={option.value === value}
            aria-label={option.name}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
