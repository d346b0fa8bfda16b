import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import { useActions, useEventDetail, useServices } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { useIsPrinting } from '../shared/printing.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import { Disagreements } from './disagreements.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FacetChips } from './facet-chips.tsx';
import styles from './detail.module.css';
import { isOwn } from './is-own.ts';
import { LinkedEvents } from './linked-events.tsx';
import { CloseButton, Elsewhere, Kind, Position, Turns } from './panel-parts.tsx';
import { Positions } from './positions.tsx';
import { ReportLink } from './report-link.tsx';
import { Sheet } from './sheet.tsx';
import { Thread } from './thread.tsx';

/** An open event, beside the others or on a phone over them: what happened, what its sources say, and where they differ. `children` stand at its foot. */
export function DetailPanel({ event, children }: { event: HistoricalEvent; children?: ReactNode }) {
  const { t, lang } = useI18n();
  const { closeEvent } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  const isPhone = useMediaQuery(PHONE);
  const { isEmbed } = useServices();
  // A modal dialog prints only what it shows, and takes the focus from the page around a frame.
  const isSheet = !useIsPrinting() && isPhone && !isEmbed;
  const state = useEventDetail(event);
  useReturnFocus(event.id);

  useEffect(() => {
    // In a frame the focus is the page's around, until the reader comes into it.
    if (!isEmbed || document.hasFocus()) heading.current?.focus({ preventScroll: true });
    const scroller = panel.current ?? sheet.current;
    if (scroller) scroller.scrollTop = 0;
  }, [event, isEmbed, isSheet]);

  const label = t('detail.label', { title: event.title[lang] });
  const body = (
    <div className={styles.body}>
      {isSheet && <Elsewhere event={event} />}
      {isSheet && <Kind event={event} />}
      <h2 ref={heading} className={styles.title} tabIndex={-1}>
        {event.title[lang]}
      </h2>
      <p className={styles.date}>
        {formatEdtf(event.date, lang)}
        {event.date.qualifier !== undefined && ` · ${t('detail.uncertain')}`}
        {` · ${t('detail.origins', { count: event.origins })}`}
      </p>
      {state.status === 'loading' && <p role="status">{t('detail.loading')}</p>}
      {state.status === 'failed' && (
        <div role="alert" className={styles.failed}>
          <p>{t('detail.failed')}</p>
          <button
            type="button"
            className={controls.button}
            onClick={() => {
              heading.current?.focus();
              state.retry();
            }}
          >
            {t('detail.retry')}
          </button>
        </div>
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
    </div>
  );
  if (isSheet) {
    const start = (
      <>
        <Turns />
        <Position />
      </>
    );
    return (
      <Sheet ref={sheet} label={label} onClose={closeEvent} start={start} end={<CloseButton />}>
        {body}
      </Sheet>
    );
  }
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={label}
      onKeyDown={(press) => {
        if (press.key === 'Escape' && isOwn(press)) closeEvent();
      }}
    >
      <div className={styles.bar}>
        <Kind event={event} />
        <Position />
        <Turns />
        <CloseButton />
        <Elsewhere event={event} />
      </div>
      {body}
    </aside>
  );
}

/** On closing, the focus goes back to the event where it stands on the page, else to what opened it. */
function useReturnFocus(eventId: string) {
  const opener = useRef<Element>(null);
  const last = useRef(eventId);
  useEffect(() => {
    last.current = eventId;
  }, [eventId]);
  // Before the sheet opens, which takes the focus.
  useLayoutEffect(() => {
    opener.current = document.activeElement;
  }, []);
  useEffect(() => {
    return () => {
      const marker = document.querySelector(`main [data-event="${CSS.escape(last.current)}"]`);
      const target = marker ?? opener.current;
      if (target instanceof HTMLElement) target.focus({ preventScroll: marker?.tagName !== 'A' });
    };
  }, []);
}

function Sections({ event, detail }: { event: HistoricalEvent; detail: LoadedDetail }) {
  return (
    <>
      <EvidenceList evidence={detail.evidence} />
      {detail.positions.length > 0 && <Positions detail={detail} />}
      {detail.disagreements.length > 0 && <Disagreements detail={detail} />}
      {detail.thread.length > 0 && <Thread event={event} ids={detail.thread} />}
      {detail.links.length > 0 && <LinkedEvents links={detail.links} />}
    </>
  );
}
