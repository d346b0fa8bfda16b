import { useEffect, useRef } from 'react';
import { toCivilDate } from '../../domain/dates/day.ts';
import { formatEdtf, formatMonth } from '../../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { LIST_ORDERS } from '../../domain/permalink/view-state.ts';
import { toChronology } from '../../domain/timeline/chronology.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset, useSelected } from '../../store/react.ts';
import { DisagreementMark } from '../shared/disagreement-mark.tsx';
import { EventLink } from '../shared/event-link.tsx';
import { Glyph } from '../shared/glyph.tsx';
import { Marked } from '../shared/marked.tsx';
import { Segmented } from '../shared/segmented.tsx';
import styles from './list-view.module.css';

/** The events of the window by month: the same as on the timeline, in words. */
export function ListView() {
  const { t, lang } = useI18n();
  const { until, eventAt } = useDataset();
  const { visible } = useSelected('selectResult');
  const order = useAppState((state) => state.order);
  const { setOrder } = useActions();
  const { ongoing, groups } = toChronology(Array.from(visible, eventAt), order, until);
  return (
    <section className={styles.list} aria-label={t('list.label')}>
      <Segmented
        className={styles.order}
        legend={t('list.order')}
        options={LIST_ORDERS.map((value) => ({ value, label: t(`list.orders.${value}`) }))}
        value={order}
        onChange={setOrder}
      />
      {ongoing.length > 0 && <EventGroup heading={t('list.ongoing')} events={ongoing} />}
      {groups.map(({ unit, first, events }) => (
        <EventGroup
          key={`${unit} ${first}`}
          heading={
            unit === 'month'
              ? formatMonth(first, lang)
              : t('list.yearOnly', { year: toCivilDate(first).year })
          }
          events={events}
        />
      ))}
    </section>
  );
}

function EventGroup({ heading, events }: { heading: string; events: readonly HistoricalEvent[] }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{heading}</h2>
      <ol>
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ol>
    </section>
  );
}

function EventRow({ event }: { event: HistoricalEvent }) {
  const { t, lang } = useI18n();
  const isOpen = useAppState((state) => state.event === event.id);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={row} className={styles.item}>
      <EventLink event={event} className={styles.row} isCurrent={isOpen}>
        <span className={styles.date}>{formatEdtf(event.date, lang, 'short')}</span>
        <Glyph family={event.type.family} />
        <span className={styles.words}>
          <span className={styles.title}>
            <Marked text={event.title[lang]} />
          </span>
          <span className={styles.facts}>
            <Marked text={event.type.label[lang]} />
            {event.places[0] !== undefined && (
              <>
                {' · '}
                <Marked text={event.places[0].name[lang]} />
              </>
            )}
            {` · ${t('list.origins', { count: event.origins })}`}
            {event.disagreements > 0 && (
              <span className={styles.disagree}>
                {' · '}
                <DisagreementMark /> {t('list.disagree')}
              </span>
            )}
          </span>
        </span>
      </EventLink>
    </li>
  );
}
