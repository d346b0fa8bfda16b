import type { Facet } from '../../domain/facets/facets.ts';
import type { LocalText } from '../../domain/locale.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { ActiveFilter } from '../../store/app-store.ts';
import { useAppState, useDataset } from '../../store/react.ts';

/** Words for a filter that is on: a value's name, a family's name for all its types, the search in quotation marks. */
export function useFilterLabel(): (filter: ActiveFilter) => string {
  const { t, lang } = useI18n();
  const { types, families, actors, themes } = useDataset();
  const query = useAppState((state) => state.q);
  const nameOf = (facet: Facet, id: string): LocalText | undefined => {
    if (facet === 'actor') return actors.find((actor) => actor.id === id)?.name;
    return (facet === 'theme' ? themes : types).find((record) => record.id === id)?.label;
  };
  return (filter) => {
    if (filter.facet === 'q') return t('result.search', { query: query.trim() });
    const [first = ''] = filter.ids;
    const family = types.find(({ id }) => id === first)?.family;
    const isFamily =
      family !== undefined &&
      types.filter((type) => type.family === family).length === filter.ids.length;
    const name = isFamily
      ? families.find(({ id }) => id === family)?.label
      : nameOf(filter.facet, first);
    return name?.[lang] ?? first;
  };
}
