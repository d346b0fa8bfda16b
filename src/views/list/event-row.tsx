import type { CSSProperties, Ref } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useAppState, useDataset } from '../../store/react.ts';
import { DisagreementMark } from '../shared/disagreement-mark.tsx';
import { EventLink } from '../shared/event-link.tsx';
import { Glyph } from '../shared/glyph.tsx';
import { Marked } from '../shared/marked.tsx';
import styles from './list-view.module.css';

type Props = {
  /** Row of the event in the dataset. */
  readonly row: number;
  readonly ref?: Ref<HTMLLIElement>;
  /** Where the list holds only a part of its rows: which one this is. */
  readonly place?: { readonly index: number; readonly number: number; readonly of: number };
  readonly style?: CSSProperties;
};

/** An event in a line or two, which opens it. */
export function EventRow({ row, ref, place, style }: Props) {
  const { t, lang } = useI18n();
  const event = useDataset().eventAt(row);
  const isOpen = useAppState((state) => state.event === event.id);
  return (
    <li
      ref={ref}
      className={styles.item}
      style={style}
      data-index={place?.index}
      aria-posinset={place?.number}
      aria-setsize={place?.of}
    >
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
