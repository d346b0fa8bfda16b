import { Minus, MoveHorizontal, Plus } from 'lucide-react';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { LANE_KINDS } from '../../domain/timeline/lanes.ts';
import { toNextPosition, type LanePosition, type Step } from '../../domain/timeline/roving.ts';
import {
  centreWindow,
  toPresence,
  windowLength,
  zoomWindow,
} from '../../domain/timeline/time-window.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { Legend } from './legend.tsx';
import { toItemId } from './timeline-items.ts';
import styles from './timeline-view.module.css';
import { useTimeline, type LoadTimeline } from './use-timeline.ts';

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

const loadVisTimeline: LoadTimeline = async () =>
  (await import('./vis-timeline.ts')).createVisTimeline;

type Props = {
  readonly loadTimeline?: LoadTimeline | undefined;
  /** What lies over the lanes when they have nothing to show. */
  readonly children?: ReactNode;
};

/** The zoomable timeline, its lanes and its buttons. vis-timeline arrives in a chunk of its own. */
export function TimelineView({ loadTimeline = loadVisTimeline, children }: Props) {
  const { t } = useI18n();
  const [position, setPosition] = useState<LanePosition>();
  const { isShown: isHinting, show: showHint } = useHint();
  const { container, adapter, hasFailed, retry } = useTimeline(loadTimeline, {
    onFocus: (itemId) => {
      const [laneId = '', eventId = ''] = itemId.split('/');
      setPosition({ laneId, eventId });
    },
    onPlainWheel: showHint,
  });
  const onKeyDown = useTimelineKeys(position, (to) =>
    adapter?.focusItem(toItemId(to.laneId, to.eventId)),
  );
  const helpId = useId();
  return (
    <div className={styles.view}>
      <Toolbar />
      <div
        className={styles.stage}
        data-empty={Boolean(children) || undefined}
        onKeyDown={onKeyDown}
      >
        <p id={helpId} className={controls.hidden}>
          {t('timeline.help')}
        </p>
        <div
          ref={container}
          className={styles.timeline}
          role="group"
          aria-label={t('timeline.label')}
          aria-describedby={helpId}
        />
        {adapter === undefined && !hasFailed && (
          <p className={styles.message} role="status">
            {t('timeline.loading')}
          </p>
        )}
        {hasFailed && (
          <div className={styles.message} role="alert">
            <p>{t('timeline.failed')}</p>
            <button type="button" className={controls.button} onClick={retry}>
              {t('timeline.retry')}
            </button>
          </div>
        )}
        {Boolean(children) && <div className={styles.overlay}>{children}</div>}
        {isHinting && (
          <p className={styles.hint} role="status">
            {t(isMac() ? 'timeline.wheelHintMac' : 'timeline.wheelHint')}
          </p>
        )}
      </div>
    </div>
  );
}

function Toolbar() {
  const { t } = useI18n();
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
        {t('timeline.lanes')}
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
            {t(`timeline.laneKinds.${kind}`)}
          </option>
        ))}
      </select>
      <div className={styles.zoom}>
        <Legend />
        {button(t('timeline.zoomOut'), Minus, () => panTo(zoomWindow(window, 1 / ZOOM)))}
        {button(t('timeline.zoomIn'), Plus, () => panTo(zoomWindow(window, ZOOM)))}
        {button(t('timeline.fit'), MoveHorizontal, () => fit && panTo(fit), fit === undefined)}
      </div>
    </div>
  );
}

/** The keyboard of the timeline: arrows rove among events, and the window follows; + − and f zoom. */
function useTimelineKeys(position: LanePosition | undefined, focus: (to: LanePosition) => void) {
  const { eventById, until } = useDataset();
  const lanes = useSelected('selectLanes');
  const window = useSelected('selectWindow');
  const fit = useSelected('selectFit');
  const { panTo } = useActions();

  const rove = (step: Step) => {
    const to = toNextPosition(lanes, position, step);
    const event = to && eventById.get(to.eventId);
    if (to === undefined || event === undefined) return;
    if (toPresence(event.date, window, until) === 'absent') {
      panTo(centreWindow(window, event.date));
    }
    focus(to);
  };
  // The focused event keeps its place, so that zooming in does not lose it.
  const zoom = (factor: number) => {
    const day = eventById.get(position?.eventId ?? '')?.date.strict[0] ?? undefined;
    const share = day === undefined ? 0.5 : (day - window.from) / windowLength(window);
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
