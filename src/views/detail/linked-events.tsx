import type { EventDetail } from '../../domain/events/dataset.ts';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useDataset } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { EventLink } from '../shared/event-link.tsx';
import { Glyph } from '../shared/glyph.tsx';
import styles from './detail.module.css';

/** The events that this one answers, follows, reverses or belongs to. */
export function LinkedEvents({ links }: { links: EventDetail['links'] }) {
  const { t, lang } = useI18n();
  const { findEvent } = useDataset();
  const linked = links.flatMap(({ kind, event: id }) => {
    const event = findEvent(id);
    return event === undefined ? [] : [{ kind, event }];
  });
  return (
    <section className={styles.section}>
      <h3 className={controls.heading}>{t('detail.links')}</h3>
      <ul className={styles.links}>
        {linked.map(({ kind, event }) => (
          <li key={`${kind} ${event.id}`}>
            <EventLink event={event} className={styles.link}>
              <Glyph family={event.type.family} />
              <span>
                <span className={styles.linkKind}>{t(`detail.linkKinds.${kind}`)}</span>{' '}
                {event.title[lang]}{' '}
                <span className={styles.linkKind}>({formatEdtf(event.date, lang, 'short')})</span>
              </span>
            </EventLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
