import { useI18n } from '../../i18n/react.tsx';
import { useDataset } from '../../store/react.ts';
import { FacetGroup } from './facet-group.tsx';
import { OptionList } from './option-list.tsx';

/** What it was about, in alphabetical order. */
export function ThemeFacet() {
  const { lang } = useI18n();
  const { themes } = useDataset();
  const options = themes
    .map(({ id, label }) => ({ id, label: label[lang] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang));
  return (
    <FacetGroup facet="theme">
      <OptionList facet="theme" options={options} />
    </FacetGroup>
  );
}
