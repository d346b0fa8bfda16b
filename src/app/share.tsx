import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../i18n/react.tsx';
import controls from '../views/shared/controls.module.css';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { PresentShare } from './lazy-views.tsx';

/** The way to every other way to hand on the view than copying its link. */
export function Share({ isPrimary }: { isPrimary: boolean }) {
  const { t } = useI18n();
  const [opening, setOpening] = useState(0);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`${controls[isPrimary ? 'primary' : 'button'] ?? ''} ${styles.share ?? ''}`}
        aria-label={t('header.share')}
        title={t('header.share')}
        onClick={() => {
          setOpening(opening + 1);
          setOpen(true);
        }}
      >
        <Share2 size="1em" aria-hidden="true" />
      </button>
      {isOpen && (
        <ErrorBoundary
          resetKey={opening}
          fallback={
            <p className={styles.printing} role="alert">
              {t('error.load')}
            </p>
          }
        >
          <PresentShare onClose={() => setOpen(false)} />
        </ErrorBoundary>
      )}
    </>
  );
}
