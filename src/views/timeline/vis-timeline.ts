import { Timeline } from 'vis-timeline/esnext';
import { dayToMs, MS_PER_DAY } from '../../domain/dates/day.ts';
import {
  isSameWindow,
  LONGEST_WINDOW,
  SHORTEST_WINDOW,
  toTimeWindow,
  type TimeWindow,
} from '../../domain/timeline/time-window.ts';
import { createLaneNames } from './lane-names.ts';
import { createMarkers } from './markers.ts';
import { createScene } from './scene.ts';
import type { CreateTimeline, TimelineContent, TimelineSlots } from './timeline-adapter.ts';
import { layOutGroupOnDemand, leaveAxis } from './vis-internals.ts';
import './vis-timeline.css';
import { onWheel } from './wheel.ts';

/** How long a gesture rests before titles are placed anew, in ms: nothing flickers while one zooms. */
const SETTLE = 90;

/** No items yet, which its types do not know of: without any it lays out nothing. */
const LATER = undefined as unknown as [];

/**
 * vis-timeline behind our adapter. It keeps the window, the gestures and the room for the lanes, which
 * are one group to it; what stands in that room, and the axis, are the scene's.
 */
export const createVisTimeline: CreateTimeline = (options) => {
  const { container, reach, events, isAutoHeight } = options;
  const markers = createMarkers(container, events);
  const laneNames = createLaneNames();
  // The window that store and timeline last agreed on: only another one is worth telling.
  let agreed = options.window;

  const timeline = new Timeline(container, LATER, {
    autoResize: false, // it would look once a second, and now
    ...toVisWindow(options.window),
    min: dayToMs(reach.from),
    max: dayToMs(reach.to + 1),
    zoomMin: SHORTEST_WINDOW * MS_PER_DAY,
    zoomMax: LONGEST_WINDOW * MS_PER_DAY,
    ...(isAutoHeight ? {} : { height: '100%' }),
    orientation: { axis: 'none', item: 'top' },
    showCurrentTime: false,
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    zoomKey: 'ctrlKey',
    horizontalScroll: true,
    horizontalScrollKey: 'shiftKey',
    selectable: false,
    rtl: false, // or it asks the styles of all that is around
  });
  leaveAxis(timeline);
  const adoptHeight = layOutGroupOnDemand(timeline);
  container.append(laneNames.element); // to be measured, until the timeline has them
  const scene = createScene({ container, markers, laneNames, isAutoHeight });
  const slots = createSlots(container);

  // Where lanes may scroll but need not, vis-timeline has the page compute its styles anew in each frame.
  let scrolls = false;
  let hasLanes = false;
  const adopt = (isScrolled: boolean) => {
    if (isScrolled !== scrolls) timeline.setOptions({ verticalScroll: isScrolled });
    scrolls = isScrolled;
    if (hasLanes) return adoptHeight();
    // Once they are as high as they will be: each look at them lays out the page.
    hasLanes = true;
    timeline.setGroups([{ id: 'lanes', content: laneNames.element }]);
    timeline.setItems([]);
  };

  let content: TimelineContent | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let laying: ReturnType<typeof setTimeout> | undefined;
  // Read when lanes come or it changes, and not in every frame: reading lays out the page.
  let width = 0;
  const toViewport = () => {
    const { start, end } = timeline.getWindow();
    const [from, to] = [start.getTime() / MS_PER_DAY, end.getTime() / MS_PER_DAY];
    return { from, to, width };
  };
  const report = () => {
    const { start, end } = timeline.getWindow();
    const window = toTimeWindow(start.getTime(), end.getTime());
    if (isSameWindow(window, agreed)) return;
    agreed = window;
    events.onWindow(window);
  };
  // The store hears of a window once it rests: what the page renders then would hold up a motion.
  const settle = () => {
    clearTimeout(settling);
    settling = undefined;
    report();
    if (content === undefined) return;
    scene.settle(content, toViewport());
    clearTimeout(laying);
    laying = setTimeout(lay, 0);
  };
  // The buttons come after what is seen: nobody presses one within a frame.
  const lay = () => {
    laying = undefined;
    scene.lay();
    markers.focusWanted();
  };
  // A key may come before the buttons do: it is not to meet those of another window.
  const layNow = () => {
    if (laying === undefined) return;
    clearTimeout(laying);
    lay();
  };

  // Given a start, vis-timeline 8.5 hides itself for a second; the style sheet shows it, this draws it.
  let isFirstRange = true;
  timeline.on('rangechanged', () => {
    if (isFirstRange) timeline.redraw();
    isFirstRange = false;
  });
  // In the very frame in which vis-timeline has moved its axis and titles.
  timeline.on('changed', () => {
    const viewport = toViewport();
    events.onFrame(viewport.from, viewport.to);
    if (content === undefined) return;
    if (scene.draw(content, viewport)) {
      clearTimeout(settling);
      settling = setTimeout(settle, SETTLE);
    }
  });
  const stopWheel = onWheel(container, events.onPlainWheel, (factor, anchor) => {
    const { start, end } = timeline.getWindow();
    const point = start.getTime() + (end.getTime() - start.getTime()) * anchor;
    const scale = (instant: Date) => point + (instant.getTime() - point) * factor;
    timeline.setWindow(scale(start), scale(end), { animation: false });
  });
  const resize = new ResizeObserver(() => {
    timeline.redraw();
    if (!scene.readRoom()) return;
    const { hasOtherLines, isScrolled } = scene.layOutLanes(content?.lanes ?? []);
    adopt(isScrolled);
    if (hasOtherLines) settle(); // there are others to place titles in
  });
  resize.observe(container);
  resize.observe(slots.above);
  // The lanes' names, or an event opened beside, have changed the room there is.
  const widen = new ResizeObserver(([stage]) => {
    const before = width;
    width = stage === undefined ? before : Math.round(stage.contentRect.width); // as it was laid out
    if (width !== before) settle();
  });
  const stage = container.querySelector('.vis-center');
  if (stage !== null) widen.observe(stage);

  return {
    slots,
    setContent: (next) => {
      if (next === content) return;
      content = next;
      const { hasOtherHeight, isScrolled } = scene.layOutLanes(next.lanes);
      if (hasOtherHeight) {
        adopt(isScrolled);
        width = widthOf(container); // beside names that may be wider: else titles would be placed twice
      }
      settle();
    },
    setCounts: (counts) => {
      for (const [order, { index }] of (content?.lanes ?? []).entries()) {
        laneNames.setCount(index.id, counts[order] ?? 0);
      }
    },
    setWindow: (window) => {
      if (isSameWindow(window, agreed)) return;
      agreed = window;
      const { start, end } = toVisWindow(window);
      timeline.setWindow(start, end, { animation: false });
      settle();
    },
    follow: (from, to) => {
      timeline.setWindow(from * MS_PER_DAY, to * MS_PER_DAY, { animation: false });
    },
    setOpenEvent: (row) => {
      markers.setOpenEvent(row);
      if (scene.favour(row)) settle();
    },
    stops: () => {
      layNow();
      return markers.stops(content?.lanes.map(({ index }) => index.id) ?? []);
    },
    focus: (position) => {
      layNow();
      markers.focus(position);
    },
    destroy: () => {
      if (settling !== undefined) report();
      clearTimeout(settling);
      clearTimeout(laying);
      resize.disconnect();
      widen.disconnect();
      stopWheel();
      scene.destroy();
      markers.destroy();
      timeline.destroy();
    },
  };
};

/** Inclusive days are drawn to the midnight after the last one. */
function toVisWindow({ from, to }: TimeWindow) {
  return { start: dayToMs(from), end: dayToMs(to + 1) };
}

/** Width that the lanes have, in CSS pixels. */
function widthOf(container: HTMLElement): number {
  return container.querySelector('.vis-center')?.clientWidth ?? container.clientWidth;
}

function createSlots(container: HTMLElement): TimelineSlots {
  const createSlot = (name: keyof TimelineSlots, panel: string) => {
    const slot = document.createElement('div');
    slot.className = `slot-${name}`;
    container.querySelector(`.vis-panel${panel}`)?.append(slot);
    return slot;
  };
  return {
    above: createSlot('above', '.vis-top'),
    behind: createSlot('behind', '.vis-background.vis-vertical'),
  };
}
