import { useState } from 'react';
import { createPortal } from 'react-dom';
import { toBandsWithin } from '../../domain/timeline/bands.ts';
import type { TimeWindow } from '../../domain/timeline/time-window.ts';
import { useI18n } from '../../i18n/react.tsx';
import { BandListDialog } from '../shared/band-list-dialog.tsx';
import { useBands } from '../shared/use-bands.ts';
import styles from './list-view.module.css';

type Props = {
  /** Name of the month or year, and its days. */
  readonly heading: string;
  readonly days: TimeWindow;
};

/** How many bands of the reader's choice hold under a heading of the list, and the way to them. */
export function HeldBands({ heading, days }: Props) {
  const { t } = useI18n();
  const { spans } = useBands();
  const [isOpen, setOpen] = useState(false);
  const within = toBandsWithin(spans, days);
  if (within.length === 0) return null;
  const close = () => setOpen(false);
  return (
    <>
      {' '}
      <button
        type="button"
        className={styles.held}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('bands.count', { count: within.length })}
      </button>
      {isOpen &&
        // A dialog is no part of a heading.
        createPortal(
          <BandListDialog
            heading={t('bands.within', { period: heading })}
            spans={within}
            onClose={close}
          />,
          document.body,
        )}
    </>
  );
}
