import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import { toIsoDay } from '../../domain/permalink/codec.ts';
import { useExportWords } from '../../i18n/export.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useSelected, useServices } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { Dialog } from '../shared/dialog.tsx';
import { CitationPart } from './citation-part.tsx';
import styles from './export-dialog.module.css';
import { GROUPS, type Format } from './formats.ts';
import { toAbout, type About } from './load-selection.ts';
import { Outcome } from './outcome.tsx';
import { useExport } from './use-export.ts';
import { useTitle } from './use-title.ts';
import type { Words } from './view-work.ts';
import { writeEvents } from './write-events.ts';

/** Draws the timeline of the present view as SVG, with what it is to say of itself. */
type DrawTimeline = (caption: {
  readonly title: string;
  readonly facts: readonly string[];
  readonly credit: string;
  readonly link: string;
}) => Promise<string>;

type Props = { readonly onClose: () => void; readonly drawTimeline: DrawTimeline };

/** The present view to take away: its events, their sources, the timeline as an image. */
export function ExportDialog({ onClose, drawTimeline }: Props) {
  const { t, lang } = useI18n();
  const tExport = useExportWords();
  const services = useServices();
  const { visible, possible } = useSelected('selectResult');
  const title = useTitle();
  const [about] = useState(() => toAbout(services, title, lang)); // nothing changes behind a modal dialog
  const words = { t, tExport };
  const { progress, ...actions } = useExport({
    name: toPeriodName(about),
    write: (format, onProgress) =>
      format === 'svg'
        ? drawTimeline(toCaption(about, visible.length, words))
        : writeEvents(services, { format, rows: visible, about, words }, onProgress),
  });
  const isBusy = progress.kind === 'preparing';
  const save = (format: Format) =>
    format === 'png' ? actions.savePicture() : actions.saveText(format);
  return (
    <Dialog
      heading={tExport('title')}
      closeLabel={tExport('close')}
      className={styles.dialog}
      onClose={onClose}
    >
      <p className={styles.what}>
        {title} · {formatDayRange(about.from, about.to, lang)} ·{' '}
        {t('result.count', { count: visible.length, total: about.total })}
        {possible > 0 && `, ${t('result.possible', { count: possible })}`}
      </p>
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
              <CitationPart />
            </section>
          </div>
          <Outcome progress={progress} total={visible.length} />
        </>
      )}
    </Dialog>
  );
}

function toCaption({ title, total, version, link }: About, count: number, { t, tExport }: Words) {
  const facts = [
    t('result.count', { count, total }),
    ...(version === undefined ? [] : [t('footer.version', { version })]),
  ];
  return { title, facts, credit: tExport('pictureCredit'), link };
}

/** "frise-sahel_2025-07-01_2026-11-30". */
function toPeriodName({ from, to }: About): string {
  return `frise-sahel_${toIsoDay(from)}_${toIsoDay(to)}`;
}
