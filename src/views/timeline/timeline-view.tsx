import { Flag, Minus, MoveHorizontal, Plus } from 'lucide-react';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { LANE_KINDS } from '../../domain/timeline/lanes.ts';
import type { BandSpan } from '../../domain/timeline/bands.ts';
import {
  toDayOf,
  toNextPosition,
  type LanePosition,
  type LaneStops,
  type Step,
} from '../../domain/timeline/roving.ts';
import {
  centreWindow,
  toClosestWindow,
  windowLength,
  zoomWindow,
} from '../../domain/timeline/time-window.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useTimelineWords } from '../../i18n/timeline.ts';
import { useActions, useAppState, useDataset, useSelected } from '../../store/react.ts';
import { BandListDialog } from '../shared/band-list-dialog.tsx';
import { BandSwitch } from '../shared/band-switch.tsx';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import controls from '../shared/controls.module.css';
import { lazyView } from '../shared/lazy-view.tsx';
import pinStyles from './due-pins.module.css';
import { EventListDialog } from './event-list-dialog.tsx';
import { Legend } from './legend.tsx';
import { loadVisTimeline, type LoadTimeline } from './load-vis-timeline.ts';
import type { TimelineTarget } from './timeline-adapter.ts';
import { TimelineCard } from './timeline-card.tsx';
import styles from './timeline-view.module.css';
import { useBandStrip } from './use-band-strip.ts';
import { useTimeline } from './use-timeline.ts';

/** How much one press of + or − zooms. */
const ZOOM = 0.5;

/** How long the hint about the wheel stays, in ms. */
const HINT = 2500;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'lane above',
  ArrowDown: 'lane below',
  Home: 'first',
  End: 'last',
};

const DuePins = lazyView(
  async () => (await import('./due-pins.tsx')).DuePins,
  { meanwhile: <div className={pinStyles.room} /> }, // what stands above it must not jump
);

type Props = {
  readonly loadTimeline?: LoadTimeline | undefined;
  /** What lies over the lanes when they have nothing to show. */
  readonly children?: ReactNode;
};

/** The zoomable timeline, its lanes and its buttons. vis-timeline arrives in a chunk of its own. */
export function TimelineView({ loadTimeline = loadVisTimeline, children }: Props) {
  const { t } = useI18n();
  const tTimeline = useTimelineWords();
  const [position, setPosition] = useState<LanePosition>();
  const { isShown: isHinting, show: showHint } = useHint();
  const [hovered, setHovered] = useState<TimelineTarget>();
  const [listed, setListed] = useState<readonly number[]>();
  const open = useOpen(setListed);
  const { container, adapter, hasFailed, retry } = useTimeline(loadTimeline, {
    onFocus: setPosition,
    onOpen: (target) => {
      setHovered(undefined);
      open(target);
    },
    onHover: setHovered,
    onPlainWheel: showHint,
  });
  const [moreBands, setMoreBands] = useState<readonly BandSpan[]>();
  useBandStrip(adapter, setMoreBands);
  const onKeyDown = useTimelineKeys(position, adapter);
  const helpId = useId();
  const hasCommitments = useDataset().commitments.length > 0;
  const hasPins = useAppState((state) => state.pins === 'shown') && hasCommitments;
  return (
    <div className={styles.view}>
      <Toolbar />
      <div
        className={styles.stage}
        data-empty={Boolean(children) || undefined}
        onKeyDown={onKeyDown}
      >
        <p id={helpId} className={controls.hidden}>
          {tTimeline('help')}
        </p>
        <div
          ref={container}
          className={styles.timeline}
          role="group"
          aria-label={tTimeline('label')}
          aria-describedby={helpId}
          data-keeps-focus=""
        />
        {adapter === undefined && !hasFailed && (
          <p className={styles.message} role="status">
            {tTimeline('loading')}
          </p>
        )}
        {hasFailed && (
          <div className={styles.message} role="alert">
            <p>{tTimeline('failed')}</p>
            <button type="button" className={controls.button} onClick={retry}>
              {tTimeline('retry')}
            </button>
          </div>
        )}
        {Boolean(children) && <div className={styles.overlay}>{children}</div>}
        {hovered && <TimelineCard target={hovered} />}
        {isHinting && (
          <p className={styles.hint} role="status">
            {tTimeline(isMac() ? 'wheelHintMac' : 'wheelHint')}
          </p>
        )}
      </div>
      {hasPins && <DuePins container={container} isReady={adapter !== undefined} />}
      {listed && <EventListDialog rows={listed} onClose={() => setListed(undefined)} />}
      {moreBands && (
        <BandListDialog
          heading={t('bands.more', { count: moreBands.length })}
          spans={moreBands}
          onClose={() => setMoreBands(undefined)}
        />
      )}
    </div>
  );
}

