import type { ReactNode } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import { useDataset, useEventDetail } from '../../store/react.ts';
import { Failure } from '../shared/failure.tsx';
import { DisagreementMark } from '../shared/disagreement-mark.tsx';
import { Glyph } from '../shared/glyph.tsx';
import styles from './story.module.css';

type Props = {
  readonly event: HistoricalEvent;
  readonly titleId: string;
  /** What the sources say, once it has arrived. */
  readonly renderSources: (detail: LoadedDetail) => ReactNode;
  /** Called before the button that asks again goes. */
  readonly onRetry: () => void;
};

/** One event of the story: when, of what kind, what happened, and beside it what the sources say. */
export function Slide({ event, titleId, renderSources, onRetry }: Props) {
  const { t, lang } = useI18n();
  const { families } = useDataset();
  const state = useEventDetail(event);
  const family = families.find(({ id }) => id === event.type.family);
  const place = event.places[0]?.name[lang];
  return (
    <>
      <div className={styles.headline}>
        <p className={styles.date}>
          {formatEdtf(event.date, lang)}
          {event.date.qualifier !== undefined && ` · ${t('detail.uncertain')}`}
        </p>
        <h2 id={titleId} className={styles.title}>
          {event.title[lang]}
        </h2>
        <p className={styles.kind}>
          <Glyph family={event.type.family} />
          <span>
            {[family?.label[lang], place].filter((fact) => fact !== undefined).join(' · ')}
          </span>
        </p>
        {state.status === 'loading' && <p role="status">{t('detail.loading')}</p>}
        {state.status === 'ready' && <p className={styles.summary}>{state.detail.summary[lang]}</p>}
        <p className={styles.origins}>
          {t('detail.origins', { count: event.origins })}
          {event.disagreements > 0 && (
            <span className={styles.disagree}>
              {' · '}
              <DisagreementMark /> {t('list.disagree')}
            </span>
          )}
        </p>
      </div>
      {state.status === 'ready' && (
        <div className={styles.sources}>{renderSources(state.detail)}</div>
      )}
      {state.status === 'failed' && (
        <Failure
          className={styles.failed}
          text={t('detail.failed')}
          retryLabel={t('detail.retry')}
          onRetry={() => {
            onRetry();
            state.retry();
          }}
        />
      )}
    </>
  );
}
