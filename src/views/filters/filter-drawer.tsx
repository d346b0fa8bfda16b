import { SlidersHorizontal, X } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useI18n } from '../../i18n/react.tsx';
import { useAppState, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import styles from './filter-drawer.module.css';

/** On a phone, the filters behind a button that tells how many are on; `children` are there from its first press on. */
export function FilterDrawer({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const filters = useSelected('selectActiveFilters');
  const { visible } = useSelected('selectResult');
  const isOfEvents = useAppState((state) => state.view !== 'commitments');
  const dialog = useRef<HTMLDialogElement>(null);
  const [hasOpened, setOpened] = useState(false);
  const close = () => dialog.current?.close();
  const count = filters.length;
  return (
    <>
      <button
        type="button"
        className={controls.button}
        aria-label={count === 0 ? t('filters.open') : t('filters.openCount', { count })}
        onClick={() => {
          setOpened(true);
          dialog.current?.showModal();
        }}
      >
        <SlidersHorizontal size="1em" aria-hidden="true" />
        {count > 0 && <span aria-hidden="true">{count}</span>}
      </button>
      <dialog ref={dialog} className={styles.drawer} aria-label={t('filters.title')}>
        <div className={styles.bar}>
          <h2 className={styles.title}>{t('filters.title')}</h2>
          <button
            type="button"
            className={controls.plain}
            aria-label={t('filters.close')}
            onClick={close}
          >
            <X size="1.25em" aria-hidden="true" />
          </button>
        </div>
        <div className={styles.body}>{hasOpened && children}</div>
        <div className={styles.foot}>
          <button type="button" className={controls.primary} onClick={close}>
            {isOfEvents
              ? t('filters.show', { count: visible.length })
              : t('header.views.commitments')}
          </button>
        </div>
      </dialog>
    </>
  );
}
