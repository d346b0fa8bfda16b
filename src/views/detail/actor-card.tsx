import { useEffect, useMemo, useRef } from 'react';
import { parseEdtf } from '../../domain/dates/edtf.ts';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import { toActorRows } from '../../domain/events/actor-rows.ts';
import type { ActorFacts, CoreActor } from '../../domain/events/dataset.ts';
import { LOCALES } from '../../domain/locale.ts';
import { useActorWords } from '../../i18n/actor.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useDataset } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { EventLink } from '../shared/event-link.tsx';
import styles from './actor-card.module.css';

type Props = {
  readonly actor: CoreActor;
  /** Undefined while it is on its way, and for an actor of whom there is nothing to say. */
  readonly facts: ActorFacts | undefined;
  readonly onShowOnly: () => void;
};

/** Who an actor is, in the data: names, offices, memberships, and its events from the first to the last. */
export function ActorCard({ actor, facts, onShowOnly }: Props) {
  const { lang } = useI18n();
  const words = useActorWords();
  const dataset = useDataset();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows = useMemo(() => toActorRows(dataset, actor.id), [dataset, actor]);
  const other = LOCALES.find((locale) => locale !== lang) ?? lang;
  const ends = [
    ['first', rows.at(0)],
    ['last', rows.length > 1 ? rows.at(-1) : undefined],
  ] as const;
  const nameOf = (id: string) => dataset.actors.find((known) => known.id === id)?.name[lang] ?? id;
  return (
    <>
      <header>
        <p className={styles.kind}>{words(`kinds.${actor.kind}`)}</p>
        <h3 ref={heading} className={styles.name} tabIndex={-1}>
          {actor.name[lang]}
        </h3>
        {actor.name[other] !== actor.name[lang] && (
          <p className={styles.other} lang={other}>
            {actor.name[other]}
          </p>
        )}
      </header>
      {facts?.roles !== undefined && (
        <Facts
          heading={words('roles')}
          facts={facts.roles.map(({ title, date }) => ({ words: title[lang], date }))}
        />
      )}
      {facts?.memberOf !== undefined && (
        <Facts
          heading={words('memberOf')}
          facts={facts.memberOf.map(({ bloc, date }) => ({ words: nameOf(bloc), date }))}
        />
      )}
      <dl className={styles.ends}>
        {ends.map(([end, row]) => {
          if (row === undefined) return null;
          const event = dataset.eventAt(row);
          return (
            <div key={end}>
              <dt>{words(rows.length === 1 ? 'only' : end)}</dt>
              <dd>
                <EventLink event={event} className={styles.event}>
                  {event.short[lang]} <small>{formatEdtf(event.date, lang, 'short')}</small>
                </EventLink>
              </dd>
            </div>
          );
        })}
      </dl>
      <button type="button" className={controls.button} onClick={onShowOnly}>
        {words('showOnly', { count: rows.length })}
      </button>
    </>
  );
}

type Fact = { readonly words: string; readonly date: string | undefined };

/** What was held or belonged to, each with its dates where they are known. */
function Facts({ heading, facts }: { heading: string; facts: readonly Fact[] }) {
  const { lang } = useI18n();
  return (
    <section className={styles.facts}>
      <h4 className={controls.heading}>{heading}</h4>
      <ul>
        {facts.map(({ words, date: edtf }, index) => {
          const date = edtf === undefined ? null : parseEdtf(edtf);
          return (
            <li key={index}>
              {words}{' '}
              {date !== null && <span className={styles.date}>{formatEdtf(date, lang)}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
