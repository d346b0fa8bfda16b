import { X } from 'lucide-react';
import controls from './controls.module.css';
import { focusResults } from './focus-results.ts';

type Props = {
  readonly label: string;
  readonly size?: string;
  readonly onDismiss: () => void;
};

/** Sends away what it stands in. It goes itself too, so the focus goes to the events. */
export function DismissButton({ label, size = '1em', onDismiss }: Props) {
  return (
    <button
      type="button"
      className={controls.plain}
      aria-label={label}
      onClick={() => {
        focusResults();
        onDismiss();
      }}
    >
      <X size={size} aria-hidden="true" />
    </button>
  );
}
