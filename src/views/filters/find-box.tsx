import styles from './filters.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Where one types the name of a value that is far down a long list. */
export function FindBox({ label, value, onChange }: Props) {
  return (
    <input
      className={styles.find}
      type="search"
      autoComplete="off"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(change) => onChange(change.target.value)}
    />
  );
}
