import { useMemo, useState } from 'react';
import { toPublishersByFrequency } from '../../domain/events/frequency.ts';
import { foldText } from '../../domain/search/fold.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useDataset } from '../../store/react.ts';
import { FacetGroup } from './facet-group.tsx';
import styles from './filters.module.css';
import { FindBox } from './find-box.tsx';
import { OptionList } from './option-list.tsx';

/** Publishers listed before one asks for more. */
const SHORT_LIST = 6;

/** Who tells of it: publishers of sources, those of most events first. */
export function SourceFacet() {
  const { t } = useI18n();
  const [sought, setSought] = useState('');
  const dataset = useDataset();
  const publishers = useMemo(
    () =>
      toPublishersByFrequency(dataset).map(({ id, name, aliases = [] }) => ({
        id,
        label: name,
        names: foldText([name, ...aliases].join(' ')),
      })),
    [dataset],
  );
  const words = foldText(sought);
  const found = publishers.filter(({ names }) => names.includes(words));
  return (
    <FacetGroup facet="source">
      <FindBox label={t('filters.findSource')} value={sought} onChange={setSought} />
      <OptionList facet="source" options={found} short={SHORT_LIST} isSought={words !== ''} />
      {found.length === 0 && <p className={styles.none}>{t('filters.noSource')}</p>}
    </FacetGroup>
  );
}
