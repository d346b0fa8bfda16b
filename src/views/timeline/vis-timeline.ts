import moment from 'moment';
import { DataSet } from 'vis-data/esnext';
import { Timeline, type DataGroup, type TimelineOptions as VisOptions } from 'vis-timeline/esnext';
import { dayToMs, MS_PER_DAY } from '../../domain/dates/day.ts';
import type { Locale } from '../../domain/locale.ts';
import {
  isSameWindow,
  LONGEST_WINDOW,
  SHORTEST_WINDOW,
  toTimeWindow,
  type TimeWindow,
} from '../../domain/timeline/time-window.ts';
import { toMajorLabel, toMinorLabel, type AxisScale } from './axis-labels.ts';
import { createLaneNames } from './lane-names.ts';
import { reveal } from './lane-scroll.ts';
import { createMarkers } from './markers.ts';
import { syncDataSet } from './sync-data-set.ts';
import type { CreateTimeline, TimelineItem } from './timeline-adapter.ts';
import { toVisItem, type VisItem } from './vis-item.ts';
import './vis-timeline.css';
import { onWheel } from './wheel.ts';

type Group = DataGroup & { readonly id: string; readonly order: number };

/** vis-timeline behind our adapter. It keeps the axis, the lanes and the gestures; what an item shows is ours. */
export const createVisTimeline: CreateTimeline = (options) => {
  const { container, reach, events, isAutoHeight } = options;
  const items = new DataSet<VisItem>();
  const groups = new DataSet<Group>();
  const markers = createMarkers(container, events);
  const laneNames = createLaneNames();
  // The window that store and timeline last agreed on: only another one is worth telling.
  let agreed = options.window;

  const timeline = new Timeline(container, items, groups, {
    ...toVisWindow(options.window),
    min: dayToMs(reach.from),
    max: dayToMs(reach.to + 1),
    zoomMin: SHORTEST_WINDOW * MS_PER_DAY,
    zoomMax: LONGEST_WINDOW * MS_PER_DAY,
    // Ticks on UTC days, as the events are: in local time Auckland's ticks stand half a day off.
    moment: (date: Parameters<typeof moment.utc>[0]) => moment.utc(date),
    ...toLocaleOptions(options.locale),
    ...(isAutoHeight ? {} : { height: '100%' }),
    orientation: { axis: isAutoHeight ? 'both' : 'bottom', item: 'top' },
    margin: { axis: 10, item: { horizontal: 10, vertical: 4 } },
    zoomKey: 'ctrlKey',
    horizontalScroll: true,
    horizontalScrollKey: 'shiftKey',
    verticalScroll: !isAutoHeight,
    selectable: false,
    groupOrder: 'order',
    showWeekScale: true,
    showTooltips: false,
    template: (item: { readonly id: string }) => markers.elementOf(item.id),
  });

  let shown: readonly TimelineItem[] = [];
  let width = 0;
  const layOut = () => {
    width = widthOf(container);
    const { start, end } = toVisWindow(agreed);
    const frame = { start, end, pixelsPerMs: width / (end - start) };
    syncDataSet(
      items,
      shown.map((item) => toVisItem(item, frame)),
    );
  };
  // vis-timeline draws only the lanes in sight, and their heights change as it does: until the wanted
  // marker is on the page, its lane is brought into sight.
  const revealWanted = () => {
    const lane = laneNames.get(markers.wantedLane());
    if (lane !== undefined) reveal(container, lane);
  };
  const report = (window: TimeWindow) => {
    if (isSameWindow(window, agreed)) return;
    agreed = window;
    events.onWindow(window);
  };
  const drawnWindow = () => {
    const { start, end } = timeline.getWindow();
    return toTimeWindow(start.getTime(), end.getTime());
  };

  // Given a start, vis-timeline 8.5 hides itself for a second; the style sheet shows it, this draws it.
  let isFirstRange = true;
  timeline.on('rangechanged', () => {
    if (isFirstRange) timeline.redraw();
    isFirstRange = false;
    report(drawnWindow());
  });
  timeline.on('changed', () => {
    // The lanes' names, or an event opened beside, have changed the room there is.
    if (widthOf(container) !== width) layOut();
    markers.focusWanted();
    revealWanted();
  });
  const stopWheel = onWheel(container, events.onPlainWheel, (factor, anchor) => {
    const { start, end } = timeline.getWindow();
    const at = start.getTime() + (end.getTime() - start.getTime()) * anchor;
    const scale = (instant: Date) => at + (instant.getTime() - at) * factor;
    timeline.setWindow(scale(start), scale(end), { animation: false });
  });
  // vis-timeline looks at its size when the window changes, or once a second. Its own redraw() would
  // do, but takes every lane off the page for it, focus included.
  const resize = new ResizeObserver(() => window.dispatchEvent(new Event('resize')));
  resize.observe(container);

  return {
    setLocale: (locale) => timeline.setOptions(toLocaleOptions(locale)),
    setLanes: (lanes) =>
      syncDataSet(
        groups,
        lanes.map((lane, order) => ({
          id: lane.id,
          order,
          content: laneNames.elementOf(lane) as unknown as string, // vis takes an element, its types do not
        })),
      ),
    setItems: (next) => {
      shown = next;
      markers.set(next);
      layOut();
    },
    setWindow: (window) => {
      if (isSameWindow(window, agreed)) return;
      agreed = window;
      const { start, end } = toVisWindow(window);
      timeline.setWindow(start, end, { animation: false });
    },
    setOpenEvent: markers.setOpenEvent,
    focusItem: (itemId) => {
      markers.focus(itemId);
      revealWanted();
    },
    destroy: () => {
      resize.disconnect();
      stopWheel();
      markers.destroy();
      timeline.destroy();
    },
  };
};

/** Inclusive days are drawn to the midnight after the last one. */
function toVisWindow({ from, to }: TimeWindow) {
  return { start: dayToMs(from), end: dayToMs(to + 1) };
}

function toLocaleOptions(locale: Locale): VisOptions {
  return {
    locale,
    format: {
      minorLabels: (date: Date, scale: string) =>
        toMinorLabel(date.valueOf(), scale as AxisScale, locale),
      majorLabels: (date: Date, scale: string) =>
        toMajorLabel(date.valueOf(), scale as AxisScale, locale),
    },
  };
}

/** Width that the lanes have, in CSS pixels. */
function widthOf(container: HTMLElement): number {
  return container.querySelector('.vis-center')?.clientWidth ?? container.clientWidth;
}
