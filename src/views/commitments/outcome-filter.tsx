import { OUTCOMES } from '../../domain/events/outcomes.ts';
import type { CommitmentResult } from '../../domain/relations/filter-commitments.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useActions, useAppState } from '../../store/react.ts';
import { OutcomeMark } from '../shared/outcome-mark.tsx';
import styles from './commitments.module.css';

/** How many commitments came to each outcome: a sum to read, each part of it a filter. */
export function OutcomeFilter({ counts }: Pick<CommitmentResult, 'counts'>) {
  const t = useCommitmentWords();
  const chosen = useAppState((state) => state.outcome);
  const { toggleOutcome } = useActions();
  return (
    <ul className={styles.outcomes} aria-label={t('byOutcome')}>
      {OUTCOMES.map((outcome) => (
        <li key={outcome}>
          <button
            type="button"
            className={styles.outcome}
            aria-pressed={chosen.includes(outcome)}
            data-empty={counts[outcome] === 0 || undefined}
            onClick={() => toggleOutcome(outcome)}
          >
            <OutcomeMark outcome={outcome} />
            <span>
              <b>{counts[outcome]}</b> {t(`several.${outcome}`)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
