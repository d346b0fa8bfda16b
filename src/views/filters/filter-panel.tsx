import { useI18n } from '../../i18n/react.tsx';
import { ActorFacet } from './actor-facet.tsx';
import { CertaintyFacet } from './certainty-facet.tsx';
import styles from './filters.module.css';
import { NatureFacet } from './nature-facet.tsx';
import { SourceFacet } from './source-facet.tsx';
import { ThemeFacet } from './theme-facet.tsx';

/** The facets one filters by, each value with the number of events it would leave. */
export function FilterPanel({ id }: { id?: string }) {
  const { t } = useI18n();
  return (
    <section id={id} className={styles.panel} aria-label={t('filters.title')} tabIndex={-1}>
      <NatureFacet />
      <ActorFacet />
      <ThemeFacet />
      <SourceFacet />
      <CertaintyFacet />
    </section>
  );
}
