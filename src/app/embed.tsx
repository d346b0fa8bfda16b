import { ExternalLink } from 'lucide-react';
import { useI18n } from '../i18n/react.tsx';
import { useShareWords } from '../i18n/share.ts';
import { useAppState, useDataset, useServices } from '../store/react.ts';
import controls from '../views/shared/controls.module.css';
import styles from './embed.module.css';

/** In a frame, the name and the way out of it, with the version of the data that the frame was made with. */
export function EmbedHeader({ madeWith }: { madeWith: string | undefined }) {
  const { t } = useI18n();
  const words = useShareWords();
  const { permalinks } = useServices();
  const view = useAppState((state) => state);
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{t('app.name')}</h1>
      <a
        className={controls.button}
        href={permalinks.share(view, { version: madeWith })}
        target="_blank"
        rel="noopener"
        aria-label={words('frame.fullLabel')}
      >
        {words('frame.full')}
        <ExternalLink size="1em" aria-hidden="true" />
      </a>
    </header>
  );
}

/** In a frame, whose data these are. */
export function EmbedFooter() {
  const { t } = useI18n();
  const words = useShareWords();
  const { version } = useDataset();
  return (
    <footer className={styles.footer}>
      <p>
        <span className={styles.owner}>{`${t('app.name')} · `}</span>
        {version !== undefined && t('footer.version', { version })}
      </p>
      <p>{words('frame.license')}</p>
    </footer>
  );
}
