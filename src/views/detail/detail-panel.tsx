import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import { useActions, useEventDetail } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { focusResults } from '../shared/focus-results.ts';
import { isTyping } from '../shared/is-typing.ts';
import { useIsPrinting } from '../shared/printing.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import { Disagreements } from './disagreements.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FacetChips } from './facet-chips.tsx';
import styles from './detail.module.css';
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
  const isSheet = !useIsPrinting() && isPhone; // a modal dialog prints only what it shows
  const state = useEventDetail(event);
  useReturnFocus(event.id, panel);
  useEscape(panel, closeEvent);
  const toHeading = () => heading.current?.focus();

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const scroller = panel.current ?? sheet.current;
    if (scroller) scroller.scrollTop = 0;
  }, [event, isSheet]);

  const label = t('detail.label', { title: event.title[lang] });
  const body = (
    <div className={styles.body}>
      {isSheet && <Elsewhere event={event} onLeave={toHeading} />}
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
              toHeading();
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
    <aside ref={panel} className={styles.panel} aria-label={label}>
      <div className={styles.bar}>
        <Kind event={event} />
        <Position />
        <Turns />
        <CloseButton />
        <Elsewhere event={event} onLeave={toHeading} />
      </div>
      {body}
    </aside>
  );
}

/** Escape closes the panel from wherever one is not typing, and no card or dialog lies over the page. */
function useEscape(panel: RefObject<HTMLElement | null>, close: () => void) {
  const onKeyDown = useEffectEvent((press: KeyboardEvent) => {
    const { key, target, defaultPrevented } = press;
    if (key !== 'Escape' || defaultPrevented || panel.current === null || isTyping(target)) return;
    if (target instanceof Element && target.closest('[popover]') !== null) return;
    close();
  });
  useEffect(() => {
    const listen = (press: KeyboardEvent) => onKeyDown(press);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/**
 * On closing, the focus goes back to the event where it stands on the page, else to what opened it,
 * else to the events. From elsewhere on the page, where a panel can be closed too, it does not move.
 */
function useReturnFocus(eventId: string, panel: RefObject<HTMLElement | null>) {
  const opener = useRef<Element>(null);
  const last = useRef(eventId);
  const isElsewhere = useRef(false);
  useEffect(() => {
    last.current = eventId;
  }, [eventId]);
  useLayoutEffect(() => {
    // Before the sheet opens, which takes the focus.
    opener.current = document.activeElement;
    return () => {
      isElsewhere.current = hasFocusOutside(panel); // before the panel goes, and what has the focus in it
    };
  }, [panel]);
  useEffect(() => {
    return () => {
      if (isElsewhere.current) return;
      const marker = document.querySelector(`main [data-event="${CSS.escape(last.current)}"]`);
      const target = marker ?? opener.current;
      if (target instanceof HTMLElement && target.isConnected && target !== document.body)
        target.focus({ preventScroll: marker?.tagName !== 'A' });
      else focusResults();
    };
  }, []);
}

function hasFocusOutside({ current: panel }: RefObject<HTMLElement | null>): boolean {
  const { activeElement, body } = document;
  return panel !== null && activeElement !== body && !panel.contains(activeElement);
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
