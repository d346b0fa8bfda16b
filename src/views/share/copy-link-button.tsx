import { Check, Link } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useI18n } from '../../i18n/react.tsx';
import { useServices } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { useCopy } from '../shared/use-copy.ts';
import styles from './copy-link-button.module.css';
import { toLink } from './to-link.ts';

/**
 * Copies a link that opens this view for anyone: what varies by reader or with the data is written
 * out. Where the browser refuses, the link is shown to be copied by hand.
 */
export function CopyLinkButton({ isPrimary = false }: { isPrimary?: boolean }) {
  const { t } = useI18n();
  const { store, permalinks } = useServices();
  const { outcome, copy, forget } = useCopy();
  const isCopied = outcome === 'copied';
  const Icon = isCopied ? Check : Link;
  return (
    <>
      <button
        type="button"
        className={controls[isPrimary ? 'primary' : 'button']}
        onClick={() => void copy(toLink(permalinks, store.getState()))}
      >
        <Icon size="1em" aria-hidden="true" />
        <span className={isPrimary ? styles.label : styles.words} aria-live="polite">
          {t(isCopied ? 'header.copied' : 'header.copyLink')}
          <span className={styles.sizer} aria-hidden="true">
            {t('header.copyLink')}
          </span>
        </span>
      </button>
      {outcome === 'refused' && (
        <CopyByHand link={toLink(permalinks, store.getState())} onClose={forget} />
      )}
    </>
  );
}

function CopyByHand({ link, onClose }: { link: string; onClose: () => void }) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.select();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t('copyByHand.title')}
      onClose={onClose}
    >
      <p>{t('copyByHand.why')}</p>
      <input
        ref={field}
        className={styles.link}
        aria-label={t('copyByHand.label')}
        readOnly
        value={link}
        onFocus={(focus) => focus.target.select()}
      />
      <button type="button" className={controls.button} onClick={() => dialog.current?.close()}>
        {t('copyByHand.close')}
      </button>
    </dialog>
  );
}
