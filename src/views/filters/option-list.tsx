import { useState, type ReactNode } from 'react';
import type { Facet } from '../../domain/facets/facets.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { FacetOption } from './facet-option.tsx';
import styles from './filters.module.css';

/** Values that are added each time one asks for more, and shown at once to who seeks one by name. */
const STEP = 40;

type Props = {
  readonly facet: Facet;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** Values listed before one asks for more; all unless given. */
  readonly short?: number;
  /** Whether `options` are what a search has left of them. */
  readonly isSought?: boolean;
  /** What stands below a value. */
  readonly below?: (id: string) => ReactNode;
};

/** Values of a facet to choose from: the first ones, those that are or were chosen, and more on demand. */
export function OptionList({ facet, options, short = Infinity, isSought = false, below }: Props) {
  const { t } = useI18n();
  const chosen = useAppState((state) => state[facet]);
  const counts = useSelected('selectResult').counts[facet];
  const { toggleFacetValues } = useActions();
  const [wanted, setWanted] = useState(short);
  // What was chosen once stays in the list, under the pointer and the focus that take it back.
  const [met, setMet] = useState(chosen);
  if (chosen.some((id) => !met.includes(id))) setMet([...new Set([...met, ...chosen])]);
  const least = isSought ? Math.max(short, STEP) : short;
  const limit = Math.max(wanted, least);
  const shown = options.filter(({ id }, rank) => rank < limit || met.includes(id));
  const rest = options.length - shown.length;
  const isLong = limit > least && options.length > least;
  return (
    <>
      <ul className={styles.options}>
        {shown.map(({ id, label }) => (
          <li key={id}>
            <FacetOption
              label={label}
              count={counts.get(id) ?? 0}
              checked={chosen.includes(id)}
              onToggle={() => toggleFacetValues(facet, [id])}
            />
            {below?.(id)}
          </li>
        ))}
      </ul>
      {/* One button, so that the focus stays where it is when there are no more. */}
      {(rest > 0 || isLong) && (
        <button
          type="button"
          className={controls.link}
          onClick={() => setWanted(rest > 0 ? limit + STEP : short)}
        >
          {rest > 0 ? t('filters.more', { count: Math.min(STEP, rest) }) : t('filters.less')}
        </button>
      )}
    </>
  );
}
