import { useI18n } from '../../i18n/react.tsx';
import { useSelected } from '../../store/react.ts';
import { useFilterLabel } from '../shared/use-filter-label.ts';

/** What is chosen, in words. */
export function useTitle(): string {
  const { t } = useI18n();
  const filters = useSelected('selectActiveFilters');
  const labelOf = useFilterLabel();
  return filters.length === 0 ? t('print.everything') : filters.map(labelOf).join(' · ');
}
