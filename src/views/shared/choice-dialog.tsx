import { useRef, type ReactNode } from 'react';
import { useTimelineWords } from '../../i18n/timeline.ts';
import styles from './choice-dialog.module.css';
import { Dialog } from './dialog.tsx';

type Props = {
  readonly heading: string;
  readonly choices: readonly { readonly id: string; readonly label: ReactNode }[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
};

/** What the view has no room to tell apart, to choose from. */
export function ChoiceDialog({ heading, choices, onChoose, onClose }: Props) {
  const t = useTimelineWords();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog
      ref={dialog}
      heading={heading}
      closeLabel={t('closeList')}
      className={styles.dialog}
      onClose={onClose}
    >
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
    </Dialog>
  );
}
