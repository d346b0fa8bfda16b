import { memo } from 'react';
import { formatDay } from '../../domain/dates/format-edtf.ts';
import { FAMILIES } from '../../domain/events/families.ts';
import { OUTCOMES } from '../../domain/events/outcomes.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useLegendWords } from '../../i18n/legend.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useDataset } from '../../store/react.ts';
import { BandSign } from '../shared/band-sign.tsx';
import controls from '../shared/controls.module.css';
import { DisagreementMark } from '../shared/disagreement-mark.tsx';
import { Glyph } from '../shared/glyph.tsx';
import { OutcomeMark } from '../shared/outcome-mark.tsx';
import styles from './legend.module.css';

const BARS = ['lasts', 'ongoing', 'within', 'hatched'] as const;

/** What shapes and bars mean; folded away until asked for. No filter changes it. */
export const Legend = memo(function Legend() {
  const { lang } = useI18n();
  const t = useLegendWords();
  const words = useCommitmentWords();
  const { families, until, commitments } = useDataset();
  return (
    <details className={styles.legend}>
      <summary className={controls.button}>{t('title')}</summary>
      <div className={styles.sheet}>
        <ul>
          {FAMILIES.map((family) => (
            <li key={family}>
              <Glyph family={family} />
              {families.find(({ id }) => id === family)?.label[lang]}
            </li>
          ))}
        </ul>
        <ul>
          {BARS.map((bar) => (
            <li key={bar}>
              <span className={styles.bar} data-bar={bar} aria-hidden="true" />
              {t(bar)}
            </li>
          ))}
          <li>
            <span className={styles.sign}>
              <BandSign />
            </span>
            {t('band')}
          </li>
          <li>
            <span className={styles.sign} aria-hidden="true">
              ?
            </span>
            {t('uncertain')}
          </li>
          <li>
            <span className={styles.sign}>
              <DisagreementMark />
            </span>
            {t('disagree')}
          </li>
          <li>
            <span className={styles.today} aria-hidden="true" />
            {t('today')}
          </li>
          <li>
            <span className={styles.beyond} aria-hidden="true" />
            {t('beyond', { date: formatDay(until, lang) })}
          </li>
        </ul>
        {commitments.length > 0 && (
          <ul className={styles.outcomes} aria-label={words('pins.label')}>
            {OUTCOMES.map((outcome) => (
              <li key={outcome}>
                <OutcomeMark outcome={outcome} />
                {words(`outcomes.${outcome}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
});
