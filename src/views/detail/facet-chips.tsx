import { useId, useRef, useState } from 'react';
import type { CoreActor, DetailChunk, HistoricalEvent } from '../../domain/events/dataset.ts';
import { useActorWords } from '../../i18n/actor.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState } from '../../store/react.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import { ActorCard } from './actor-card.tsx';
import cards from './actor-card.module.css';
import styles from './detail.module.css';

type Facts = DetailChunk['actors'] | undefined;

/** Actors, each with a card about it, and themes, which one click filters by. */
export function FacetChips({ event, facts }: { event: HistoricalEvent; facts: Facts }) {
  const { t, lang } = useI18n();
  const chosen = useAppState((state) => state.theme);
  const showOnly = useShowOnly();
  return (
    <ul className={styles.chips} aria-label={`${t('detail.actors')}, ${t('detail.themes')}`}>
      {event.actors.map((actor) => (
        <li key={`actor ${actor.id}`}>
          <ActorChip actor={actor} facts={facts} />
        </li>
      ))}
      {event.themes.map(({ id, label }) => (
        <li key={`theme ${id}`}>
          <button
            type="button"
            className={styles.chip}
            data-facet="theme"
            aria-pressed={chosen.includes(id)}
            aria-label={t('detail.showOnly', { label: label[lang] })}
            onClick={() => showOnly('theme', id)}
          >
            {label[lang]}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** An actor with a card about it. The browser opens, places, closes and gives back the focus: the card is its popover. */
export function ActorChip({ actor, facts }: { actor: CoreActor; facts: Facts }) {
  const { lang } = useI18n();
  const words = useActorWords();
  const [isOpen, setOpen] = useState(false);
  const isChosen = useAppState((state) => state.actor.includes(actor.id));
  const showOnly = useShowOnly();
  const card = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={styles.chip}
        data-chosen={isChosen || undefined}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        {actor.name[lang]}
      </button>
      <div
        ref={card}
        id={id}
        className={cards.card}
        popover="auto"
        role="dialog"
        aria-label={words('label', { name: actor.name[lang] })}
        onToggle={(toggle) => setOpen(toggle.newState === 'open')}
      >
        {isOpen && (
          <ActorCard
            actor={actor}
            facts={facts?.[actor.id]}
            onShowOnly={() => {
              card.current?.hidePopover();
              showOnly('actor', actor.id);
            }}
          />
        )}
      </div>
    </>
  );
}

/** Filters by one value alone. On a phone what is open would hide what that leaves, and makes way. */
function useShowOnly() {
  const { showOnly, closeEvent, closeBand } = useActions();
  const isPhone = useMediaQuery(PHONE);
  return (...choice: Parameters<typeof showOnly>) => {
    showOnly(...choice);
    if (!isPhone) return;
    closeEvent();
    closeBand();
  };
}
