import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Facet } from '../../domain/facets/facets.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import styles from './filters.module.css';

/** One facet under its heading, which folds it away; folded, it still tells how many values are chosen. */
export function FacetGroup({ facet, children }: { facet: Facet; children: ReactNode }) {
  const { t } = useI18n();
  const isFolded = useAppState((state) => state.folded.includes(facet));
  const chosen = useAppState((state) => state[facet].length);
  const { toggleFolded } = useActions();
  const bodyId = useId();
  const chosenId = useId();
  const tellsChosen = isFolded && chosen > 0;
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.legend}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          aria-controls={bodyId}
          aria-describedby={tellsChosen ? chosenId : undefined}
          onClick={() => toggleFolded(facet)}
        >
          <span className={controls.heading}>{t(`filters.facet.${facet}`)}</span>
          {tellsChosen && (
            <>
              <span className={styles.chosen} aria-hidden="true">
                {chosen}
              </span>
              <span id={chosenId} className={controls.hidden} aria-hidden="true">
                {t('filters.chosen', { count: chosen })}
              </span>
            </>
          )}
          <ChevronDown size="1rem" aria-hidden="true" />
        </button>
      </legend>
      <div id={bodyId} hidden={isFolded}>
        {!isFolded && children}
      </div>
    </fieldset>
  );
}
