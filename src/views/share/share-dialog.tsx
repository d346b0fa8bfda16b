import { Share2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useShareWords } from '../../i18n/share.ts';
import { useAppState, useDataset, useSelected, useServices } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { CopyField } from '../shared/copy-field.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { EmbedPart } from './embed-part.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './share-dialog.module.css';
import { toLink } from './to-link.ts';

type Props = {
  readonly onClose: () => void;
  /** The view as a reference. */
  readonly citation: ReactNode;
};

/** Every way to hand on the present view. Closing gives the focus back to where it was. */
export function ShareDialog({ onClose, citation }: Props) {
  const t = useShareWords();
  const { permalinks } = useServices();
  const view = useAppState((state) => state);
  const [leavesLang, setLeavesLang] = useState(false);
  const what = useWhat();
  const link = toLink(permalinks, view, { leavesLang });
  return (
    <Dialog
      heading={t('title')}
      closeLabel={t('close')}
      className={styles.dialog}
      onClose={onClose}
    >
      <div className={styles.body}>
        <p className={styles.what}>{what.whole}</p>
        <section className={styles.part}>
          <h3 className={controls.heading}>{t('link.title')}</h3>
          <LinkField link={link} title={what.title} />
          <label className={styles.option}>
            <input
              type="checkbox"
              checked={leavesLang}
              onChange={(change) => setLeavesLang(change.target.checked)}
            />
            <span>
              {t('link.anyLang')}
              {!leavesLang && <span className={styles.hint}>{t('link.anyLangHint')}</span>}
            </span>
          </label>
        </section>
        <section className={styles.part}>
          <h3 className={controls.heading}>{t('qr.title')}</h3>
          <QrCode link={link} />
        </section>
        <details className={styles.fold}>
          <summary className={styles.summary}>{t('cite.title')}</summary>
          {citation}
        </details>
        <EmbedPart
          src={toLink(permalinks, view, { leavesLang, isEmbed: true })}
          what={what.title}
        />
      </div>
    </Dialog>
  );
}

/** What is shared, in words: the open event or the events of the period, and all about it. */
function useWhat(): { readonly title: string; readonly whole: string } {
  const t = useShareWords();
  const { lang } = useI18n();
  const { version } = useDataset();
  const { visible } = useSelected('selectResult');
  const { from, to } = useSelected('selectWindow');
  const event = useSelected('selectOpenEvent');
  const dates = formatDayRange(from, to, lang);
  const count = t('what', { count: visible.length, dates });
  const parts = [
    event?.title[lang],
    count,
    version === undefined ? undefined : t('version', { version }),
  ];
  return {
    title: event?.title[lang] ?? count,
    whole: parts.filter((part) => part !== undefined).join(' · '),
  };
}

/** The link, with the system's own way to hand it on where there is one. */
function LinkField({ link, title }: { link: string; title: string }) {
  const t = useShareWords();
  const [isRefused, setRefused] = useState(false);
  const share = async () => {
    setRefused(false);
    try {
      await navigator.share({ title, url: link });
    } catch (error) {
      // Who sends the system's sheet away has not been refused anything.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setRefused(true);
    }
  };
  return (
    <CopyField
      label={t('link.label')}
      copyLabel={t('link.copy')}
      text={link}
      lines={3}
      refused={isRefused ? t('link.systemRefused') : undefined}
    >
      {'share' in navigator && (
        <button type="button" className={controls.button} onClick={() => void share()}>
          <Share2 size="1em" aria-hidden="true" />
          {t('link.system')}
        </button>
      )}
    </CopyField>
  );
}
