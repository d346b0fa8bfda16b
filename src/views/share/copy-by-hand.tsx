import { useEffect, useRef } from 'react';
import { useShareWords } from '../../i18n/share.ts';
import { Dialog } from '../shared/dialog.tsx';
import styles from './copy-by-hand.module.css';

/** A link that the browser did not let us copy, selected. */
export function CopyByHand({ link, onClose }: { link: string; onClose: () => void }) {
  const t = useShareWords();
  const field = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which gives the focus to its first button.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Dialog
      heading={t('byHand.title')}
      closeLabel={t('byHand.close')}
      className={styles.dialog}
      onClose={onClose}
    >
      <div className={styles.body}>
        <p>{t('byHand.why')}</p>
        <input
          ref={field}
          className={styles.link}
          aria-label={t('link.label')}
          readOnly
          value={link}
          onFocus={(focus) => focus.target.select()}
        />
      </div>
    </Dialog>
  );
}
