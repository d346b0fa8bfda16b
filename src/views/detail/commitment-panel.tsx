import { useRef, type ReactNode } from 'react';
import type { EdtfDate } from '../../domain/dates/edtf.ts';
import { formatDay, formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { Commitment } from '../../domain/events/record.ts';
import { fitCommitments } from '../../domain/relations/filter-commitments.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset } from '../../store/react.ts';
import { useCommitments } from '../../store/use-commitments.ts';
import { useRecord } from '../../store/use-record.ts';
import { Failure } from '../shared/failure.tsx';
import controls from '../shared/controls.module.css';
import { EventLink } from '../shared/event-link.tsx';
import { Glyph } from '../shared/glyph.tsx';
import { OutcomeMark } from '../shared/outcome-mark.tsx';
import { toTimingWords } from '../shared/timing-words.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import styles from './commitment-panel.module.css';
import sections from './detail.module.css';
import { EvidenceList } from './evidence-list.tsx';
import { Panel } from './panel.tsx';

type Props = { readonly id: string; readonly children?: ReactNode };

/** An open commitment: what was promised, by whom, by when, what became of it, and who says so. `children` stand at its foot. */
export function CommitmentPanel({ id, children }: Props) {
  const { lang } = useI18n();
  const t = useCommitmentWords();
  const { closeCommitment } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const state = useRecord();
  const commitments = state.status === 'ready' ? state.record.commitments : [];
  const commitment = commitments.find((known) => known.id === id);
  const title = commitment?.text[lang] ?? t('panel.kind');
  return (
    <Panel
      label={t('panel.label', { text: title })}
      title={title}
      place={`[data-commitment="${CSS.escape(id)}"]`}
      heading={heading}
      onClose={closeCommitment}
      kind={<p className={sections.kind}>{t('panel.kind')}</p>}
      elsewhere={commitment && <Elsewhere commitment={commitment} commitments={commitments} />}
    >
      {state.status === 'loading' && <p role="status">{t('loading')}</p>}
      {state.status === 'failed' && (
        <Failure
          className={sections.failed}
          text={t('failed')}
          retryLabel={t('retry')}
          onRetry={() => {
            heading.current?.focus();
            state.retry();
          }}
        />
      )}
      {commitment && <Body commitment={commitment} />}
      <div className={sections.foot}>{children}</div>
    </Panel>
  );
}

function Body({ commitment }: { commitment: Commitment }) {
  const t = useCommitmentWords();
  const { lang } = useI18n();
  const { until } = useDataset();
  const { by, to, announced, due, settled, outcome, evidence } = commitment;
  const timing = toTimingWords(commitment, until, t);
  return (
    <>
      <p className={styles.outcome}>
        <OutcomeMark outcome={outcome} /> {t(`outcomes.${outcome}`)}
        {timing !== undefined && <span>{timing}</span>}
      </p>
      <dl className={styles.facts}>
        <Actor term={t('panel.by')} id={by} />
        {to !== undefined && <Actor term={t('panel.to')} id={to} />}
        <DateFact term={t('panel.announced')} date={announced} />
        {due === undefined ? (
          <div>
            <dt>{t('panel.due')}</dt>
            <dd>{t('noDue')}</dd>
          </div>
        ) : (
          <DateFact term={t('panel.due')} date={due} />
        )}
        {settled !== undefined && <DateFact term={t('panel.settled')} date={settled} />}
      </dl>
      {outcome === 'pending' && timing !== undefined && (
        <p className={styles.note}>{t('panel.since', { date: formatDay(until, lang) })}</p>
      )}
      <Events commitment={commitment} />
      <EvidenceList evidence={evidence} />
    </>
  );
}

/** Who promises or is promised to: a click filters by that actor. On a phone the panel makes way. */
function Actor({ term, id }: { term: string; id: string }) {
  const { t, lang } = useI18n();
  const { actors } = useDataset();
  const { showOnly, closeCommitment } = useActions();
  const isChosen = useAppState((state) => state.actor.includes(id));
  const isPhone = useMediaQuery(PHONE);
  const name = actors.find((actor) => actor.id === id)?.name[lang] ?? id;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <button
          type="button"
          className={sections.chip}
          aria-pressed={isChosen}
          aria-label={t('detail.showOnly', { label: name })}
          onClick={() => {
            showOnly('actor', id);
            if (isPhone) closeCommitment();
          }}
        >
          {name}
        </button>
      </dd>
    </div>
  );
}

/** A date in words, with the doubt about it. */
function DateFact({ term, date }: { term: string; date: EdtfDate }) {
  const { lang } = useI18n();
  const t = useCommitmentWords();
  const doubt = date.qualifier === 'approximate' ? 'approximate' : 'uncertain';
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {formatEdtf(date, lang)}
        {date.qualifier !== undefined && (
          <span className={styles.doubt}> · {t(`panel.${doubt}`)}</span>
        )}
      </dd>
    </div>
  );
}

/** The events by which it was announced and came to its outcome. */
function Events({ commitment }: { commitment: Commitment }) {
  const { lang } = useI18n();
  const t = useCommitmentWords();
  const { findEvent } = useDataset();
  const linked = (['announcedBy', 'resolvedBy'] as const).flatMap((kind) => {
    const event = findEvent(commitment[kind] ?? '');
    return event === undefined ? [] : [{ kind, event }];
  });
  if (linked.length === 0) return null;
  return (
    <section className={sections.section}>
      <h3 className={controls.heading}>{t('panel.events')}</h3>
      <ul className={sections.links}>
        {linked.map(({ kind, event }) => (
          <li key={kind}>
            <EventLink event={event} className={sections.link}>
              <Glyph family={event.type.family} />
              <span>
                <span className={sections.linkKind}>{t(`panel.${kind}`)}</span>
                {event.title[lang]}{' '}
                <span className={sections.linkKind}>({formatEdtf(event.date, lang, 'short')})</span>
              </span>
            </EventLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ElsewhereProps = {
  readonly commitment: Commitment;
  readonly commitments: readonly Commitment[];
};

/** Why the open commitment is not among the others, and the way to see it there; nothing for one that is. */
function Elsewhere({ commitment, commitments }: ElsewhereProps) {
  const t = useCommitmentWords();
  const dataset = useDataset();
  const { visible, matching } = useCommitments(commitments);
  const { panTo, clearFilters } = useActions();
  if (visible.includes(commitment)) return null;
  const fit = matching.includes(commitment) ? fitCommitments(dataset, [commitment]) : undefined;
  return (
    <div className={sections.filteredOut}>
      <p>{t(fit ? 'panel.outOfWindow' : 'panel.filteredOut')}</p>
      <button
        type="button"
        className={controls.link}
        onClick={() => {
          if (fit) panTo(fit);
          else clearFilters();
        }}
      >
        {t(fit ? 'panel.goTo' : 'panel.clearFilters')}
      </button>
    </div>
  );
}
