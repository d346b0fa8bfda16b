import type { Family } from '../../domain/events/families.ts';
import type { Locale } from '../../domain/locale.ts';
import type { TimeWindow } from '../../domain/timeline/time-window.ts';

/** A lane as drawn: its name and how many events it has. */
export type LaneRow = { readonly id: string; readonly label: string; readonly count: number };

/** An event in one lane as drawn. Instants are ms UTC; an event in two lanes is two items. */
export type TimelineItem = {
  readonly id: string;
  readonly laneId: string;
  readonly eventId: string;
  readonly family: Family;
  /** Text beside the glyph; absent where there is only room for the glyph. */
  readonly label: string | undefined;
  /** What a screen reader says and a pointer is told. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Part of the span, from 0 to 1 on each side, on which the event certainly is; the rest is hatched. */
  readonly sure: readonly [from: number, to: number];
  /** "day": one sure day; "lasts": the event fills the span; "within": it falls somewhere in it. */
  readonly fill: 'day' | 'lasts' | 'within';
  /** Touches the window; the others are drawn beyond its edges for the next pan. */
  readonly isInside: boolean;
  readonly isOngoing: boolean;
  readonly isUncertain: boolean;
  readonly hasDisagreement: boolean;
};

/** What the timeline asks of the page. */
export type TimelineEvents = {
  /** A gesture has settled on another window. */
  readonly onWindow: (window: TimeWindow) => void;
  /** A reader has chosen an event. */
  readonly onOpen: (eventId: string) => void;
  /** The marker that has the focus. */
  readonly onFocus: (itemId: string) => void;
  /** A wheel was turned that zooms only with a key. */
  readonly onPlainWheel: () => void;
};

/** The imperative widget that draws the timeline, behind as narrow a door as will do. Tests have a fake. */
export type TimelineAdapter = {
  readonly setLocale: (locale: Locale) => void;
  readonly setLanes: (lanes: readonly LaneRow[]) => void;
  readonly setItems: (items: readonly TimelineItem[]) => void;
  /** Draws a window, unless it is the one that was drawn or reported last. */
  readonly setWindow: (window: TimeWindow) => void;
  readonly setOpenEvent: (eventId: string | undefined) => void;
  /** Gives the focus to an item's marker, as soon as it is drawn. */
  readonly focusItem: (itemId: string) => void;
  readonly destroy: () => void;
};

export type TimelineOptions = {
  readonly container: HTMLElement;
  readonly window: TimeWindow;
  /** Days that the window may not leave. */
  readonly reach: TimeWindow;
  readonly locale: Locale;
  /** As high as its lanes (the page scrolls), instead of as high as its container (the lanes scroll). */
  readonly isAutoHeight: boolean;
  readonly events: TimelineEvents;
};

export type CreateTimeline = (options: TimelineOptions) => TimelineAdapter;
