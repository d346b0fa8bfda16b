import { X } from 'lucide-react';
import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useDataset, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { useFilterLabel } from '../shared/use-filter-label.ts';
import styles from './filters.module.css';

/** How many events there are, when, and by which filters, each of which one can take off. */
export function ResultBar() {
  const { t, lang } = useI18n();
  const { events } = useDataset();
  const { visible, possible } = useSelected('selectResult');
  const { from, to } = useSelected('selectWindow');
  const filters = useSelected('selectActiveFilters');
  const { clearFilter, clearFilters } = useActions();
  const labelOf = useFilterLabel();
  return (
    <div className={styles.bar}>
      <p role="status" aria-label={t('result.label')}>
        <span className={styles.total}>
          {t('result.count', { count: visible.length, total: events.length })}
        </span>
        {possible > 0 && (
          <span className={styles.possible} title={t('result.possibleHint')}>
            {', '}
            {t('result.possible', { count: possible })}
          </span>
        )}
      </p>
      <p className={styles.range}>{formatDayRange(from, to, lang, 'short')}</p>
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
                  onClick={() => clearFilter(filter)}
                >
                  {label}
                  <X size="0.875em" aria-hidden="true" />
                </button>
              </li>
            );
          })}
          <li>
            <button type="button" className={controls.link} onClick={clearFilters}>
              {t('result.clear')}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
