import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { centreWindow } from '../../domain/timeline/time-window.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { Glyph } from '../shared/glyph.tsx';
import styles from './detail.module.css';

/** What happened, in a word, and where. */
export function Kind({ event }: { event: HistoricalEvent }) {
  const { lang } = useI18n();
  const place = event.places[0]?.name[lang];
  return (
    <p className={styles.kind}>
      <Glyph family={event.type.family} />
      <span>
        {event.type.label[lang]}
        {place !== undefined && ` · ${place}`}
      </span>
    </p>
  );
}

/** The place of the event among the visible ones; nothing for one that is not. */
export function Position() {
  const { t } = useI18n();
  const { visible } = useSelected('selectResult');
  const { position } = useSelected('selectNeighbours');
  if (position === 0) return null;
  return (
    <p className={styles.position}>{t('detail.position', { position, total: visible.length })}</p>
  );
}

/** The ways to the event before and the one after. */
export function Turns() {
  const { t } = useI18n();
  const { turnToEvent } = useActions();
  const { previous, next } = useSelected('selectNeighbours');
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
    <>
      {turn(previous, t('detail.previous'), <ChevronLeft size="1.125em" aria-hidden="true" />)}
      {turn(next, t('detail.next'), <ChevronRight size="1.125em" aria-hidden="true" />)}
    </>
  );
}

/** Why the open event is not among the others, and the way to see it there; nothing for one that is. */
export function Elsewhere({ event }: { event: HistoricalEvent }) {
  const { t } = useI18n();
  const { matching } = useSelected('selectResult');
  const { position } = useSelected('selectNeighbours');
  const window = useSelected('selectWindow');
  const { panTo, clearFilters } = useActions();
  if (position > 0) return null;
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
