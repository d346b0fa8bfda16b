import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { rankOf } from '../../domain/events/rows.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useStoryWords } from '../../i18n/story.ts';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import {
  useActions,
  useAppState,
  useDataset,
  useSelected,
  useServices,
} from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { focusResults } from '../shared/focus-results.ts';
import { reveal } from '../shared/reveal.ts';
import { FullScreenButton } from './full-screen-button.tsx';
import { Slide } from './slide.tsx';
import styles from './story.module.css';
import { useStoryKeys } from './use-story-keys.ts';
import { useSwipe } from './use-swipe.ts';

type Props = { readonly renderSources: (detail: LoadedDetail) => ReactNode };

/** The events of the window one at a time, oldest first, to be read from the back of a room. */
export function StoryView({ renderSources }: Props) {
  const { t, lang } = useI18n();
  const tStory = useStoryWords();
  const { eventAt } = useDataset();
  const { visible } = useSelected('selectResult');
  const { leaveStory, turnToEvent } = useActions();
  const place = usePlace();
  const event = eventAt(visible[place] ?? 0);
  const [direction, setDirection] = useState<'forward' | 'back'>();
  const story = useRef<HTMLElement>(null);
  const titleId = useId();
  useFollow(event);
  usePrefetch(visible[place + 1]);
  const page = usePage(event);

  const turnTo = (wanted: number) => {
    const next = Math.max(0, Math.min(wanted, visible.length - 1));
    if (next === place) return;
    setDirection(next > place ? 'forward' : 'back');
    // What has the focus on the page goes with it.
    if (page.current?.contains(document.activeElement)) page.current.focus({ preventScroll: true });
    turnToEvent(eventAt(visible[next] ?? 0).id);
  };
  const turns = {
    previous: () => turnTo(place - 1),
    next: () => turnTo(place + 1),
    first: () => turnTo(0),
    last: () => turnTo(visible.length - 1),
    leave: () => {
      focusResults();
      leaveStory();
    },
  };
  useStoryKeys(turns);
  const swipe = useSwipe((to) => (to === 'left' ? turns.next() : turns.previous()));
  const position = { position: place + 1, total: visible.length };
  return (
    <section ref={story} className={styles.story} aria-label={tStory('label')}>
      <div className={styles.stage} {...swipe}>
        <article ref={page} className={styles.page} aria-labelledby={titleId} tabIndex={-1}>
          <div key={event.id} className={styles.slide} data-direction={direction}>
            <Slide
              event={event}
              titleId={titleId}
              renderSources={renderSources}
              onRetry={() => page.current?.focus()}
            />
          </div>
        </article>
      </div>
      <p className={controls.hidden} role="status" aria-label={tStory('here')}>
        {tStory('announce', { ...position, title: event.title[lang] })}
      </p>
      <div className={styles.bar}>
        <div className={styles.progress} aria-hidden="true">
          <div style={{ transform: `scaleX(${position.position / position.total})` }} />
        </div>
        <button type="button" className={controls.plain} onClick={turns.leave}>
          <X size="1.125em" aria-hidden="true" />
          <span className={styles.word}>{tStory('leave')}</span>
        </button>
        <div className={styles.turns}>
          <TurnButton name={t('detail.previous')} isLast={place === 0} onClick={turns.previous}>
            <ChevronLeft size="1.5em" aria-hidden="true" />
          </TurnButton>
          <p className={styles.position}>{t('detail.position', position)}</p>
          <TurnButton
            name={t('detail.next')}
            isLast={position.position === position.total}
            onClick={turns.next}
          >
            <ChevronRight size="1.5em" aria-hidden="true" />
          </TurnButton>
        </div>
        <FullScreenButton target={story} />
      </div>
    </section>
  );
}

type TurnButtonProps = {
  readonly name: string;
  readonly isLast: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

/** Keeps the focus at the end of the story: a disabled button would lose it. */
function TurnButton({ name, isLast, onClick, children }: TurnButtonProps) {
  return (
    <button
      type="button"
      className={styles.turn}
      aria-label={name}
      aria-disabled={isLast || undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** Where the story is among the visible events: at the open one, or at what follows it where a filter has removed it. */
function usePlace(): number {
  const { rowOf } = useDataset();
  const { visible } = useSelected('selectResult');
  const id = useAppState((state) => state.event);
  const row = id === undefined ? undefined : rowOf(id);
  return row === undefined ? 0 : Math.min(rankOf(visible, row), visible.length - 1);
}

/** An open event that is no part of the story gives way to the one that is shown. */
function useFollow({ id }: HistoricalEvent) {
  const open = useAppState((state) => state.event);
  const { turnToEvent } = useActions();
  useEffect(() => {
    if (open !== undefined && open !== id) turnToEvent(id);
  }, [open, id, turnToEvent]);
}

/** The next event is there before one turns to it. */
function usePrefetch(row: number | undefined) {
  const { details } = useServices();
  const { eventAt } = useDataset();
  useEffect(() => {
    // What does not arrive now is asked for again when it is shown.
    if (row !== undefined) details.load(eventAt(row)).catch(() => undefined);
  }, [details, eventAt, row]);
}

/** Each event begins at its top; at the first, a pointer's press on the view switch hands the focus over. */
function usePage(event: HistoricalEvent): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const stage = page.current?.parentElement;
    if (!stage) return;
    stage.scrollTop = 0;
    // On a phone it is the page that scrolls.
    if (stage.getBoundingClientRect().top < 0) reveal(stage, 'start');
  }, [event]);
  useEffect(() => {
    const active = document.activeElement;
    // Else the arrows would go on to choose views. Who chose by the keyboard stays where they are.
    const isPressed = active instanceof HTMLInputElement && !active.matches(':focus-visible');
    if (isPressed) page.current?.focus({ preventScroll: true });
  }, []);
  return page;
}
