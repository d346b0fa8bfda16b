import { act } from '@testing-library/react';
import type { Locale } from '../../src/domain/locale.ts';
import { isSameWindow, type TimeWindow } from '../../src/domain/timeline/time-window.ts';
import type {
  CreateTimeline,
  LaneRow,
  TimelineEvents,
  TimelineItem,
  TimelineOptions,
} from '../../src/views/timeline/timeline-adapter.ts';

/** What the timeline was told, and the reader's hands on it. */
export type FakeTimeline = {
  readonly create: CreateTimeline;
  /** What the one that stands now was made with; undefined when none does. */
  readonly options: TimelineOptions | undefined;
  readonly lanes: readonly LaneRow[];
  readonly items: readonly TimelineItem[];
  /** The window that is drawn. */
  readonly window: TimeWindow | undefined;
  /** How often another window was drawn than the reader had drawn. */
  readonly redraws: number;
  readonly locale: Locale | undefined;
  readonly openEvent: string | undefined;
  /** Ids of the items that were asked to take the focus, in order. */
  readonly focused: readonly string[];
  /** The reader drags, pinches or turns the wheel until this window is drawn. */
  readonly gesture: (window: TimeWindow) => void;
  /** The reader turns the wheel without a key. */
  readonly plainWheel: () => void;
};

type State = {
  -readonly [K in keyof Omit<FakeTimeline, 'create' | 'gesture' | 'plainWheel'>]: FakeTimeline[K];
};

/**
 * Stands in for vis-timeline where nothing is laid out: each item is a button with its name, in the
 * order of the lanes it was given. Keeps the adapter's contract about windows.
 */
export function createFakeTimeline(): FakeTimeline {
  const state: State = {
    options: undefined,
    lanes: [],
    items: [],
    window: undefined,
    redraws: 0,
    locale: undefined,
    openEvent: undefined,
    focused: [],
  };
  const buttons = new Map<string, HTMLButtonElement>();
  let wanted: string | undefined;
  const focusWanted = () => {
    const button = wanted === undefined ? undefined : buttons.get(wanted);
    if (button === undefined) return; // it takes the focus as soon as it is drawn
    wanted = undefined;
    button.focus();
  };
  const mark = () => {
    for (const item of state.items) {
      const button = buttons.get(item.id);
      if (item.eventId === state.openEvent) button?.setAttribute('aria-current', 'true');
      else button?.removeAttribute('aria-current');
    }
  };
  const events = (): TimelineEvents => {
    if (state.options === undefined) throw new Error('No timeline stands');
    return state.options.events;
  };

  const create: CreateTimeline = (options) => {
    Object.assign(state, { options, window: options.window, locale: options.locale });
    return {
      setLocale: (locale) => {
        state.locale = locale;
      },
      setLanes: (lanes) => {
        state.lanes = lanes;
      },
      setItems: (items) => {
        state.items = items;
        const wanted = new Set(items.map(({ id }) => id));
        for (const id of [...buttons.keys()].filter((key) => !wanted.has(key))) {
          buttons.get(id)?.remove();
          buttons.delete(id);
        }
        for (const item of items) {
          const button = buttons.get(item.id) ?? createButton(item, events);
          button.textContent = item.name;
          buttons.set(item.id, button);
          if (!button.isConnected) options.container.append(button); // moving it would lose the focus
        }
        mark();
        focusWanted();
      },
      setWindow: (window) => {
        if (state.window !== undefined && isSameWindow(window, state.window)) return;
        state.window = window;
        state.redraws += 1;
      },
      setOpenEvent: (eventId) => {
        state.openEvent = eventId;
        mark();
      },
      focusItem: (itemId) => {
        state.focused = [...state.focused, itemId];
        wanted = itemId;
        focusWanted();
      },
      destroy: () => {
        for (const button of buttons.values()) button.remove();
        buttons.clear();
        state.options = undefined;
      },
    };
  };
  const hands = {
    create,
    gesture: (window: TimeWindow) => {
      state.window = window;
      act(() => events().onWindow(window));
    },
    plainWheel: () => {
      act(() => events().onPlainWheel());
    },
  };
  // One object, so that tests read what the timeline knows now and not what it knew.
  return Object.assign(state, hands);
}

function createButton(item: TimelineItem, events: () => TimelineEvents): HTMLButtonElement {
  const button = document.createElement('button');
  button.dataset.event = item.eventId;
  button.addEventListener('click', () => events().onOpen(item.eventId));
  button.addEventListener('focus', () => events().onFocus(item.id));
  return button;
}
