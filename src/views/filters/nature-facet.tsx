import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { CoreFamily } from '../../domain/events/dataset.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset, useSelected } from '../../store/react.ts';
import { Glyph } from '../shared/glyph.tsx';
import { FacetGroup } from './facet-group.tsx';
import { FacetOption } from './facet-option.tsx';
import styles from './filters.module.css';

/** What happened: seven families, each with its types on demand. */
export function NatureFacet() {
  const { families } = useDataset();
  return (
    <FacetGroup facet="nature">
      <ul className={styles.options}>
        {families.map((family) => (
          <FamilyOption key={family.id} family={family} />
        ))}
      </ul>
    </FacetGroup>
  );
}

function FamilyOption({ family }: { family: CoreFamily }) {
  const { t, lang } = useI18n();
  const { types } = useDataset();
  const chosen = useAppState((state) => state.nature);
  const { counts } = useSelected('selectResult');
  const { toggleFacetValues } = useActions();
  const listId = useId();

  const members = types.filter((type) => type.family === family.id);
  const ids = members.map(({ id }) => id);
  const chosenHere = ids.filter((id) => chosen.includes(id));
  const isWhole = chosenHere.length === ids.length;
  const [isOpen, setOpen] = useState(chosenHere.length > 0 && !isWhole);
  const countOf = (id: string) => counts.nature.get(id) ?? 0;
  const label = family.label[lang];
  return (
    <li>
      <div className={styles.family}>
        <FacetOption
          label={label}
          count={ids.reduce((sum, id) => sum + countOf(id), 0)}
          checked={isWhole || (chosenHere.length > 0 && 'some')}
          onToggle={() => toggleFacetValues('nature', ids)}
          glyph={<Glyph family={family.id} />}
        />
        {members.length > 1 && (
          <button
            type="button"
            className={styles.expand}
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label={t('filters.types', { family: label })}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronDown size="1em" aria-hidden="true" />
          </button>
        )}
      </div>
      {members.length > 1 && (
        <ul id={listId} className={styles.types} hidden={!isOpen}>
          {isOpen &&
            members.map((type) => (
              <li key={type.id}>
                <FacetOption
                  label={type.label[lang]}
                  count={countOf(type.id)}
                  checked={chosen.includes(type.id)}
                  onToggle={() => toggleFacetValues('nature', [type.id])}
                />
              </li>
            ))}
        </ul>
      )}
    </li>
  );
}
