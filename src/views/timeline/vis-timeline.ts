import moment from 'moment';
import { DataSet } from 'vis-data/esnext';
import {
  Timeline,
  type DataGroup,
  type DataItem,
  type TimelineOptions as VisOptions,
} from 'vis-timeline/esnext';
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
import { createMarkers } from './markers.ts';
import { syncDataSet } from './sync-data-set.ts';
import type { CreateTimeline, LaneRow, TimelineItem } from './timeline-adapter.ts';
import './vis-timeline.css';
import { onMetaWheel } from './wheel.ts';

type Item = DataItem & { readonly id: string };
type Group = DataGroup & { readonly id: string; readonly order: number };

/** vis-timeline behind our adapter. It keeps the axis, the lanes and the gestures; what an item shows is ours. */
export const createVisTimeline: CreateTimeline = (options) => {
  const { container, reach, events, isAutoHeight } = options;
  const items = new DataSet<Item>();
  const groups = new DataSet<Group>();
  const markers = createMarkers(container, events);
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
    showTooltips: false,
    template: (item: { readonly id: string }) => markers.elementOf(item.id),
  });

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
  timeline.on('changed', markers.focusWanted);
  timeline.on('click', ({ item }: { readonly item: string | null }) => {
    const eventId = item === null ? undefined : markers.eventOf(item);
    if (eventId !== undefined) events.onOpen(eventId);
  });

  const stopWheel = onMetaWheel(container, events.onPlainWheel, (factor, anchor) => {
    const { start, end } = timeline.getWindow();
    const at = start.getTime() + (end.getTime() - start.getTime()) * anchor;
    const scale = (instant: Date) => at + (instant.getTime() - at) * factor;
    timeline.setWindow(scale(start), scale(end), { animation: false });
  });
  const resize = new ResizeObserver(() => timeline.redraw());
  resize.observe(container);

  return {
    setLocale: (locale) => timeline.setOptions(toLocaleOptions(locale)),
    setLanes: (lanes) => syncDataSet(groups, lanes.map(toGroup)),
    setItems: (next) => {
      markers.set(next);
      const width = container.querySelector('.vis-center')?.clientWidth ?? container.clientWidth;
      const { start, end } = toVisWindow(agreed);
      const hasRoom = ({ start: at, label = '' }: TimelineItem) =>
        ((end - at) / (end - start)) * width > toLabelWidth(label);
      syncDataSet(
        items,
        next.map((item) => toVisItem(item, hasRoom(item))),
      );
    },
    setWindow: (window) => {
      if (isSameWindow(window, agreed)) return;
      agreed = window;
      const { start, end } = toVisWindow(window);
      timeline.setWindow(start, end, { animation: false });
    },
    setOpenEvent: markers.setOpenEvent,
    focusItem: markers.focus,
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

function toGroup({ id, label, count }: LaneRow, order: number): Group {
  const content = document.createElement('div');
  content.className = 'lane';
  const name = document.createElement('b');
  name.textContent = label;
  const events = document.createElement('span');
  events.textContent = String(count);
  content.append(name, events);
  return { id, order, content: content }; // vis takes an element, its types do not
}

/** Room that a title takes, in CSS pixels, as near as counting its letters tells. */
function toLabelWidth(label: string): number {
  return label.length * 6.5 + 36;
}

function toVisItem(item: TimelineItem, hasRoom: boolean): Item {
  const { id, laneId, start, end, sure } = item;
  const flags = {
    ongoing: item.isOngoing,
    bare: item.label === undefined,
    flipped: !hasRoom && end === undefined,
    [item.fill]: true,
    [item.family]: true,
  };
  const className = Object.keys(flags).filter((name) => flags[name]);
  return {
    id,
    group: laneId,
    start,
    ...(end === undefined
      ? { type: 'box', align: hasRoom ? 'left' : 'right' }
      : { type: 'range', end, limitSize: false }),
    className: className.join(' '),
    style: `--sure-from: ${toPercent(sure[0])}; --sure-to: ${toPercent(1 - sure[1])}`,
    content: item.name, // drawn by the template; kept here so that a change of words is a change of data
  };
}

function toPercent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
