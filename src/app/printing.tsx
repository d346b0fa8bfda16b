import { useEffect, useState } from 'react';
import type { ViewState } from '../domain/permalink/view-state.ts';
import { useI18n } from '../i18n/react.tsx';
import { useServices } from '../store/react.ts';
import { onPrint } from '../views/shared/printing.ts';
import styles from './app.module.css';

/** The reader asked the page, which brings the sources along, or the browser, which does not wait for them. */
type Printing = 'asked' | 'browser';

/** What is being printed, if anything. An open event that the browser prints stands alone, as it is. */
export function usePrinting(): {
  readonly printing: Printing | undefined;
  readonly print: () => void;
} {
  const { store } = useServices();
  const [printing, setPrinting] = useState<Printing>();
  useEffect(() => {
    const begin = () => {
      if (!printsItself(store.getState())) setPrinting((before) => before ?? 'browser');
    };
    return onPrint(begin, () => setPrinting(undefined));
  }, [store]);
  const print = () => {
    if (store.getState().view === 'commitments') window.print();
    else setPrinting('asked');
  };
  return { printing, print };
}

/** What is open prints alone, and commitments are a table already. */
function printsItself({ event, commitment, view }: ViewState): boolean {
  return event !== undefined || commitment !== undefined || view === 'commitments';
}

export function PrintFailure() {
  const { t } = useI18n();
  return (
    <p className={styles.printing} role="alert">
      {t('print.failed')}
    </p>
  );
}
