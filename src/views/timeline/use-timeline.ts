import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { toReach } from '../../domain/timeline/time-window.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset, useSelected } from '../../store/react.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import type { CreateTimeline, TimelineAdapter } from './timeline-adapter.ts';
import { toTimelineItem } from './timeline-items.ts';

export type LoadTimeline = () => Promise<CreateTimeline>;

type Callbacks = {
  readonly onFocus: (itemId: string) => void;
  readonly onPlainWheel: () => void;
};

/** Mounts the timeline's adapter in a container and keeps it in step with the store, in both directions. */
export function useTimeline(loadTimeline: LoadTimeline, callbacks: Callbacks) {
  const { t, lang } = useI18n();
  const dataset = useDataset();
  const lanes = useSelected('selectLanes');
  const drawn = useSelected('selectDrawn');
  const { visible } = useSelected('selectResult');
  const inWindow = useMemo(() => new Set(visible), [visible]);
  const window = useSelected('selectWindow');
  const openEventId = useAppState((state) => state.event);
  const { panTo, openEvent } = useActions();
  const isPhone = useMediaQuery(PHONE);

  const container = useRef<HTMLDivElement>(null);
  const [adapter, setAdapter] = useState<TimelineAdapter>();
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setFailed] = useState(false);

  const onFocus = useEffectEvent(callbacks.onFocus);
  const onPlainWheel = useEffectEvent(callbacks.onPlainWheel);
  const toOptions = useEffectEvent((element: HTMLElement) => ({
    container: element,
    window,
    reach: toReach(dataset),
    locale: lang,
    isAutoHeight: isPhone,
    events: {
      onWindow: panTo,
      onOpen: openEvent,
      onFocus: (itemId: string) => onFocus(itemId),
      onPlainWheel: () => onPlainWheel(),
    },
  }));

  useEffect(() => {
    let isMounted = true;
    let created: TimelineAdapter | undefined;
    loadTimeline().then(
      (createTimeline) => {
        if (!isMounted || container.current === null) return;
        created = createTimeline(toOptions(container.current));
        setAdapter(created);
      },
      () => {
        if (isMounted) setFailed(true);
      },
    );
    return () => {
      isMounted = false;
      created?.destroy();
      setAdapter(undefined);
    };
  }, [loadTimeline, attempt, isPhone]);

  useEffect(() => adapter?.setLocale(lang), [adapter, lang]);
  // Before the items: which side their titles stand on depends on the window.
  useEffect(() => adapter?.setWindow(window), [adapter, window]);
  useEffect(() => {
    adapter?.setLanes(
      lanes.map(({ id, label, events }) => ({
        id,
        label: label?.[lang] ?? t(lanes.length === 1 ? 'timeline.all' : 'timeline.others'),
        count: events.filter((event) => inWindow.has(event)).length,
      })),
    );
  }, [adapter, lanes, inWindow, lang, t]);
  useEffect(() => {
    const name = (title: string, date: string) => t('timeline.marker', { title, date });
    adapter?.setItems(
      drawn.map((item) =>
        toTimelineItem(item, lang, dataset.until, inWindow.has(item.event), name),
      ),
    );
  }, [adapter, drawn, inWindow, lang, t, dataset.until]);
  useEffect(() => adapter?.setOpenEvent(openEventId), [adapter, openEventId]);

  const retry = () => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  return { container, adapter, hasFailed, retry };
}
