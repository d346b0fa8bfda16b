import type { CSSProperties } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { Commitment } from '../../domain/events/record.ts';
import type { PinGroup } from '../../domain/timeline/pins.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useDataset } from '../../store/react.ts';
import { OutcomeMark } from '../shared/outcome-mark.tsx';
import { toTimingWords } from '../shared/timing-words.ts';
import styles from './timeline-card.module.css';
import { usePinName } from './use-pin-name.ts';

/** Commitments of a group that the card names. */
const NAMED = 5;

type Props = {
  readonly group: PinGroup;
  readonly box: DOMRect;
  readonly commitments: readonly Commitment[];
};

/** The commitments that the pointer is on, in full. Silent: the button under it says the same. */
export function PinCard({ group, box, commitments }: Props) {
  const { lang } = useI18n();
  const t = useCommitmentWords();
  const { until } = useDataset();
  const nameOf = usePinName(commitments);
  const some = group.pins.flatMap(({ id }) => commitments.find((known) => known.id === id) ?? []);
  const [first] = some;
  if (first === undefined) return null;
  const style = {
    '--card-x': `${Math.round(box.left + box.width / 2)}px`,
    '--card-y': `${Math.round(window.innerHeight - box.top)}px`,
  } as CSSProperties;
  const timing = toTimingWords(first, until, t);
  return (
    <div className={styles.card} data-side="above" style={style} aria-hidden="true">
      {some.length === 1 ? (
        <>
          <p className={styles.title}>{first.text[lang]}</p>
          <p className={styles.facts}>
            <OutcomeMark outcome={first.outcome} />
            <span>
              {[
                t(`outcomes.${first.outcome}`),
                first.due === undefined ? t('noDue') : formatEdtf(first.due, lang),
                timing,
              ]
                .filter((fact) => fact !== undefined)
                .join(' · ')}
            </span>
          </p>
        </>
      ) : (
        <>
          <p className={styles.title}>{nameOf(group)}</p>
          <ul>
            {some.slice(0, NAMED).map(({ id, text, outcome }) => (
              <li key={id}>
                <OutcomeMark outcome={outcome} />
                {text[lang]}
              </li>
            ))}
          </ul>
          {some.length > NAMED && (
            <p className={styles.facts}>{t('pins.more', { count: some.length - NAMED })}</p>
          )}
        </>
      )}
    </div>
  );
}
