import { useI18n } from '../i18n/react.tsx';
import controls from '../views/shared/controls.module.css';
import styles from './app.module.css';

/** The data did not arrive: nothing can be shown but the way to try again. */
export function LoadFailure({ onRetry }: { onRetry: () => void }) {
  const { t } = useI18n();
  return (
    <main className={styles.failed}>
      <h1>{t('app.name')}</h1>
      <p role="alert">{t('error.load')}</p>
      <button type="button" className={controls.button} onClick={onRetry}>
        {t('error.retry')}
      </button>
    </main>
  );
}
