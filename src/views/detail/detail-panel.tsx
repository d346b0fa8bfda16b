import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { centreWindow } from '../../domain/timeline/time-window.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import { useActions, useAppState, useEventDetail, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { Glyph } from '../shared/glyph.tsx';
import { Disagreements } from './disagreements.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { LinkedEvents } from './linked-events.tsx';
import { Positions } from './positions.tsx';
import { Thread } from './thread.tsx';
import styles from './detail.module.css';

/** An open event: what happened, what its sources say, and where they differ. `children` stand at its foot. */
export function DetailPanel({ event, children }: { event: HistoricalEvent; children?: ReactNode }) {
  const { t, lang } = useI18n();
  const { closeEvent } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const state = useEventDetail(event);
  useReturnFocus(event.id);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    if (panel.current) panel.current.scrollTop = 0;
  }, [event]);

  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={t('detail.label', { title: event.title[lang] })}
      onKeyDown={(press) => {
        if (press.key === 'Escape') closeEvent();
      }}
    >
      <PanelBar event={event} />
      <div className={styles.body}>
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
        <FacetChips event={event} />
        {state.status === 'ready' && <Sections event={event} detail={state.detail} />}
        <div className={styles.foot}>{children}</div>
      </div>
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
  useEffect(() => {
    opener.current = document.activeElement;
    return () => {
      const marker = document.querySelector(`main [data-event="${CSS.escape(last.current)}"]`);
      const target = marker ?? opener.current;
      if (target instanceof HTMLElement) target.focus({ preventScroll: marker?.tagName !== 'A' });
    };
  }, []);
}

function PanelBar({ event }: { event: HistoricalEvent }) {
  const { t, lang } = useI18n();
  const { closeEvent, turnToEvent } = useActions();
  const { visible } = useSelected('selectResult');
  const { position, previous, next } = useSelected('selectNeighbours');
  const place = event.places[0]?.name[lang];
  const turn = (to: HistoricalEvent | undefined, name: string, icon: ReactNode) => (
    <button
      type="button"
      className={controls.plain}
      aria-label={name}
      disabled={to === undefined}
      onClick={() => to && turnToEvent(to.id)}
    >
      {icon}
    </button>
  );
  return (
    <div className={styles.bar}>
      <p className={styles.kind}>
        <Glyph family={event.type.family} />
        <span>
          {event.type.label[lang]}
          {place !== undefined && ` · ${place}`}
        </span>
      </p>
      {position > 0 && (
        <p className={styles.position}>
          {t('detail.position', { position, total: visible.length })}
        </p>
      )}
      {turn(previous, t('detail.previous'), <ChevronLeft size="1.125em" aria-hidden="true" />)}
      {turn(next, t('detail.next'), <ChevronRight size="1.125em" aria-hidden="true" />)}
      <button
        type="button"
        className={controls.plain}
        aria-label={t('detail.close')}
        onClick={closeEvent}
      >
        <X size="1.125em" aria-hidden="true" />
      </button>
      {position === 0 && <Elsewhere event={event} />}
    </div>
  );
}

/** Why the open event is not among the others, and the way to see it there. */
function Elsewhere({ event }: { event: HistoricalEvent }) {
  const { t } = useI18n();
  const { matching } = useSelected('selectResult');
  const window = useSelected('selectWindow');
  const { panTo, clearFilters } = useActions();
  const isOutOfWindow = matching.includes(event.index);
  return (
    <div className={styles.filteredOut}>
      <p>{t(isOutOfWindow ? 'detail.outOfWindow' : 'detail.filteredOut')}</p>
      <button
        type="button"
        className={controls.link}
        onClick={isOutOfWindow ? () => panTo(centreWindow(window, event.date)) : clearFilters}
      >
        {t(isOutOfWindow ? 'detail.goTo' : 'detail.clearFilters')}
      </button>
    </div>
  );
}

/** Actors and themes as filters: one click shows only their events. */
function FacetChips({ event }: { event: HistoricalEvent }) {
  const { t, lang } = useI18n();
  const { showOnly } = useActions();
  const actor = useAppState((state) => state.actor);
  const theme = useAppState((state) => state.theme);
  const chips = [
    ...event.actors.map(({ id, name }) => ({ facet: 'actor' as const, id, label: name[lang] })),
    ...event.themes.map((theme) => ({
      facet: 'theme' as const,
      id: theme.id,
      label: theme.label[lang],
    })),
  ];
  return (
    <ul className={styles.chips} aria-label={`${t('detail.actors')}, ${t('detail.themes')}`}>
      {chips.map(({ facet, id, label }) => (
        <li key={`${facet} ${id}`}>
          <button
            type="button"
            className={styles.chip}
            data-facet={facet}
            aria-pressed={(facet === 'actor' ? actor : theme).includes(id)}
            aria-label={t('detail.showOnly', { label })}
            onClick={() => showOnly(facet, id)}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
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
    </>
  );
}
