import { useRef, type ReactNode } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import { useActions, useEventDetail } from '../../store/react.ts';
import { Failure } from '../shared/failure.tsx';
import { BandsOnDate } from './bands-on-date.tsx';
import { CommitmentsOfEvent } from './commitments-of-event.tsx';
import { Disagreements } from './disagreements.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FacetChips } from './facet-chips.tsx';
import styles from './detail.module.css';
import { LinkedEvents } from './linked-events.tsx';
import { Elsewhere, Kind, Position, Turns } from './panel-parts.tsx';
import { Panel } from './panel.tsx';
import { Positions } from './positions.tsx';
import { ReportLink } from './report-link.tsx';
import { Thread } from './thread.tsx';

/** An open event, beside the others or on a phone over them: what happened, what its sources say, and where they differ. `children` stand at its foot. */
export function DetailPanel({ event, children }: { event: HistoricalEvent; children?: ReactNode }) {
  const { t, lang } = useI18n();
  const { closeEvent } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const state = useEventDetail(event);
  const toHeading = () => heading.current?.focus();
  return (
    <Panel
      label={t('detail.label', { title: event.title[lang] })}
      title={event.title[lang]}
      place={`[data-event="${CSS.escape(event.id)}"]`}
      heading={heading}
      onClose={closeEvent}
      kind={<Kind event={event} />}
      turns={{ position: <Position />, steps: <Turns /> }}
      elsewhere={<Elsewhere event={event} onLeave={toHeading} />}
    >
      <p className={styles.date}>
        {formatEdtf(event.date, lang)}
        {event.date.qualifier !== undefined && ` · ${t('detail.uncertain')}`}
        {` · ${t('detail.origins', { count: event.origins })}`}
      </p>
      {state.status === 'loading' && <p role="status">{t('detail.loading')}</p>}
      {state.status === 'failed' && (
        <Failure
          className={styles.failed}
          text={t('detail.failed')}
          retryLabel={t('detail.retry')}
          onRetry={() => {
            toHeading();
            state.retry();
          }}
        />
      )}
      {state.status === 'ready' && <p className={styles.summary}>{state.detail.summary[lang]}</p>}
      <FacetChips
        key={event.id}
        event={event}
        facts={state.status === 'ready' ? state.detail.actors : undefined}
      />
      {state.status === 'ready' && <Sections event={event} detail={state.detail} />}
      <div className={styles.foot}>
        {children}
        <ReportLink eventId={event.id} />
      </div>
    </Panel>
  );
}

function Sections({ event, detail }: { event: HistoricalEvent; detail: LoadedDetail }) {
  return (
    <>
      <EvidenceList evidence={detail.evidence} />
      {detail.positions.length > 0 && <Positions detail={detail} />}
      {detail.disagreements.length > 0 && <Disagreements detail={detail} />}
      {detail.thread.length > 0 && <Thread event={event} ids={detail.thread} />}
      {detail.links.length > 0 && <LinkedEvents links={detail.links} />}
      <BandsOnDate event={event} />
      <CommitmentsOfEvent event={event} />
    </>
  );
}
