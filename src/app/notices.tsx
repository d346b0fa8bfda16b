import { useState } from 'react';
import type { Notice } from '../domain/permalink/permalink.ts';
import { useI18n } from '../i18n/react.tsx';
import { DismissButton } from '../views/shared/dismiss-button.tsx';
import styles from './app.module.css';

/** Ignored parts that one line names; a link broken more often than that is broken enough. */
const SHOWN = 4;

/** One line on what of the opened link was ignored. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const { t } = useI18n();
  const [isDismissed, setDismissed] = useState(false);
  if (notices.length === 0 || isDismissed) return null;
  const named = notices
    .slice(0, SHOWN)
    .map(({ param, value }) => t('notice.part', { param, value }));
  const parts = [...named, ...(notices.length > SHOWN ? ['…'] : [])].join(', ');
  return (
    <div className={styles.notice} role="status" aria-label={t('notice.label')}>
      <p>{t('notice.intro', { parts })}</p>
      <DismissButton label={t('notice.dismiss')} onDismiss={() => setDismissed(true)} />
    </div>
  );
}
