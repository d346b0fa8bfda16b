import { useState } from 'react';
import { useOfflineWords } from '../i18n/offline.ts';
import controls from '../views/shared/controls.module.css';
import { DismissButton } from '../views/shared/dismiss-button.tsx';
import styles from './update-notice.module.css';

/**
 * Offers a new version of the app once there is one to change to. Until then an empty line stands on
 * the page: a screen reader tells only of what comes into a line that it knows.
 */
export function UpdateNotice({ onUpdate }: { onUpdate: (() => void) | undefined }) {
  const t = useOfflineWords();
  const [isDismissed, setDismissed] = useState(false);
  if (onUpdate === undefined || isDismissed) return <div role="status" />;
  return (
    <div className={styles.notice} role="status" aria-label={t('update.label')}>
      <p>{t('update.ready')}</p>
      <button type="button" className={controls.button} onClick={onUpdate}>
        {t('update.reload')}
      </button>
      <DismissButton label={t('update.dismiss')} onDismiss={() => setDismissed(true)} />
    </div>
  );
}
