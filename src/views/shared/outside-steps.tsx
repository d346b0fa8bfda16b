import { toNextWindow, type Outside } from '../../domain/timeline/time-window.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useDataset, useSelected } from '../../store/react.ts';
import styles from './outside-steps.module.css';

/** How many events the period leaves out on either side, each a step towards them. */
export function OutsideSteps() {
  const { t } = useI18n();
  const { columns } = useDataset();
  const outside = useSelected('selectOutside');
  const matching = useSelected('selectMatching');
  const window = useSelected('selectWindow');
  const { panTo } = useActions();
  const step = (direction: keyof Outside, label: string) =>
    outside[direction] > 0 && (
      <button
        type="button"
        className={styles.step}
        onClick={() => panTo(toNextWindow(columns, matching, window, direction))}
      >
        {label}
      </button>
    );
  return (
    <span className={styles.steps}>
      {step('earlier', `← ${t('result.earlier', { count: outside.earlier })}`)}
      {step('later', `${t('result.later', { count: outside.later })} →`)}
    </span>
  );
}
