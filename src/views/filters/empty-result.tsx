import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import { useEmptyWords } from '../../i18n/empty.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { focusResults } from '../shared/focus-results.ts';
import { useFilterLabel } from '../shared/use-filter-label.ts';
import styles from './filters.module.css';

/** Says that nothing was found, and offers the ways out: the last filter, all filters, the events of other years. */
export function EmptyResult() {
  const { t, lang } = useI18n();
  const tEmpty = useEmptyWords();
  const { matching } = useSelected('selectResult');
  const { from, to } = useSelected('selectWindow');
  const filters = useSelected('selectActiveFilters');
  const fit = useSelected('selectFit');
  const last = useAppState((state) => state.lastFilter) ?? filters.at(-1);
  const { clearFilter, clearFilters, panTo } = useActions();
  const labelOf = useFilterLabel();
  // The way out that is taken goes with the message; the focus stays with the events.
  const leaveBy = (act: () => void) => () => {
    focusResults();
    act();
  };
  return (
    <section className={styles.empty}>
      <h2 className={styles.emptyTitle}>{tEmpty('title')}</h2>
      <p>{tEmpty('body', { range: formatDayRange(from, to, lang, 'short') })}</p>
      <div className={styles.emptyActions}>
        {fit !== undefined && (
          <button type="button" className={controls.primary} onClick={leaveBy(() => panTo(fit))}>
            {tEmpty('elsewhere', { count: matching.length })}
          </button>
        )}
        {last !== undefined && (
          <button
            type="button"
            className={fit === undefined ? controls.primary : controls.button}
            onClick={leaveBy(() => clearFilter(last))}
          >
            {t('result.remove', { label: labelOf(last) })}
          </button>
        )}
        {filters.length > 1 && (
          <button type="button" className={controls.button} onClick={leaveBy(clearFilters)}>
            {tEmpty('clearAll')}
          </button>
        )}
      </div>
    </section>
  );
}
