import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { Commitment } from '../../domain/events/record.ts';
import type { PinGroup } from '../../domain/timeline/pins.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { OutcomeMark } from '../shared/outcome-mark.tsx';
import styles from './event-list-dialog.module.css';
import { usePinName } from './use-pin-name.ts';

type Props = {
  readonly group: PinGroup;
  readonly commitments: readonly Commitment[];
  readonly onClose: () => void;
};

/** Commitments due on one day, to choose from. Closing gives the focus back to where it was. */
export function PinListDialog({ group, commitments, onClose }: Props) {
  const { lang } = useI18n();
  const t = useCommitmentWords();
  const { openCommitment } = useActions();
  const nameOf = usePinName(commitments);
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const some = group.pins.flatMap((pin) => commitments.find(({ id }) => id === pin.id) ?? []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={headingId} onClose={onClose}>
      <header className={styles.header}>
        <h2 id={headingId}>{nameOf(group)}</h2>
        <button
          type="button"
          className={controls.plain}
          aria-label={t('pins.close')}
          onClick={() => dialog.current?.close()}
        >
          <X size="1.25em" aria-hidden="true" />
        </button>
      </header>
      <ul className={styles.list}>
        {some.map(({ id, text, outcome, due }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                dialog.current?.close();
                openCommitment(id);
              }}
            >
              <OutcomeMark outcome={outcome} />
              <span>
                {text[lang]}{' '}
                <small>
                  {t(`outcomes.${outcome}`)}
                  {due !== undefined && ` · ${formatEdtf(due, lang)}`}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}
