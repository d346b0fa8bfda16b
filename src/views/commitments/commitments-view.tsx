import type { HistoricalRecord } from '../../domain/events/record.ts';
import { fitCommitments } from '../../domain/relations/filter-commitments.ts';
import { LIST_ORDERS } from '../../domain/permalink/view-state.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset } from '../../store/react.ts';
import { useCommitments } from '../../store/use-commitments.ts';
import { useRecord } from '../../store/use-record.ts';
import controls from '../shared/controls.module.css';
import { focusResults } from '../shared/focus-results.ts';
import { Segmented } from '../shared/segmented.tsx';
import { CommitmentTable } from './commitment-table.tsx';
import styles from './commitments.module.css';
import { NoCommitments } from './no-commitments.tsx';
import { OutcomeFilter } from './outcome-filter.tsx';

/** What was promised, by when, and what became of it. */
export function CommitmentsView() {
  const t = useCommitmentWords();
  const state = useRecord();
  return (
    <section className={styles.view} aria-label={t('label')}>
      {state.status === 'loading' && (
        <p className={styles.message} role="status">
          {t('loading')}
        </p>
      )}
      {state.status === 'failed' && (
        <div className={styles.message} role="alert">
          <p>{t('failed')}</p>
          <button
            type="button"
            className={controls.button}
            onClick={() => {
              focusResults();
              state.retry();
            }}
          >
            {t('retry')}
          </button>
        </div>
      )}
      {state.status === 'ready' && <Commitments record={state.record} />}
    </section>
  );
}

function Commitments({ record: { commitments } }: { record: HistoricalRecord }) {
  const { t } = useI18n();
  const words = useCommitmentWords();
  const dataset = useDataset();
  const result = useCommitments(commitments);
  const order = useAppState((state) => state.order);
  const { setOrder, panTo } = useActions();
  const { visible, matching } = result;
  const fit = fitCommitments(dataset, matching);
  const outside = matching.length - visible.length;
  return (
    <>
      <div className={styles.head}>
        <p className={styles.count}>
          <span role="status" aria-label={t('result.label')}>
            {words('count', { count: visible.length, total: commitments.length })}
          </span>{' '}
          {visible.length > 0 && outside > 0 && (
            <button
              type="button"
              className={controls.link}
              onClick={() => {
                focusResults();
                if (fit) panTo(fit);
              }}
            >
              {words('outside', { count: outside })}
            </button>
          )}
        </p>
        <div className={styles.toolbar}>
          <OutcomeFilter counts={result.counts} />
          {visible.length > 0 && (
            <Segmented
              className={styles.order}
              legend={t('list.order')}
              options={LIST_ORDERS.map((value) => ({ value, label: t(`list.orders.${value}`) }))}
              value={order}
              onChange={setOrder}
            />
          )}
        </div>
        <NotApplied />
      </div>
      {visible.length === 0 ? (
        <NoCommitments matching={matching} fit={fit} />
      ) : (
        <CommitmentTable commitments={visible} />
      )}
    </>
  );
}

/** Says which of the chosen filters are of events only; nothing where none of those is chosen. */
function NotApplied() {
  const t = useCommitmentWords();
  const isChosen = useAppState(
    ({ nature, theme, source, certainty }) =>
      nature.length + theme.length + source.length + certainty.length > 0,
  );
  return isChosen && <p className={styles.note}>{t('notApplied')}</p>;
}
