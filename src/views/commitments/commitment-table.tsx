import { useEffect, useRef } from 'react';
import { toCivilDate } from '../../domain/dates/day.ts';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { Commitment } from '../../domain/events/record.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useAppState, useDataset } from '../../store/react.ts';
import { CommitmentLink } from '../shared/commitment-link.tsx';
import { Marked } from '../shared/marked.tsx';
import { OutcomeMark } from '../shared/outcome-mark.tsx';
import { toTimingWords } from '../shared/timing-words.ts';
import styles from './commitments.module.css';

const COLUMNS = ['text', 'announced', 'due', 'outcome'] as const;

/** Commitments by the year they are due in; on a narrow page each is a card. */
export function CommitmentTable({ commitments }: { commitments: readonly Commitment[] }) {
  const t = useCommitmentWords();
  const isNewestFirst = useAppState((state) => state.order === 'newest');
  const open = useAppState((state) => state.commitment);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (open === undefined) return;
    const link = table.current?.querySelector(`[data-commitment="${CSS.escape(open)}"]`);
    link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <div className={styles.scroller}>
      <table ref={table} className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {toYears(commitments, isNewestFirst).map(([year, some]) => (
          <tbody key={year ?? 'none'}>
            <tr className={styles.year}>
              <th scope="rowgroup" colSpan={COLUMNS.length}>
                {year === undefined ? t('noDue') : t('dueIn', { year })}
              </th>
            </tr>
            {some.map((commitment) => (
              <Row key={commitment.id} commitment={commitment} isOpen={commitment.id === open} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ commitment, isOpen }: { commitment: Commitment; isOpen: boolean }) {
  const { lang } = useI18n();
  const t = useCommitmentWords();
  const { actors, until } = useDataset();
  const { id, by, to, text, announced, due, outcome, evidence } = commitment;
  const nameOf = (actor: string) => actors.find((known) => known.id === actor)?.name[lang] ?? actor;
  const timing = toTimingWords(commitment, until, t);
  const sources = new Set(evidence.map(({ source }) => source)).size;
  return (
    <tr className={styles.row} data-open={isOpen || undefined}>
      <td className={styles.text}>
        <CommitmentLink id={id} isCurrent={isOpen}>
          <Marked text={text[lang]} />
        </CommitmentLink>
        <span className={styles.facts}>
          {nameOf(by)}
          {to !== undefined && ` · ${t('to', { name: nameOf(to) })}`}
          {` · ${t('sources', { count: sources })}`}
        </span>
      </td>
      <td className={styles.date} data-label={t('columns.announced')}>
        {formatEdtf(announced, lang, 'short')}
      </td>
      <td className={styles.date} data-label={t('columns.due')}>
        {due === undefined ? '–' : formatEdtf(due, lang, 'short')}
      </td>
      <td className={styles.came}>
        <span className={styles.word}>
          <OutcomeMark outcome={outcome} />
          {t(`outcomes.${outcome}`)}
        </span>
        {timing !== undefined && <span className={styles.facts}>{timing}</span>}
      </td>
    </tr>
  );
}

/** Commitments by the first year they may be due in; those without a due date come last in either order. */
function toYears(
  commitments: readonly Commitment[],
  isNewestFirst: boolean,
): readonly (readonly [number | undefined, readonly Commitment[]])[] {
  const years = new Map<number | undefined, Commitment[]>();
  for (const commitment of commitments) {
    const day = commitment.due?.strict[0] ?? undefined;
    const year = day === undefined ? undefined : toCivilDate(day).year;
    const some = years.get(year) ?? [];
    some.push(commitment);
    years.set(year, some);
  }
  const undated = years.get(undefined);
  years.delete(undefined);
  const ordered = isNewestFirst
    ? [...years].toReversed().map(([year, some]) => [year, some.toReversed()] as const)
    : [...years];
  return undated === undefined ? ordered : [...ordered, [undefined, undated]];
}
