import { act } from '@testing-library/react';
import { toAstride, toPlaces } from '../../src/domain/timeline/lane-index.ts';
import type { LanePosition } from '../../src/domain/timeline/roving.ts';
import { isSameWindow, type TimeWindow } from '../../src/domain/timeline/time-window.ts';
import type {
  CreateTimeline,
  TimelineContent,
  TimelineEvents,
  TimelineOptions,
} from '../../src/views/timeline/timeline-adapter.ts';

/** An event as the fake draws it: a button in its lane. */
export type FakeItem = LanePosition & { readonly eventId: string; readonly name: string };

/** What the timeline was told, and the reader's hands on it. */
export type FakeTimeline = {
  readonly create: CreateTimeline;
  /** What the one that stands now was made with; undefined when none does. */
  readonly options: TimelineOptions | undefined;
  readonly content: TimelineContent | undefined;
  readonly lanes: readonly { readonly label: string; readonly count: number }[];
  /** The events in the window, lane by lane. */
  readonly items: readonly FakeItem[];
  /** The window that is drawn. */
  readonly window: TimeWindow | undefined;
  /** How often another window was drawn than the reader had drawn. */
  readonly redraws: number;
  /** What it was last told to follow, in the midst of a gesture elsewhere. */
  readonly followed: { readonly from: number; readonly to: number } | undefined;
  /** Row of the event that is open. */
  readonly openEvent: number | undefined;
  /** What was asked to take the focus, in order. */
  readonly focused: readonly LanePosition[];
  /** The reader drags, pinches or turns the wheel until this window is drawn. */
  readonly gesture: (window: TimeWindow) => void;
  /** The reader turns the wheel without a key. */
  readonly plainWheel: () => void;
  /** The reader chooses a cluster of these events. */
  readonly chooseCluster: (rows: readonly number[]) => void;
  /** The pointer comes over these events, or leaves for none. */
  readonly hover: (rows: readonly number[] | undefined) => void;
};

type Known = Omit<
  FakeTimeline,
  'create' | 'gesture' | 'plainWheel' | 'chooseCluster' | 'hover' | 'lanes' | 'items'
>;
type State = { -readonly [K in keyof Known]: Known[K] } & {
  counts: readonly number[];
};

const BOX = { left: 100, top: 100, width: 20, height: 20, bottom: 120 } as DOMRect;

/**
 * Stands in for vis-timeline and the canvas where nothing is laid out: each event in the window is a
 * button with its name, none is ever in a cluster. Keeps the adapter's contract about windows.
 */
export function createFakeTimeline(): FakeTimeline {
  const state: State = {
    options: undefined,
    content: undefined,
    counts: [],
    window: undefined,
    redraws: 0,
    followed: undefined,
    openEvent: undefined,
    focused: [],
  };
  const buttons = new Map<string, HTMLButtonElement>();
  let wanted: LanePosition | undefined;
  const events = (): TimelineEvents => {
    if (state.options === undefined) throw new Error('No timeline stands');
    return state.options.events;
  };
  const drawnItems = () => toItems(state.content, state.window);
  const draw = () => {
    if (state.options === undefined) return;
    const items = drawnItems();
    const keys = new Set(items.map(toKey));
    for (const key of [...buttons.keys()].filter((other) => !keys.has(other))) {
      buttons.get(key)?.remove();
      buttons.delete(key);
    }
    for (const item of items) {
      const button = buttons.get(toKey(item)) ?? createButton(item, events);
      button.textContent = item.name;
      buttons.set(toKey(item), button);
      if (item.row === state.openEvent) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      if (!button.isConnected) state.options.container.append(button); // moving it would lose the focus
    }
    const button = wanted === undefined ? undefined : buttons.get(toKey(wanted));
    if (button === undefined) return; // it takes the focus as soon as it is drawn
    wanted = undefined;
    button.focus();
  };

  const create: CreateTimeline = (options) => {
    Object.assign(state, { options, window: options.window });
    const above = document.createElement('div');
    const behind = document.createElement('div');
    options.container.append(above, behind);
    return {
      slots: { above, behind },
      setContent: (content) => {
        state.content = content;
        draw();
      },
      setCounts: (counts) => {
        state.counts = counts;
      },
      setWindow: (window) => {
        if (state.window !== undefined && isSameWindow(window, state.window)) return;
        state.window = window;
        state.redraws += 1;
        draw();
      },
      follow: (from, to) => {
        state.followed = { from, to };
      },
      setOpenEvent: (row) => {
        state.openEvent = row;
        draw();
      },
      stops: () =>
        (state.content?.lanes ?? []).map(({ index: { id } }) => ({
          laneId: id,
          stops: drawnItems()
            .filter(({ laneId }) => laneId === id)
            .map(({ row }) => ({ row, last: row })),
        })),
      focus: (position) => {
        state.focused = [...state.focused, position];
        wanted = position;
        draw();
      },
      destroy: () => {
        for (const button of buttons.values()) button.remove();
        buttons.clear();
        above.remove();
        behind.remove();
        state.options = undefined;
      },
    };
  };
  const hands = {
    create,
    get lanes() {
      return (state.content?.lanes ?? []).map(({ label }, lane) => ({
        label,
        count: state.counts[lane] ?? 0,
      }));
    },
    get items() {
      return drawnItems();
    },
    gesture: (window: TimeWindow) => {
      state.window = window;
      act(() => {
        draw();
        events().onWindow(window);
      });
    },
    plainWheel: () => {
      act(() => events().onPlainWheel());
    },
    chooseCluster: (rows: readonly number[]) => {
      act(() => events().onOpen({ rows, box: BOX }));
    },
    hover: (rows: readonly number[] | undefined) => {
      act(() => events().onHover(rows && { rows, box: BOX }));
    },
  };
  // One object, so that tests read what the timeline knows now and not what it knew.
  return Object.defineProperties(state, Object.getOwnPropertyDescriptors(hands)) as State &
    typeof hands;
}

function toItems(
  content: TimelineContent | undefined,
  window: TimeWindow | undefined,
): readonly FakeItem[] {
  if (content === undefined || window === undefined) return [];
  return content.lanes.flatMap(({ index }) => {
    const [start, end] = toPlaces(index, window.from, window.to);
    const astride = toAstride(index, content.columns, window.from, window.to);
    const rows = [...index.rows.subarray(start, end), ...astride].toSorted((a, b) => a - b);
    return rows.map((row) => {
      const { eventId, name } = content.words.toDrawn(row);
      return { laneId: index.id, row, eventId, name };
    });
  });
}

function toKey({ laneId, row }: LanePosition): string {
  return `${laneId}/${row}`;
}

function createButton(item: FakeItem, events: () => TimelineEvents): HTMLButtonElement {
  const button = document.createElement('button');
  button.dataset.event = item.eventId;
  button.addEventListener('click', () => events().onOpen({ rows: [item.row], box: BOX }));
  button.addEventListener('focus', () => events().onFocus(item));
  return button;
}
