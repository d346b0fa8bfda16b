import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import { OUTCOMES } from '../../domain/events/outcomes.ts';
import type { Commitment } from '../../domain/events/record.ts';
import type { TimeWindow } from '../../domain/timeline/time-window.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { focusResults } from '../shared/focus-results.ts';
import styles from './commitments.module.css';

type Props = {
  readonly matching: readonly Commitment[];
  /** The window that shows those; undefined when there are none. */
  readonly fit: TimeWindow | undefined;
};

/** Says that nothing was found, and offers the ways out: those of other years, any outcome, no filter. */
export function NoCommitments({ matching, fit }: Props) {
  const { lang } = useI18n();
  const t = useCommitmentWords();
  const { from, to } = useSelected('selectWindow');
  const outcome = useAppState((state) => state.outcome);
  const filters = useSelected('selectActiveFilters');
  const { panTo, toggleOutcome, clearFilters } = useActions();
  // The way out that is taken goes with the message; the focus stays with the commitments.
  const leaveBy = (act: () => void) => () => {
    focusResults();
    act();
  };
  const dropOutcomes = () => {
    for (const chosen of OUTCOMES) if (outcome.includes(chosen)) toggleOutcome(chosen);
  };
  return (
    <div className={styles.message}>
      <h2 className={styles.emptyTitle}>{t('empty.title')}</h2>
      <p>{t('empty.body', { range: formatDayRange(from, to, lang, 'short') })}</p>
      <p className={styles.ways}>
        {fit !== undefined && (
          <button type="button" className={controls.primary} onClick={leaveBy(() => panTo(fit))}>
            {t('empty.elsewhere', { count: matching.length })}
          </button>
        )}
        {outcome.length > 0 && (
          <button type="button" className={controls.button} onClick={leaveBy(dropOutcomes)}>
            {t('empty.anyOutcome')}
          </button>
        )}
        {filters.length > 0 && (
          <button type="button" className={controls.button} onClick={leaveBy(clearFilters)}>
            {t('empty.clear')}
          </button>
        )}
      </p>
    </div>
  );
}
