import { useMemo } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { toBandsOn, toBandSpan } from '../../domain/timeline/bands.ts';
import { useBandWords } from '../../i18n/band.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useDataset } from '../../store/react.ts';
import { useRecord } from '../../store/use-record.ts';
import { Failure } from '../shared/failure.tsx';
import { BandLink } from '../shared/band-link.tsx';
import { BandSign } from '../shared/band-sign.tsx';
import controls from '../shared/controls.module.css';
import styles from './detail.module.css';

/** How things stood between the event's actors when it happened, whatever the timeline shows. */
export function BandsOnDate({ event }: { event: HistoricalEvent }) {
  const { t, lang } = useI18n();
  const tBand = useBandWords();
  const dataset = useDataset();
  const state = useRecord();
  const record = state.status === 'ready' ? state.record : undefined;
  const spans = useMemo(() => {
    const all = record?.bands.map((band) => toBandSpan(band, dataset)) ?? [];
    const actors = event.actors.map(({ id }) => id);
    return toBandsOn(all, event.date, actors, dataset.until);
  }, [record, event, dataset]);
  if (state.status !== 'failed' && spans.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={controls.heading}>{tBand('onDate')}</h3>
      {state.status === 'failed' && (
        <Failure
          className={styles.failed}
          text={t('bands.failed')}
          retryLabel={t('detail.retry')}
          onRetry={state.retry}
        />
      )}
      <ul className={styles.links}>
        {spans.map(({ band }) => (
          <li key={band.id}>
            <BandLink id={band.id} className={styles.link}>
              <BandSign />
              <span>
                {band.title[lang]}{' '}
                <span className={styles.linkKind}>({formatEdtf(band.date, lang, 'short')})</span>
              </span>
            </BandLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
