import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { FacetOption } from './facet-option.tsx';
import styles from './filters.module.css';

/** What it was about, in alphabetical order. */
export function ThemeFacet() {
  const { t, lang } = useI18n();
  const { themes } = useDataset();
  const chosen = useAppState((state) => state.theme);
  const { counts } = useSelected('selectResult');
  const { toggleFacetValues } = useActions();
  const sorted = themes.toSorted((a, b) => a.label[lang].localeCompare(b.label[lang], lang));
  return (
    <fieldset>
      <legend className={controls.heading}>{t('filters.facet.theme')}</legend>
      <ul className={styles.options}>
        {sorted.map(({ id, label }) => (
          <li key={id}>
            <FacetOption
              label={label[lang]}
              count={counts.theme.get(id) ?? 0}
              checked={chosen.includes(id)}
              onToggle={() => toggleFacetValues('theme', [id])}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
