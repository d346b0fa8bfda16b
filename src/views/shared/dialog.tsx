import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import controls from './controls.module.css';
import styles from './dialog.module.css';

type Props = {
  readonly heading: string;
  readonly closeLabel: string;
  /** Its size, which is what it is for. */
  readonly className: string | undefined;
  readonly onClose: () => void;
  /** The element, for what closes it from inside. */
  readonly ref?: RefObject<HTMLDialogElement | null>;
  readonly children: ReactNode;
};

/** A modal dialog under its heading. Closing gives the focus back to where it was. */
export function Dialog({ heading, closeLabel, className = '', onClose, ref, children }: Props) {
  const own = useRef<HTMLDialogElement>(null);
  const dialog = ref ?? own;
  const headingId = useId();
  useEffect(() => dialog.current?.showModal(), [dialog]);
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog ?? ''} ${className}`}
      aria-labelledby={headingId}
      onClose={(event) => {
        if (event.target === event.currentTarget) onClose(); // and not what is open inside
      }}
    >
      <div className={styles.header}>
        <h2 id={headingId}>{heading}</h2>
        <button
          type="button"
          className={controls.plain}
          aria-label={closeLabel}
          onClick={() => dialog.current?.close()}
        >
          <X size="1.25em" aria-hidden="true" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
