import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useDataset } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { EventLink } from '../shared/event-link.tsx';
import { Glyph } from '../shared/glyph.tsx';
import sections from './detail.module.css';
import styles from './thread.module.css';

type Props = { readonly event: HistoricalEvent; readonly ids: readonly string[] };

/** What led to the event and what came of it, step by step. */
export function Thread({ event, ids }: Props) {
  const { t, lang } = useI18n();
  const { findEvent } = useDataset();
  const { turnToEvent } = useActions();
  const events = ids.flatMap((id) => findEvent(id) ?? []);
  const place = events.findIndex(({ id }) => id === event.id);
  const step = (to: HistoricalEvent | undefined, label: string) => (
    <button
      type="button"
      className={controls.button}
      disabled={to === undefined}
      onClick={() => to && turnToEvent(to.id)}
    >
      {label}
    </button>
  );
  return (
    <section className={sections.section}>
      <h3 className={controls.heading}>{t('detail.thread')}</h3>
      <ol className={styles.thread}>
        {events.map((other) => (
          <li key={other.id} aria-current={other.id === event.id ? 'step' : undefined}>
            <Glyph family={other.type.family} />
            <span>
              <span className={styles.date}>{formatEdtf(other.date, lang, 'short')}</span>
              {other.id === event.id ? (
                <b>{other.title[lang]}</b>
              ) : (
                <EventLink event={other}>{other.title[lang]}</EventLink>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.steps}>
        {step(events[place - 1], t('detail.threadPrevious'))}
        {step(events[place + 1], t('detail.threadNext'))}
      </p>
    </section>
  );
}
