import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useDataset } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { Glyph } from '../shared/glyph.tsx';
import styles from './event-list-dialog.module.css';

/** Events that the timeline cannot tell apart, to choose from. Closing gives the focus back to where it was. */
export function EventListDialog({
  rows,
  onClose,
}: {
  rows: readonly number[];
  onClose: () => void;
}) {
  const { t, lang } = useI18n();
  const dataset = useDataset();
  const { openEvent } = useActions();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={headingId} onClose={onClose}>
      <header className={styles.header}>
        <h2 id={headingId}>{t('filters.eventCount', { count: rows.length })}</h2>
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
        {rows.map((row) => {
          const event = dataset.eventAt(row);
          return (
            <li key={event.id}>
              <button
                type="button"
                onClick={() => {
                  dialog.current?.close();
                  openEvent(event.id);
                }}
              >
                <Glyph family={event.type.family} />
                <span>
                  {event.title[lang]} <small>{formatEdtf(event.date, lang)}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </dialog>
  );
}
