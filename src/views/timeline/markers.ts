import { toGlyphClass } from '../shared/glyph.tsx';
import { reveal } from './lane-scroll.ts';
import type { TimelineEvents, TimelineItem } from './timeline-adapter.ts';

export type Markers = {
  readonly set: (items: readonly TimelineItem[]) => void;
  readonly elementOf: (itemId: string) => HTMLElement;
  /** Lane of the item that waits to be drawn for its focus. */
  readonly wantedLane: () => string | undefined;
  readonly setOpenEvent: (eventId: string | undefined) => void;
  readonly focus: (itemId: string) => void;
  /** Focuses what was asked for before it was drawn, or what lost the focus by being drawn anew. */
  readonly focusWanted: () => void;
  readonly destroy: () => void;
};

/** Farther than this, in CSS pixels, a press is a drag. */
const DRAG = 6;

type Marker = { item: TimelineItem; readonly button: HTMLButtonElement };

/**
 * The buttons that stand on the timeline, one an item: what vis-timeline lacks for keyboard and
 * screen reader. All together are one tab stop; the focus roves among them.
 */
export function createMarkers(container: HTMLElement, events: TimelineEvents): Markers {
  const markers = new Map<string, Marker>();
  let openEvent: string | undefined;
  let tabStop: string | undefined;
  // Markers to focus once they are drawn: the one asked for, and the one that has the focus or lost it by a change.
  let wanted: string | undefined;
  let held: string | undefined;

  const mark = ({ item, button }: Marker) => {
    button.tabIndex = item.id === tabStop ? 0 : -1;
    if (item.eventId === openEvent) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  };
  const markAll = () => {
    if (!markers.get(tabStop ?? '')?.item.isInside) {
      const inside = [...markers.values()].filter(({ item }) => item.isInside);
      const open = inside.find(({ item }) => item.eventId === openEvent);
      tabStop = (open ?? inside[0])?.item.id;
    }
    for (const marker of markers.values()) mark(marker);
  };
  const toItemAt = (target: EventTarget | null) => {
    const button =
      target instanceof Element ? target.closest('.vis-item')?.querySelector('button') : null;
    return [...markers.values()].find((marker) => marker.button === button)?.item;
  };

  const onFocusIn = ({ target }: FocusEvent) => {
    const item = toItemAt(target);
    if (item === undefined) return;
    tabStop = item.id;
    held = item.id;
    markAll();
    events.onFocus(item.id);
  };
  // The reader moved on, to another control or by a click; a marker taken off the page is neither.
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) held = undefined;
  };
  const onPressAnywhere = () => {
    held = undefined;
  };
  // Where a press began: a click that ends elsewhere was a drag.
  let pressed = { x: 0, y: 0 };
  const onPointerDown = ({ clientX, clientY }: PointerEvent) => {
    pressed = { x: clientX, y: clientY };
  };
  const onClick = ({ target, detail, clientX, clientY }: MouseEvent) => {
    const distance = Math.hypot(clientX - pressed.x, clientY - pressed.y);
    const item = detail > 0 && distance > DRAG ? undefined : toItemAt(target); // no detail: a key
    if (item !== undefined) events.onOpen(item.eventId);
  };
  container.addEventListener('focusin', onFocusIn);
  container.addEventListener('focusout', onFocusOut);
  document.addEventListener('pointerdown', onPressAnywhere, { capture: true });
  container.addEventListener('pointerdown', onPointerDown);
  container.addEventListener('click', onClick);

  const focusWanted = () => {
    // vis-timeline takes a marker off the page and puts it back when its form changes.
    const lost = document.activeElement === document.body ? held : undefined;
    const id = wanted ?? (lost === undefined || markers.has(lost) ? lost : tabStop);
    const button = id === undefined ? undefined : markers.get(id)?.button;
    if (!button?.isConnected) return;
    wanted = undefined;
    button.focus({ preventScroll: true });
    reveal(container, button);
  };
  return {
    set: (items) => {
      const ids = new Set(items.map(({ id }) => id));
      for (const id of [...markers.keys()].filter((id) => !ids.has(id))) markers.delete(id);
      for (const item of items) {
        const marker = markers.get(item.id) ?? { item, button: document.createElement('button') };
        marker.item = item;
        markers.set(item.id, marker);
        draw(marker);
      }
      markAll();
    },
    elementOf: (itemId) => markers.get(itemId)?.button ?? document.createElement('span'),
    wantedLane: () => markers.get(wanted ?? '')?.item.laneId,
    setOpenEvent: (eventId) => {
      openEvent = eventId;
      markAll();
    },
    focus: (itemId) => {
      wanted = itemId;
      focusWanted();
    },
    focusWanted,
    destroy: () => {
      container.removeEventListener('focusin', onFocusIn);
      container.removeEventListener('focusout', onFocusOut);
      document.removeEventListener('pointerdown', onPressAnywhere, { capture: true });
      container.removeEventListener('pointerdown', onPointerDown);
      container.removeEventListener('click', onClick);
    },
  };
}

function draw({ item, button }: Marker) {
  button.type = 'button';
  button.className = 'marker';
  button.dataset.event = item.eventId;
  button.title = item.name;
  button.setAttribute('aria-label', item.name);
  const glyph = document.createElement('span');
  glyph.className = toGlyphClass(item.family);
  const label = document.createElement('span');
  label.className = 'marker-label';
  label.textContent = item.label ?? '';
  const signs = document.createElement('span');
  signs.className = `marker-signs${item.hasDisagreement ? ' disagree' : ''}`;
  signs.textContent = item.isUncertain ? '?' : '';
  button.replaceChildren(glyph, ...(item.label === undefined ? [] : [label, signs]));
}
