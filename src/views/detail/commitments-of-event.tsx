import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useRecord } from '../../store/use-record.ts';
import { CommitmentLink } from '../shared/commitment-link.tsx';
import controls from '../shared/controls.module.css';
import { OutcomeMark } from '../shared/outcome-mark.tsx';
import sections from './detail.module.css';

/** What was promised at an event, or came to its outcome there. Nothing where nothing was, or nobody can tell yet. */
export function CommitmentsOfEvent({ event }: { event: HistoricalEvent }) {
  const { lang } = useI18n();
  const t = useCommitmentWords();
  const state = useRecord();
  const commitments = state.status === 'ready' ? state.record.commitments : [];
  const linked = commitments.flatMap((commitment) => {
    const isAnnounced = commitment.announcedBy === event.id;
    if (!isAnnounced && commitment.resolvedBy !== event.id) return [];
    return [{ commitment, link: isAnnounced ? 'announced' : 'resolved' } as const];
  });
  if (linked.length === 0) return null;
  return (
    <section className={sections.section}>
      <h3 className={controls.heading}>{t('ofEvent.title')}</h3>
      <ul className={sections.links}>
        {linked.map(({ commitment: { id, text, outcome }, link }) => (
          <li key={id}>
            <CommitmentLink id={id} className={sections.link}>
              <OutcomeMark outcome={outcome} />
              <span>
                <span className={sections.linkKind}>{t(`ofEvent.${link}`)}</span>
                {text[lang]} <span className={sections.linkKind}>({t(`outcomes.${outcome}`)})</span>
              </span>
            </CommitmentLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
