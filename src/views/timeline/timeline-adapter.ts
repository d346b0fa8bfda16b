import type { Day } from '../../domain/dates/day.ts';
import type { EventColumns } from '../../domain/events/columns.ts';
import type { Family } from '../../domain/events/families.ts';
import type { AxisUnit } from '../../domain/timeline/axis.ts';
import type { LaneIndex } from '../../domain/timeline/lane-index.ts';
import type { Cluster } from '../../domain/timeline/marks.ts';
import type { LanePosition, LaneStops } from '../../domain/timeline/roving.ts';
import type { TimeWindow } from '../../domain/timeline/time-window.ts';

/** A lane with its name. */
export type TimelineLane = { readonly index: LaneIndex; readonly label: string };

/** An event as it is drawn and named. */
export type DrawnEvent = {
  readonly eventId: string;
  readonly family: Family;
  /** Text beside the glyph. */
  readonly label: string;
  /** What a screen reader says: title and date. */
  readonly name: string;
  /** It fills the days of its date; else it falls somewhere in them. */
  readonly isLasting: boolean;
  readonly isOngoing: boolean;
  readonly isUncertain: boolean;
  readonly hasDisagreement: boolean;
};

/** Everything there is to draw, whatever the window. */
export type TimelineContent = {
  readonly lanes: readonly TimelineLane[];
  readonly columns: EventColumns;
  /** The day the data reaches. */
  readonly until: Day;
  readonly words: TimelineWords;
};

/** Events in the reader's words; another object when the words are others. */
export type TimelineWords = {
  readonly toDrawn: (row: number) => DrawnEvent;
  /** The number that stands in a cluster, short enough for it. */
  readonly toCount: (count: number) => string;
  readonly toClusterName: (cluster: Cluster) => string;
  /** Words of the axis under the start of a unit: of its fine row, and of the larger one. */
  readonly toMinorLabel: (unit: AxisUnit, start: Day) => string;
  readonly toMajorLabel: (unit: AxisUnit, start: Day) => string;
  /** Names the events of a lane that touch the window and have no place in it. */
  readonly toAstrideName: (count: number) => string;
};

/** What the pointer or the keyboard is on: one event, or those of a cluster. */
export type TimelineTarget = {
  readonly rows: readonly number[];
  readonly box: DOMRect;
  /** Events at the window's edges, counted beside their lane. */
  readonly isAside?: boolean;
};

/** What the timeline asks of the page. */
export type TimelineEvents = {
  /** What a frame shows: days since 1970 with fractions, `to` being the midnight it ends at. */
  readonly onFrame: (from: number, to: number) => void;
  /** A gesture has settled on another window. */
  readonly onWindow: (window: TimeWindow) => void;
  /** A reader has chosen one event, or a cluster. */
  readonly onOpen: (target: TimelineTarget) => void;
  /** The event, or the first of a cluster, that has the focus. */
  readonly onFocus: (position: LanePosition) => void;
  readonly onHover: (target: TimelineTarget | undefined) => void;
  /** A wheel was turned that zooms only with a key. */
  readonly onPlainWheel: () => void;
};

/** Places in the timeline's frame for what others draw there, as wide as the lanes are. */
export type TimelineSlots = {
  /** Over the lanes, which it lowers by its height. */
  readonly above: HTMLElement;
  /** Behind the lanes and what is over them, as high as the whole. */
  readonly behind: HTMLElement;
};

/** The imperative widget that draws the timeline, behind as narrow a door as will do. Tests have a fake. */
export type TimelineAdapter = {
  readonly slots: TimelineSlots;
  readonly setContent: (content: TimelineContent) => void;
  /** How many events of each lane the window touches. */
  readonly setCounts: (counts: readonly number[]) => void;
  /** Draws a window, unless it is the one that was drawn or reported last. */
  readonly setWindow: (window: TimeWindow) => void;
  /** Draws what another part of the page moves to, as a gesture of its own would. */
  readonly follow: (from: number, to: number) => void;
  readonly setOpenEvent: (row: number | undefined) => void;
  /** What is drawn in the window, for the keyboard to rove among. */
  readonly stops: () => readonly LaneStops[];
  /** Gives the focus to an event, or to the cluster that holds it, as soon as it is drawn. */
  readonly focus: (position: LanePosition) => void;
  readonly destroy: () => void;
};

export type TimelineOptions = {
  readonly container: HTMLElement;
  readonly window: TimeWindow;
  /** Days that the window may not leave. */
  readonly reach: TimeWindow;
  /** As high as its lanes (the page scrolls), instead of as high as its container (the lanes scroll). */
  readonly isAutoHeight: boolean;
  readonly events: TimelineEvents;
};

export type CreateTimeline = (options: TimelineOptions) => TimelineAdapter;
