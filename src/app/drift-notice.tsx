import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { parseEdtf } from '../domain/dates/edtf.ts';
import { formatEdtf } from '../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../domain/events/dataset.ts';
import { toDrift, type Drift } from '../domain/events/drift.ts';
import { useI18n } from '../i18n/react.tsx';
import { useShareWords } from '../i18n/share.ts';
import { useServices } from '../store/react.ts';
import controls from '../views/shared/controls.module.css';
import { EventLink } from '../views/shared/event-link.tsx';
import appStyles from './app.module.css';
import styles from './drift-notice.module.css';
import type { FormerView } from './services.ts';

const CHANGES = ['added', 'corrected', 'removed'] as const;

/** One line on what has changed in the opened view since its link was made, and on request which events. */
export function DriftNotice({ former }: { former: FormerView }) {
  const t = useShareWords();
  const { drift, retry } = useDrift(former);
  const [isDismissed, setDismissed] = useState(false);
  if (drift === undefined || isDismissed) return null;
  if (drift !== 'failed' && drift.kind === 'changed') {
    if (CHANGES.every((change) => drift[change].length === 0)) return null;
  }
  return (
    <div className={appStyles.notice} role="status" aria-label={t('drift.label')}>
      <div className={styles.text}>
        {drift === 'failed' ? (
          <p>
            {t('drift.failed')}{' '}
            <button type="button" className={controls.link} onClick={retry}>
              {t('drift.retry')}
            </button>
          </p>
        ) : (
          <Changes drift={drift} version={former.version} />
        )}
      </div>
      <button
        type="button"
        className={`${controls.plain ?? ''} ${styles.close ?? ''}`}
        aria-label={t('drift.dismiss')}
        onClick={() => setDismissed(true)}
      >
        <X size="1em" aria-hidden="true" />
      </button>
    </div>
  );
}

function Changes({ drift, version }: { drift: Drift; version: string }) {
  const t = useShareWords();
  const { lang } = useI18n();
  const present = useServices().dataset.version ?? '—';
  if (drift.kind !== 'changed') return <p>{t(`drift.${drift.kind}`, { version, present })}</p>;
  const made = parseEdtf(version.slice(0, '2026-11-30'.length));
  const counts = CHANGES.filter((change) => drift[change].length > 0).map((change) =>
    t(`drift.${change}`, { count: drift[change].length }),
  );
  const changes = new Intl.ListFormat(lang).format(counts);
  return (
    <>
      <p>{t('drift.intro', { date: made ? formatEdtf(made, lang) : version, changes })}</p>
      <details className={styles.details}>
        <summary>{t('drift.details')}</summary>
        <div className={styles.lists}>
          {CHANGES.map((change) => (
            <EventList key={change} title={t(`drift.${change}Title`)} events={drift[change]} />
          ))}
        </div>
      </details>
    </>
  );
}

function EventList({ title, events }: { title: string; events: readonly HistoricalEvent[] }) {
  const { lang } = useI18n();
  if (events.length === 0) return null;
  return (
    <section>
      <h2 className={controls.heading}>{title}</h2>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <EventLink event={event}>{event.title[lang]}</EventLink>{' '}
            <span className={styles.date}>{formatEdtf(event.date, lang, 'short')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What has changed in a view since a version, as soon as the history is there; "failed" where it does not come. */
function useDrift({ version, view }: FormerView) {
  const { dataset, store, selectors, search, fetchHistory } = useServices();
  const [drift, setDrift] = useState<Drift | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isMounted = true;
    const settle = (next: Drift | 'failed') => {
      if (isMounted) setDrift(next);
    };
    const read = async () => {
      // Without its index a search does not know all of its events.
      const [history] = await Promise.all([fetchHistory(), view.q !== '' && search.load()]);
      const { visible } = selectors.selectResult({ ...store.getState(), ...view });
      const open = view.event === undefined ? undefined : dataset.rowOf(view.event);
      const rows = new Set(open === undefined ? visible : [...visible, open]);
      return toDrift(dataset, history, version, Int32Array.from(rows).sort());
    };
    read().then(settle, () => settle('failed'));
    return () => {
      isMounted = false;
    };
  }, [dataset, store, selectors, search, fetchHistory, version, view, attempt]);
  return { drift, retry: () => setAttempt(attempt + 1) };
}
