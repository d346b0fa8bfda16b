import { Copy, Download, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import { formatReference } from '../../domain/export/reference.ts';
import { useExportWords } from '../../i18n/export.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useSelected, useServices } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { useFilterLabel } from '../shared/use-filter-label.ts';
import styles from './export-dialog.module.css';
import { GROUPS, type Format } from './formats.ts';
import { toAbout } from './load-selection.ts';
import { Outcome } from './outcome.tsx';
import { useExport, type DrawTimeline } from './use-export.ts';
import { toViewWork } from './view-work.ts';

type Props = { readonly onClose: () => void; readonly drawTimeline: DrawTimeline };

/** The present view to take away: its events, their sources, the timeline as an image. */
export function ExportDialog({ onClose, drawTimeline }: Props) {
  const { t, lang } = useI18n();
  const tExport = useExportWords();
  const services = useServices();
  const { visible, possible } = useSelected('selectResult');
  const title = useTitle();
  const [about] = useState(() => toAbout(services, title)); // nothing changes behind a modal dialog
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const words = { t, tExport };
  const { progress, ...actions } = useExport(about, words, drawTimeline);
  useEffect(() => dialog.current?.showModal(), []);
  const isBusy = progress.kind === 'preparing';
  const save = (format: Format) =>
    format === 'png' ? actions.savePicture() : actions.saveText(format);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles.header}>
        <div>
          <h2 id={titleId}>{tExport('title')}</h2>
          <p className={styles.what}>
            {title} · {formatDayRange(about.from, about.to, lang)} ·{' '}
            {t('result.count', { count: visible.length, total: about.total })}
            {possible > 0 && `, ${t('result.possible', { count: possible })}`}
          </p>
        </div>
        <button
          type="button"
          className={controls.plain}
          aria-label={tExport('close')}
          onClick={() => dialog.current?.close()}
        >
          <X size="1.25em" aria-hidden="true" />
        </button>
      </div>
      {visible.length === 0 ? (
        <p className={styles.empty}>{tExport('empty')}</p>
      ) : (
        <>
          <div className={styles.groups}>
            {GROUPS.map(({ group, formats }) => (
              <section key={group}>
                <h3 className={controls.heading}>{tExport(`groups.${group}`)}</h3>
                <ul>
                  {formats.map((format) => (
                    <li key={format} className={styles.format}>
                      <p>
                        <b>{tExport(`formats.${format}`)}</b>
                        <span className={styles.hint}>{tExport(`hints.${format}`)}</span>
                      </p>
                      {format !== 'png' && (
                        <button
                          type="button"
                          className={controls.icon}
                          aria-label={tExport('copyLabel', {
                            format: tExport(`formats.${format}`),
                          })}
                          title={tExport('copy')}
                          disabled={isBusy}
                          onClick={() => void actions.copyText(format)}
                        >
                          <Copy size="1em" aria-hidden="true" />
                        </button>
                      )}
                      <button
                        type="button"
                        className={controls.icon}
                        aria-label={tExport('downloadLabel', {
                          format: tExport(`formats.${format}`),
                        })}
                        title={tExport('download')}
                        disabled={isBusy}
                        onClick={() => void save(format)}
                      >
                        <Download size="1em" aria-hidden="true" />
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
            <section>
              <h3 className={controls.heading}>{tExport('groups.citation')}</h3>
              <p className={styles.citation}>
                {formatReference(toViewWork(about, visible.length, words), lang)}
              </p>
            </section>
          </div>
          <Outcome progress={progress} total={visible.length} />
        </>
      )}
    </dialog>
  );
}

/** What is chosen, in words. */
function useTitle(): string {
  const { t } = useI18n();
  const filters = useSelected('selectActiveFilters');
  const labelOf = useFilterLabel();
  return filters.length === 0 ? t('print.everything') : filters.map(labelOf).join(' · ');
}
