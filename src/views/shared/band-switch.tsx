import { useId } from 'react';
import { BAND_CHOICES } from '../../domain/permalink/view-state.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState } from '../../store/react.ts';
import styles from './bands.module.css';
import controls from './controls.module.css';
import { useBands } from './use-bands.ts';

/** Which bands are shown; and that they could not be fetched, where they could not. */
export function BandSwitch() {
  const { t } = useI18n();
  const choice = useAppState((state) => state.bands);
  const { setBands } = useActions();
  const { state } = useBands();
  const id = useId();
  return (
    <div className={styles.switch}>
      <label htmlFor={id}>{t('bands.name')}</label>
      <select
        id={id}
        className={controls.select}
        value={choice}
        onChange={(change) => {
          const next = BAND_CHOICES.find((value) => value === change.target.value);
          if (next !== undefined) setBands(next);
        }}
      >
        {BAND_CHOICES.map((value) => (
          <option key={value} value={value}>
            {t(`bands.choices.${value}`)}
          </option>
        ))}
      </select>
      {state.status === 'failed' && (
        <p role="alert">
          {t('bands.failed')}{' '}
          <button type="button" className={controls.link} onClick={state.retry}>
            {t('detail.retry')}
          </button>
        </p>
      )}
    </div>
  );
}
