import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useI18n } from '../../i18n/react.tsx';
import controls from './controls.module.css';
import styles from './choice-dialog.module.css';

type Props = {
  readonly heading: string;
  readonly choices: readonly { readonly id: string; readonly label: ReactNode }[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
};

/** What the view has no room to tell apart, to choose from. Closing gives the focus back to where it was. */
export function ChoiceDialog({ heading, choices, onChoose, onClose }: Props) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={headingId} onClose={onClose}>
      <header className={styles.header}>
        <h2 id={headingId}>{heading}</h2>
        <button
          type="button"
          className={controls.plain}
          aria-label={t('timeline.closeList')}
          onClick={() => dialog.current?.close()}
        >
          <X size="1.25em" aria-hidden="true" />
        </button>
      </header>
      <ul className={styles.list}>
        {choices.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                dialog.current?.close();
                onChoose(id);
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}
