import type { LanePosition, LaneStops } from '../../domain/timeline/roving.ts';
import { toTitleText } from './draw-title.ts';
import { reveal } from './lane-scroll.ts';
import { listen, type Stop } from './marker-gestures.ts';
import type { DrawnEvent, TimelineEvents, TimelineTarget } from './timeline-adapter.ts';

/** A glyph or a cluster of the canvas, or the events astride of a lane: what a button stands for. */
export type MarkStop = {
  readonly position: LanePosition;
  readonly rows: readonly number[];
  readonly name: string;
  /** Where the button lies over the canvas, in CSS pixels; absent for one that stands elsewhere. */
  readonly place?: { readonly x: number; readonly y: number; readonly width: number };
  readonly button?: HTMLButtonElement;
};

/** An event with a title, and where that is drawn, in CSS pixels. */
export type TitleStop = {
  readonly position: LanePosition;
  readonly drawn: DrawnEvent;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Where its words begin. */
  readonly textLeft: number;
};

/**
 * Attribute of the container while the timeline moves and one of its buttons shows: they stand where they
 * were, out of sight. Where none shows, a frame is spared what hiding them costs.
 */
const MOVING = 'data-moving';

/** Attribute of the button that the pointer was moved to. */
const HOVERED = 'data-hovered';

/**
 * The buttons of the timeline, laid over the canvas: one a title, and one a glyph or cluster. They are what
 * keyboard, screen reader and pointer meet, equal to what is drawn, and all together one tab stop.
 */
