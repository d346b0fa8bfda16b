import { useId, useMemo, useState } from 'react';
import type { CoreActor } from '../../domain/events/dataset.ts';
import { toActorsByFrequency } from '../../domain/events/frequency.ts';
import { MATCHES } from '../../domain/facets/facets.ts';
import { toBlocIds } from '../../domain/facets/members.ts';
import { foldText } from '../../domain/search/fold.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset } from '../../store/react.ts';
import { Segmented } from '../shared/segmented.tsx';
import { FacetGroup } from './facet-group.tsx';
import styles from './filters.module.css';
import { FindBox } from './find-box.tsx';
import { OptionList } from './option-list.tsx';

/** Kinds of actors in the order of the panel, each with how many are listed before one asks for more. */
const KINDS = [
  ['state', 6],
  ['bloc', 4],
  ['organization', 3],
  ['person', 4],
  ['armed-group', 3],
] as const satisfies readonly (readonly [CoreActor['kind'], number])[];

/** Who took part, kind by kind, the most frequent first; any of the chosen, or all together. */
export function ActorFacet() {
  const { t } = useI18n();
  const [sought, setSought] = useState('');
  const chosen = useAppState((state) => state.actor);
  const match = useAppState((state) => state.match);
  const { setMatch } = useActions();
  const dataset = useDataset();
  const actors = useMemo(() => toActorsByFrequency(dataset), [dataset]);
  const words = foldText(sought);
  const found = words === '' ? actors : actors.filter((actor) => toNames(actor).includes(words));
  return (
    <FacetGroup facet="actor">
      <FindBox label={t('filters.findActor')} value={sought} onChange={setSought} />
      {chosen.length > 1 && (
        <Segmented
          className={styles.match}
          legend={t('filters.match.legend')}
          options={MATCHES.map((value) => ({ value, label: t(`filters.match.${value}`) }))}
          value={match}
          onChange={setMatch}
        />
      )}
      {KINDS.map(([kind, short]) => (
        <KindOptions
          key={kind}
          kind={kind}
          short={short}
          actors={found.filter((actor) => actor.kind === kind)}
          isSought={words !== ''}
        />
      ))}
      {found.length === 0 && <p className={styles.none}>{t('filters.noActor')}</p>}
    </FacetGroup>
  );
}

type KindProps = {
  readonly kind: CoreActor['kind'];
  readonly short: number;
  readonly actors: readonly CoreActor[];
  readonly isSought: boolean;
};

/** The actors of one kind, under its name and their number. */
function KindOptions({ kind, short, actors, isSought }: KindProps) {
  const { t, lang } = useI18n();
  const nameId = useId();
  const chosen = useAppState((state) => state.actor);
  const dataset = useDataset();
  const blocs = useMemo(() => new Set(toBlocIds(dataset)), [dataset]);
  if (actors.length === 0) return null;
  return (
    <div role="group" className={styles.kind} aria-labelledby={nameId}>
      <p className={styles.kindName}>
        <span id={nameId}>{t(`filters.kinds.${kind}`)}</span>
        <span className={styles.kindCount}>{actors.length}</span>
      </p>
      <OptionList
        facet="actor"
        options={actors.map(({ id, name }) => ({ id, label: name[lang] }))}
        short={short}
        isSought={isSought}
        below={(id) => blocs.has(id) && chosen.includes(id) && <MembersOption bloc={id} />}
      />
    </div>
  );
}

/** Lets what the members of a chosen bloc did count for it. */
function MembersOption({ bloc }: { bloc: string }) {
  const { t, lang } = useI18n();
  const hintId = useId();
  const isChecked = useAppState((state) => state.members.includes(bloc));
  const { toggleMembers } = useActions();
  const name = useDataset().actors.find(({ id }) => id === bloc)?.name[lang] ?? bloc;
  const label = t('filters.withMembers');
  return (
    <label className={styles.members}>
      <input
        className={styles.box}
        type="checkbox"
        checked={isChecked}
        aria-label={t('filters.withMembersOf', { name, label })}
        aria-describedby={hintId}
        onChange={() => toggleMembers(bloc)}
      />
      <span>
        {label}
        <span id={hintId} className={styles.hint}>
          {t('filters.membersHint')}
        </span>
      </span>
    </label>
  );
}

function toNames({ name, aliases }: CoreActor): string {
  return foldText([name.fr, name.en, ...aliases].join(' '));
}
