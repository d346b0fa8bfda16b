import { useMemo, useRef, type ReactNode } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { Band } from '../../domain/events/record.ts';
import { toBandSpan, toBandsWithin, toBandWindow } from '../../domain/timeline/bands.ts';
import { useBandWords } from '../../i18n/band.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useDataset, useSelected } from '../../store/react.ts';
import { useRecord } from '../../store/use-record.ts';
import { Failure } from '../shared/failure.tsx';
import { BandSign } from '../shared/band-sign.tsx';
import controls from '../shared/controls.module.css';
import { EventLink } from '../shared/event-link.tsx';
import { Glyph } from '../shared/glyph.tsx';
import styles from './detail.module.css';
import { EvidenceList } from './evidence-list.tsx';
import { ActorChip } from './facet-chips.tsx';
import { Panel } from './panel.tsx';

/** An open state that lasts: whose, since when and until when, what opened and closed it, and what its sources say. `children` stand at its foot. */
export function BandPanel({ id, children }: { id: string; children?: ReactNode }) {
  const { t, lang } = useI18n();
  const tBand = useBandWords();
  const { closeBand } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const state = useRecord();
  const band =
    state.status === 'ready' ? state.record.bands.find((one) => one.id === id) : undefined;
  const title = band?.title[lang] ?? tBand('one');
  return (
    <Panel
      label={tBand('label', { title })}
      title={title}
      place={`[data-band="${CSS.escape(id)}"]`}
      heading={heading}
      onClose={closeBand}
      kind={<BandKind />}
      elsewhere={band && <OutOfWindow band={band} onLeave={() => heading.current?.focus()} />}
    >
      {state.status === 'loading' && <p role="status">{t('detail.loading')}</p>}
      {state.status === 'failed' && (
        <Failure
          className={styles.failed}
          text={t('bands.failed')}
          retryLabel={t('detail.retry')}
          onRetry={() => {
            heading.current?.focus();
            state.retry();
          }}
        />
      )}
      {band && <Facts key={id} band={band} />}
      <div className={styles.foot}>{children}</div>
    </Panel>
  );
}

function BandKind() {
  const tBand = useBandWords();
  return (
    <p className={styles.kind}>
      <BandSign />
      {tBand('one')}
    </p>
  );
}

function Facts({ band }: { band: Band }) {
  const { t, lang } = useI18n();
  const tBand = useBandWords();
  const dataset = useDataset();
  const actors = band.actors.flatMap((id) => dataset.actors.find((actor) => actor.id === id) ?? []);
  const ends = (['opens', 'closes'] as const).flatMap((end) => {
    const event = dataset.findEvent(band[end] ?? '');
    return event === undefined ? [] : [{ end, event }];
  });
  return (
    <>
      <p className={styles.date}>
        {formatEdtf(band.date, lang)}
        {band.date.qualifier !== undefined && ` · ${t('detail.uncertain')}`}
      </p>
      <p className={styles.summary}>{toSentence(band.state[lang])}</p>
      <ul className={styles.chips} aria-label={t('detail.actors')}>
        {actors.map((actor) => (
          <li key={actor.id}>
            <ActorChip actor={actor} facts={undefined} />
          </li>
        ))}
      </ul>
      {ends.length > 0 && (
        <section className={styles.section}>
          <h3 className={controls.heading}>{tBand('ends')}</h3>
          <ul className={styles.links}>
            {ends.map(({ end, event }) => (
              <li key={end}>
                <EventLink event={event} className={styles.link}>
                  <Glyph family={event.type.family} />
                  <span>
                    <span className={styles.linkKind}>{tBand(end)}</span> {event.title[lang]}{' '}
                    <span className={styles.linkKind}>
                      ({formatEdtf(event.date, lang, 'short')})
                    </span>
                  </span>
                </EventLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <EvidenceList evidence={band.evidence} />
    </>
  );
}

/** States are written to stand after a colon. */
function toSentence(state: string): string {
  return `${state.charAt(0).toLocaleUpperCase()}${state.slice(1)}.`;
}

/** That the period shown is another one, and the way to the band's. */
function OutOfWindow({ band, onLeave }: { band: Band; onLeave: () => void }) {
  const tBand = useBandWords();
  const dataset = useDataset();
  const window = useSelected('selectWindow');
  const { panTo } = useActions();
  const span = useMemo(() => toBandSpan(band, dataset), [band, dataset]);
  if (toBandsWithin([span], window).length > 0) return null;
  return (
    <div className={styles.filteredOut}>
      <p>{tBand('outOfWindow')}</p>
      <button
        type="button"
        className={controls.link}
        onClick={() => {
          onLeave(); // the way goes with its reason
          panTo(toBandWindow(span));
        }}
      >
        {tBand('goTo')}
      </button>
    </div>
  );
}
