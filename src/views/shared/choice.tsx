import { useId, type ReactNode } from 'react';
import styles from './choice.module.css';
import controls from './controls.module.css';

type Props<T extends string> = {
  readonly label: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** Choices beside each other, as far as there is room. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className={styles.choices}>{children}</div>;
}

/** One of a few, under its label. */
export function Choice<T extends string>({ label, options, value, onChange }: Props<T>) {
  const id = useId();
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={controls.select}
        value={value}
        onChange={(change) => {
          const chosen = options.find(([option]) => option === change.target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
