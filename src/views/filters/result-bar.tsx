import { X } from 'lucide-react';
import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import { PERIODS, toPeriod } from '../../domain/timeline/time-window.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { focusResults } from '../shared/focus-results.ts';
import { OutsideSteps } from '../shared/outside-steps.tsx';
import { useFilterLabel } from '../shared/use-filter-label.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import styles from './filters.module.css';

/** How many events there are, when, and by which filters, each of which one can take off. */
export function ResultBar() {
  const { t, lang } = useI18n();
  const dataset = useDataset();
  const { visible, possible } = useSelected('selectResult');
  const { from, to } = useSelected('selectWindow');
  const filters = useSelected('selectActiveFilters');
  const { clearFilter, clearFilters, panTo } = useActions();
  const labelOf = useFilterLabel();
  const isOfEvents = useAppState((state) => state.view !== 'commitments'); // which count themselves
  const isPhone = useMediaQuery(PHONE); // the overview has them there
  return (
    <div className={styles.bar}>
      {isOfEvents && (
        <p role="status" aria-label={t('result.label')}>
          <span className={styles.total}>
            {t('result.count', { count: visible.length, total: dataset.size })}
          </span>
          {possible > 0 && (
            <span className={styles.possible} title={t('result.possibleHint')}>
              {', '}
              {t('result.possible', { count: possible })}
            </span>
          )}
        </p>
      )}
      <select
        className={styles.range}
        aria-label={t('result.period')}
        value=""
        onChange={(change) => {
          const period = PERIODS.find((value) => value === change.target.value);
          if (period !== undefined) panTo(toPeriod(period, dataset));
        }}
      >
        <option value="">{formatDayRange(from, to, lang, 'short')}</option>
        {PERIODS.map((period) => (
          <option key={period} value={period}>
            {t(`result.periods.${period}`)}
          </option>
        ))}
      </select>
      {isOfEvents && !isPhone && <OutsideSteps />}
      {filters.length > 0 && (
        <ul className={styles.chips} aria-label={t('filters.title')}>
          {filters.map((filter) => {
            const label = labelOf(filter);
            return (
              <li key={filter.facet === 'q' ? 'q' : `${filter.facet} ${filter.ids.join()}`}>
                <button
                  type="button"
                  className={styles.chip}
                  aria-label={t('result.remove', { label })}
                  onClick={(click) => {
                    focusNeighbour(click.currentTarget, filters.length);
                    clearFilter(filter);
                  }}
                >
                  {label}
                  <X size="0.875em" aria-hidden="true" />
                </button>
              </li>
            );
          })}
          <li>
            <button
              type="button"
              className={controls.link}
              onClick={() => {
                focusResults();
                clearFilters();
              }}
            >
              {t('result.clear')}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}

/** The chip that is about to go hands the focus to the next one, the last of all to the events. */
function focusNeighbour(chip: HTMLElement, chips: number) {
  const item = chip.closest('li');
  const next = item?.nextElementSibling?.querySelector('button');
  if (chips > 1 && next) next.focus();
  else focusResults();
}
