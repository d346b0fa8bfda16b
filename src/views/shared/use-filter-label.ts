import { CERTAINTIES } from '../../domain/events/certainty.ts';
import type { Facet } from '../../domain/facets/facets.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { ActiveFilter } from '../../store/app-store.ts';
import { useAppState, useDataset } from '../../store/react.ts';

/**
 * Words for a filter that is on: a value's name, a family's name for all its types, a bloc with its
 * members where those count, the search in quotation marks.
 */
export function useFilterLabel(): (filter: ActiveFilter) => string {
  const { t, lang } = useI18n();
  const { types, families, actors, themes, publishers } = useDataset();
  const query = useAppState((state) => state.q);
  const members = useAppState((state) => state.members);
  const nameOf: Readonly<Record<Facet, (id: string) => string | undefined>> = {
    nature: (id) => types.find((type) => type.id === id)?.label[lang],
    actor: (id) => {
      const name = actors.find((actor) => actor.id === id)?.name[lang];
      return name && members.includes(id) ? t('result.withMembers', { name }) : name;
    },
    theme: (id) => themes.find((theme) => theme.id === id)?.label[lang],
    source: (id) => publishers.find((publisher) => publisher.id === id)?.name,
    certainty: (id) => {
      const certainty = CERTAINTIES.find((known) => known === id);
      return certainty && t(`filters.certainty.${certainty}`);
    },
  };
  return (filter) => {
    if (filter.facet === 'q') return t('result.search', { query: query.trim() });
    const [first = ''] = filter.ids;
    const family = types.find(({ id }) => id === first)?.family;
    const isFamily =
      filter.facet === 'nature' &&
      family !== undefined &&
      types.filter((type) => type.family === family).length === filter.ids.length;
    const name = isFamily
      ? families.find(({ id }) => id === family)?.label[lang]
      : nameOf[filter.facet](first);
    return name ?? first;
  };
}
