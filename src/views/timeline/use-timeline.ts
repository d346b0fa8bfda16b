import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { LanePosition } from '../../domain/timeline/roving.ts';
import { toReach } from '../../domain/timeline/time-window.ts';
import { useI18n } from '../../i18n/react.tsx';
import {
  useActions,
  useAppState,
  useDataset,
  useSelected,
  useServices,
} from '../../store/react.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import type {
  CreateTimeline,
  TimelineAdapter,
  TimelineContent,
  TimelineTarget,
} from './timeline-adapter.ts';
import type { LoadTimeline } from './load-vis-timeline.ts';
import { toTimelineContent, toTimelineWords } from './timeline-content.ts';

type Callbacks = {
  readonly onFocus: (position: LanePosition) => void;
  readonly onOpen: (target: TimelineTarget) => void;
  readonly onHover: (target: TimelineTarget | undefined) => void;
  readonly onPlainWheel: () => void;
};

/** Mounts the timeline's adapter in a container and keeps it in step with the store, in both directions. */
export function useTimeline(loadTimeline: LoadTimeline, callbacks: Callbacks) {
  const dataset = useDataset();
  const content = useContent();
  const counts = useSelected('selectLaneCounts');
  const window = useSelected('selectWindow');
  const openRow = useAppState(({ event }) =>
    event === undefined ? undefined : dataset.rowOf(event),
  );
  const { live } = useServices();
  const { panTo } = useActions();
  const isPhone = useMediaQuery(PHONE);

  const container = useRef<HTMLDivElement>(null);
  const [adapter, setAdapter] = useState<TimelineAdapter>();
  const [arrived, setArrived] = useState<CreateTimeline>();
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setFailed] = useState(false);

  const hands = useEffectEvent((): Callbacks => callbacks);
  const toOptions = useEffectEvent((element: HTMLElement) => ({
    container: element,
    window,
    reach: toReach(dataset),
    isAutoHeight: isPhone,
    events: {
      onFrame: (from: number, to: number) => live.setState({ from, to, mover: 'timeline' }),
      onWindow: panTo,
      onOpen: (target: TimelineTarget) => hands().onOpen(target),
      onFocus: (position: LanePosition) => hands().onFocus(position),
      onHover: (target: TimelineTarget | undefined) => hands().onHover(target),
      onPlainWheel: () => hands().onPlainWheel(),
    },
  }));

  // In the frame that the timeline comes with, and not once React has rendered with it.
  const fill = useEffectEvent((its: TimelineAdapter) => {
    its.setOpenEvent(openRow);
    its.setContent(content);
    its.setCounts(counts);
  });

  useEffect(() => {
    const loaded = arrived ?? loadTimeline();
    if (typeof loaded === 'function') {
      if (container.current === null) return undefined;
      const created = loaded(toOptions(container.current));
      try {
        fill(created);
      } catch (error) {
        created.destroy();
        throw error;
      }
      setAdapter(created);
      return () => {
        created.destroy();
        setAdapter(undefined);
      };
    }
    let isMounted = true;
    loaded.then(
      (createTimeline) => {
        if (isMounted) setArrived(() => createTimeline);
      },
      () => {
        if (isMounted) setFailed(true);
      },
    );
    return () => {
      isMounted = false;
    };
  }, [loadTimeline, arrived, attempt, isPhone]);

  // Before the content: which titles have room depends on the window and on the open event.
  useEffect(() => adapter?.setWindow(window), [adapter, window]);
  useEffect(() => adapter?.setOpenEvent(openRow), [adapter, openRow]);
  useEffect(() => adapter?.setContent(content), [adapter, content]);
  useEffect(() => adapter?.setCounts(counts), [adapter, content, counts]);

  useEffect(
    () =>
      live.subscribe(({ from, to, mover }) => {
        if (mover === 'overview') adapter?.follow(from, to);
      }),
    [adapter, live],
  );

  const retry = () => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  return { container, adapter, hasFailed, retry };
}

/** What there is to draw, in the reader's words. */
function useContent(): TimelineContent {
  const { lang } = useI18n();
  const dataset = useDataset();
  const lanes = useSelected('selectLanes');
  const indexes = useSelected('selectLaneIndexes');
  const words = useMemo(() => toTimelineWords(dataset, lang), [dataset, lang]);
  return useMemo(
    () => toTimelineContent(dataset, { lanes, indexes }, words, lang),
    [dataset, lanes, indexes, words, lang],
  );
}
