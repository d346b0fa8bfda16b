import { CERTAINTIES } from '../../domain/events/certainty.ts';
import { useI18n } from '../../i18n/react.tsx';
import { FacetGroup } from './facet-group.tsx';
import { OptionList } from './option-list.tsx';

/** How sure it is: what its sources are, and what they agree on. */
export function CertaintyFacet() {
  const { t } = useI18n();
  const options = CERTAINTIES.map((id) => ({ id, label: t(`filters.certainty.${id}`) }));
  return (
    <FacetGroup facet="certainty">
      <OptionList facet="certainty" options={options} />
    </FacetGroup>
  );
}