export function createMarkers(container: HTMLElement, events: TimelineEvents) {
  let titles = new Map<string, Stop & TitleStop>();
  const layer = document.createElement('div');
  layer.className = 'mark-layer';
  // By stop id: a button goes on standing for the same mark as long as that stays, and keeps its focus.
  let buttons = new Map<string, HTMLButtonElement>();
  let marks: readonly Stop[] = [];
  let openRow: number | undefined;
  let hovered: HTMLButtonElement | undefined;
  let isMoving = false;
  let tabStop: LanePosition | undefined;
  // What is to be focused once it is drawn: the one asked for, and the one that has the focus or lost it by a change.
  let wanted: LanePosition | undefined;
  let held: LanePosition | undefined;

  const all = () => [...titles.values(), ...marks];
  /** The title of an event, or the mark that it is in. */
  const find = ({ laneId, row }: LanePosition): Stop | undefined =>
    titles.get(toStopId({ laneId, row })) ??
    marks.find(
      ({ position, rows, isAside }) =>
        position.laneId === laneId && (isAside ? position.row === row : rows.includes(row)),
    );
  const stopAt = (target: EventTarget | null): Stop | undefined => {
    if (!(target instanceof Element)) return undefined;
    const button = target.closest('button');
    return button === null ? undefined : all().find((stop) => stop.button === button);
  };
  const markAll = () => {
    const stops = all();
    const current = tabStop && find(tabStop);
    const open = stops.find(({ rows }) => openRow !== undefined && rows.includes(openRow));
    const stop = current ?? open ?? stops[0];
    tabStop = stop?.position;
    for (const { button, rows } of stops) {
      const tabIndex = button === stop?.button ? 0 : -1;
      if (button.tabIndex !== tabIndex) button.tabIndex = tabIndex; // or the browser looks at its style again
      if (openRow !== undefined && rows.includes(openRow))
        button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  };
  const hide = () => container.setAttribute(MOVING, '');
  /** Whether a button shows: highlighted, with the ring of the focus or of the open event, or a band's. */
  const isSeen = () =>
    hovered !== undefined ||
    openRow !== undefined ||
    container.contains(document.activeElement) ||
    container.querySelector('.band:hover') !== null;
  const toTarget = ({ rows, button, isAside = false }: Stop): TimelineTarget => ({
    rows,
    box: button.getBoundingClientRect(),
    isAside,
  });
  const hover = (stop: Stop | undefined) => {
    if (stop?.button === hovered) return;
    hovered?.removeAttribute(HOVERED);
    hovered = stop?.button;
    hovered?.setAttribute(HOVERED, '');
    events.onHover(stop && toTarget(stop));
  };
  const { grab, stopListening } = listen(container, {
    stopAt,
    onFocus: (stop) => {
      tabStop = stop.position;
      held = stop.position;
      markAll();
      if (isMoving) hide();
      events.onFocus(stop.position);
    },
    onLeave: () => {
      held = undefined;
    },
    onChoose: (stop) => events.onOpen(toTarget(stop)),
    isMoving: () => isMoving,
    onPoint: (target) => hover(isMoving ? undefined : stopAt(target)),
  });
  const focusWanted = () => {
    if (isMoving) return; // nothing stands where it is drawn
    // A title that has become a mark, or a mark that is gathered, leaves the page with its focus.
    const lost = document.activeElement === document.body ? held : undefined;
    const position = wanted ?? (lost === undefined || find(lost) ? lost : tabStop);
    const button = position && find(position)?.button;
    if (!button?.isConnected) return;
    wanted = undefined;
    button.focus({ preventScroll: true });
    reveal(container, button);
  };
  return {
    layer,
    /** While the timeline moves, nothing is under the pointer; its card, out of sight, is taken away afterwards. */
    setMoving: (moves: boolean) => {
      isMoving = moves;
      if (!moves) {
        container.removeAttribute(MOVING);
        hover(undefined);
        return;
      }
      if (isSeen()) hide();
      grab();
    },
    setTitles: (next: readonly TitleStop[]) => {
      const before = titles;
      const ids = new Set(next.map(({ position }) => toStopId(position)));
      const gone = [...before].filter(([id]) => !ids.has(id));
      const spare = gone.map(([, { button }]) => button);
      titles = new Map();
      for (const stop of next) {
        const { position, drawn, left, top, width, textLeft } = stop;
        const id = toStopId(position);
        const known = before.get(id);
        const button = known?.button ?? takeSpare(spare) ?? createButton();
        if (known?.drawn !== drawn) dress(button, drawn);
        button.style.transform = `translate(${left}px, ${top}px)`;
        button.style.width = `${width}px`;
        button.style.paddingLeft = `${textLeft - left}px`;
        titles.set(id, { ...stop, rows: [position.row], button });
        if (!button.isConnected) layer.append(button);
      }
      for (const button of spare) button.remove();
      markAll();
    },
    setMarks: (next: readonly MarkStop[]) => {
      const ids = new Set(next.map(({ position }) => toStopId(position)));
      const spare = [...buttons].filter(([id]) => !ids.has(id)).map(([, button]) => button);
      const laid = new Map<string, HTMLButtonElement>();
      marks = next.map(({ position, rows, name, place, button: own }) => {
        const id = toStopId(position);
        const button = own ?? buttons.get(id) ?? takeSpare(spare) ?? createButton();
        if (button.getAttribute('aria-label') !== name) button.setAttribute('aria-label', name);
        if (place !== undefined) {
          laid.set(id, button);
          button.className = 'mark';
          button.style.transform = `translate(${place.x - place.width / 2}px, ${place.y}px)`;
          button.style.width = `${place.width}px`;
          if (!button.isConnected) layer.append(button);
        }
        return { position, rows, button, isAside: place === undefined };
      });
      for (const button of spare) button.remove();
      buttons = laid;
      markAll();
    },
    setOpenEvent: (row: number | undefined) => {
      openRow = row;
      markAll();
    },
    focus: (position: LanePosition) => {
      wanted = position;
      focusWanted();
    },
    focusWanted,
    /** What is drawn, by lane. */
    stops: (laneIds: readonly string[]): readonly LaneStops[] => {
      const stops = all();
      return laneIds.map((laneId) => ({
        laneId,
        stops: stops
          .filter(({ position }) => position.laneId === laneId)
          .map(({ position: { row }, rows, isAside }) => ({
            row,
            last: isAside ? row : (rows.at(-1) ?? row),
          }))
          .toSorted((a, b) => a.row - b.row), // rows are numbered by first day
      }));
    },
    destroy: stopListening,
  };
}

/** A button whose mark has gone, to be used again; not the one that has the focus, which would seem to move. */
function takeSpare(spare: HTMLButtonElement[]): HTMLButtonElement | undefined {
  const free = spare.findIndex((button) => button !== document.activeElement);
  return free === -1 ? undefined : spare.splice(free, 1)[0]; // mutates spare
}

function createButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  return button;
}

/** The words of a title, where the canvas draws them: not seen, but found by a browser's search. */
function dress(button: HTMLButtonElement, drawn: DrawnEvent) {
  button.className = 'marker';
  button.dataset.event = drawn.eventId;
  button.setAttribute('aria-label', drawn.name);
  button.textContent = toTitleText(drawn);
}

function toStopId({ laneId, row }: LanePosition): string {
  return `${laneId}/${row}`;
}
