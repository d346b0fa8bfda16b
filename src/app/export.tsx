import { Download } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../i18n/react.tsx';
import controls from '../views/shared/controls.module.css';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { PresentExport } from './lazy-views.tsx';

/** The way to take the present view away. */
export function Export() {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const failure = (
    <p className={styles.printing} role="alert">
      {t('error.load')}
    </p>
  );
  return (
    <>
      <button
        type="button"
        className={controls.button}
        aria-label={t('header.export')}
        onClick={() => setOpen(true)}
      >
        <Download size="1em" aria-hidden="true" />
        <span className={styles.word}>{t('header.export')}</span>
      </button>
      {isOpen && (
        <ErrorBoundary resetKey={isOpen} fallback={failure}>
          <PresentExport onClose={() => setOpen(false)} />
        </ErrorBoundary>
      )}
    </>
  );
}