function Toolbar() {
  const t = useTimelineWords();
  const lanes = useAppState((state) => state.lanes);
  const window = useSelected('selectWindow');
  const fit = useSelected('selectFit');
  const { setLanes, panTo } = useActions();
  const id = useId();
  const button = (label: string, Icon: typeof Plus, onClick: () => void, isDisabled = false) => (
    <button
      type="button"
      className={controls.icon}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon size="1.125em" aria-hidden="true" />
    </button>
  );
  return (
    <div className={styles.toolbar}>
      <label className={styles.lanes} htmlFor={id}>
        {t('lanes')}
      </label>
      <select
        id={id}
        className={controls.select}
        value={lanes}
        onChange={(change) => {
          const kind = LANE_KINDS.find((value) => value === change.target.value);
          if (kind !== undefined) setLanes(kind);
        }}
      >
        {LANE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`laneKinds.${kind}`)}
          </option>
        ))}
      </select>
      <BandSwitch />
      <div className={styles.zoom}>
        <PinsSwitch />
        <Legend />
        {button(t('zoomOut'), Minus, () => panTo(zoomWindow(window, 1 / ZOOM)))}
        {button(t('zoomIn'), Plus, () => panTo(zoomWindow(window, ZOOM)))}
        {button(t('fit'), MoveHorizontal, () => fit && panTo(fit), fit === undefined)}
      </div>
    </div>
  );
}

/** Shows when commitments are due, or makes room for the events. */
function PinsSwitch() {
  const t = useCommitmentWords();
  const isShown = useAppState((state) => state.pins === 'shown');
  const { setPins } = useActions();
  return (
    <button
      type="button"
      className={`${controls.icon ?? ''} ${styles.switch ?? ''}`}
      aria-label={t('pins.show')}
      title={t('pins.show')}
      aria-pressed={isShown}
      onClick={() => setPins(isShown ? 'hidden' : 'shown')}
    >
      <Flag size="1.125em" aria-hidden="true" />
    </button>
  );
}

/** What choosing a mark does: an event opens; a cluster is zoomed into, or listed where that would not tell it apart. */
function useOpen(list: (rows: readonly number[]) => void) {
  const dataset = useDataset();
  const window = useSelected('selectWindow');
  const { openEvent, panTo } = useActions();
  return ({ rows, isAside = false }: TimelineTarget) => {
    const [row = 0] = rows;
    if (rows.length === 1) return openEvent(dataset.eventAt(row).id);
    const dayOf = toDayOf(dataset.columns.first);
    const closer = isAside ? undefined : toClosestWindow(rows.map(dayOf), window);
    if (closer === undefined) list(rows);
    else panTo(closer);
  };
}

type Roving = {
  readonly stops: () => readonly LaneStops[];
  readonly focus: (position: LanePosition) => void;
};

/** The keyboard of the timeline: arrows rove among what is drawn, and the window follows; + − and f zoom. */
function useTimelineKeys(position: LanePosition | undefined, adapter: Roving | undefined) {
  const dataset = useDataset();
  const indexes = useSelected('selectLaneIndexes');
  const window = useSelected('selectWindow');
  const fit = useSelected('selectFit');
  const { panTo } = useActions();

  const rove = (step: Step) => {
    const dayOf = toDayOf(dataset.columns.first);
    const lanes = adapter?.stops() ?? [];
    const to = toNextPosition(lanes, indexes, dayOf, position, step);
    if (to === undefined) return;
    const { date } = dataset.eventAt(to.row);
    const drawn = lanes.find(({ laneId }) => laneId === to.laneId)?.stops ?? [];
    const isDrawn = drawn.some(({ row, last }) => row <= to.row && to.row <= last);
    if (!isDrawn) panTo(centreWindow(window, date));
    adapter?.focus(to);
  };
  // The focused event keeps its place, so that zooming in does not lose it.
  const zoom = (factor: number) => {
    const day = position === undefined ? NaN : toDayOf(dataset.columns.first)(position.row);
    const share = (day - window.from) / windowLength(window);
    panTo(zoomWindow(window, factor, share >= 0 && share <= 1 ? share : 0.5));
  };
  return (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    const step = STEPS[press.key];
    if (step !== undefined) rove(step);
    else if (press.key === '+' || press.key === '=') zoom(ZOOM);
    else if (press.key === '-') zoom(1 / ZOOM);
    else if (press.key === 'f' && fit !== undefined) panTo(fit);
    else return;
    press.preventDefault(); // the arrows would scroll the page
  };
}

/** Shown for a while, once per visit. */
function useHint() {
  const [state, setState] = useState<'new' | 'shown' | 'seen'>('new');
  useEffect(() => {
    if (state !== 'shown') return undefined;
    const timer = setTimeout(() => setState('seen'), HINT);
    return () => clearTimeout(timer);
  }, [state]);
  const show = () => setState((before) => (before === 'new' ? 'shown' : before));
  return { isShown: state === 'shown', show };
}

function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}
