import { Check, Link } from 'lucide-react';
import { useI18n } from '../../i18n/react.tsx';
import { useServices } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { lazyView } from '../shared/lazy-view.tsx';
import { useCopy } from '../shared/use-copy.ts';
import styles from './copy-link-button.module.css';
import { toLink } from './to-link.ts';

/** Seldom wanted. */
export const CopyByHand = lazyView(async () => (await import('./copy-by-hand.tsx')).CopyByHand);

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
