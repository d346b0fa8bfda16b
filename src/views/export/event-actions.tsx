import { CalendarPlus, Quote } from 'lucide-react';
import { useState } from 'react';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { useExportWords } from '../../i18n/export.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useServices } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { Dialog } from '../shared/dialog.tsx';
import { CitationPart } from './citation-part.tsx';
import styles from './event-actions.module.css';
import { toAbout, toEventLink } from './load-selection.ts';
import { Outcome } from './outcome.tsx';
import { useExport } from './use-export.ts';
import { writeEvents } from './write-events.ts';

/** The open event to cite, and for a calendar. */
export function EventActions({ event }: { event: HistoricalEvent }) {
  const { t, lang } = useI18n();
  const tExport = useExportWords();
  const services = useServices();
  const [isCiting, setCiting] = useState(false);
  const { progress, saveText } = useExport({
    name: `frise-sahel_${event.id}`,
    write: (_, onProgress) => {
      const rows = Int32Array.of(event.index);
      const about = toAbout(services, event.title[lang], lang);
      const words = { t, tExport };
      const link = toEventLink(event, lang);
      return writeEvents(
        services,
        { format: 'ics', rows, about: { ...about, link }, words },
        onProgress,
      );
    },
  });
  return (
    <>
      <button type="button" className={controls.button} onClick={() => setCiting(true)}>
        <Quote size="1em" aria-hidden="true" />
        {tExport('event.cite')}
      </button>
      <button
        type="button"
        className={controls.button}
        disabled={progress.kind === 'preparing'}
        onClick={() => void saveText('ics')}
      >
        <CalendarPlus size="1em" aria-hidden="true" />
        {tExport('event.calendar')}
      </button>
      <div className={styles.outcome}>
        <Outcome progress={progress} total={1} />
      </div>
      {isCiting && (
        <Dialog
          heading={tExport('event.cite')}
          closeLabel={tExport('event.close')}
          className={styles.dialog}
          onClose={() => setCiting(false)}
        >
          <div className={styles.body}>
            <CitationPart />
          </div>
        </Dialog>
      )}
    </>
  );
}
