import type { CSSProperties } from 'react';
import { formatDayRange, formatEdtf } from '../../domain/dates/format-edtf.ts';
import { toDayOf } from '../../domain/timeline/roving.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useTimelineWords } from '../../i18n/timeline.ts';
import { useDataset } from '../../store/react.ts';
import { DisagreementMark } from '../shared/disagreement-mark.tsx';
import { Glyph } from '../shared/glyph.tsx';
import type { TimelineTarget } from './timeline-adapter.ts';
import styles from './timeline-card.module.css';

/** Events of a cluster that the card names. */
const NAMED = 5;

/** What the pointer is on, in full. Silent: the button under it says the same. */
export function TimelineCard({ target: { rows, box } }: { target: TimelineTarget }) {
  const { lang } = useI18n();
  const t = useTimelineWords();
  const dataset = useDataset();
  const events = rows.slice(0, NAMED).map(dataset.eventAt);
  const [first] = events;
  if (first === undefined) return null;
  const dayOf = toDayOf(dataset.columns.first);
  const isLow = box.top > window.innerHeight / 2;
  const style = {
    '--card-x': `${Math.round(box.left + box.width / 2)}px`,
    '--card-y': `${Math.round(isLow ? window.innerHeight - box.top : box.bottom)}px`,
  } as CSSProperties;
  return (
    <div
      className={styles.card}
      data-side={isLow ? 'above' : 'below'}
      style={style}
      aria-hidden="true"
    >
      {rows.length === 1 ? (
        <>
          <p className={styles.title}>{first.title[lang]}</p>
          <p className={styles.facts}>
            <Glyph family={first.type.family} />
            {first.type.label[lang]} · {formatEdtf(first.date, lang)}
            {first.disagreements > 0 && <DisagreementMark />}
          </p>
        </>
      ) : (
        <>
          <p className={styles.title}>
            {t('cluster', {
              count: rows.length,
              dates: formatDayRange(dayOf(rows[0] ?? 0), dayOf(rows.at(-1) ?? 0), lang),
            })}
          </p>
          <ul>
            {events.map((event) => (
              <li key={event.id}>
                <Glyph family={event.type.family} />
                {event.short[lang]}
              </li>
            ))}
          </ul>
          {rows.length > NAMED && (
            <p className={styles.facts}>{t('moreInCluster', { count: rows.length - NAMED })}</p>
          )}
        </>
      )}
    </div>
  );
}
