import { useMemo, useState } from 'react';
import type { CoreActor } from '../../domain/events/dataset.ts';
import { toActorsByFrequency } from '../../domain/events/frequency.ts';
import { MATCHES } from '../../domain/facets/facets.ts';
import { foldText } from '../../domain/search/fold.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { Segmented } from '../shared/segmented.tsx';
import { FacetOption } from './facet-option.tsx';
import styles from './filters.module.css';

/** Actors listed before one asks for more. */
const SHORT_LIST = 8;

/** Who took part: the most frequent first, the others by name or on demand; any of the chosen, or all together. */
export function ActorFacet() {
  const { t, lang } = useI18n();
  const [sought, setSought] = useState('');
  const [isLong, setLong] = useState(false);
  const chosen = useAppState((state) => state.actor);
  const match = useAppState((state) => state.match);
  const { counts } = useSelected('selectResult');
  const { toggleFacetValues, setMatch } = useActions();
  const dataset = useDataset();
  const actors = useMemo(() => toActorsByFrequency(dataset), [dataset]);

  const words = foldText(sought);
  const found = words === '' ? actors : actors.filter((actor) => toNames(actor).includes(words));
  const isShortened = words === '' && !isLong;
  const shown = isShortened
    ? found.filter((actor, rank) => rank < SHORT_LIST || chosen.includes(actor.id))
    : found;
  return (
    <fieldset>
      <legend className={controls.heading}>{t('filters.facet.actor')}</legend>
      <input
        className={styles.find}
        type="search"
        autoComplete="off"
        aria-label={t('filters.findActor')}
        placeholder={t('filters.findActor')}
        value={sought}
        onChange={(change) => setSought(change.target.value)}
      />
      {chosen.length > 1 && (
        <Segmented
          className={styles.match}
          legend={t('filters.match.legend')}
          options={MATCHES.map((value) => ({ value, label: t(`filters.match.${value}`) }))}
          value={match}
          onChange={setMatch}
        />
      )}
      <ul className={styles.options}>
        {shown.map(({ id, name }) => (
          <li key={id}>
            <FacetOption
              label={name[lang]}
              count={counts.actor.get(id) ?? 0}
              checked={chosen.includes(id)}
              onToggle={() => toggleFacetValues('actor', [id])}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>{t('filters.noActor')}</p>}
      {words === '' && (isLong || found.length > shown.length) && (
        <button type="button" className={controls.link} onClick={() => setLong(!isLong)}>
          {isLong ? t('filters.less') : t('filters.more', { count: found.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}

function toNames({ name, aliases }: CoreActor): string {
  return foldText([name.fr, name.en, ...aliases].join(' '));
}
