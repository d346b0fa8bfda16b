import { toGlyphClass } from '../shared/glyph.tsx';
import type { TimelineEvents, TimelineItem } from './timeline-adapter.ts';

export type Markers = {
  readonly set: (items: readonly TimelineItem[]) => void;
  readonly elementOf: (itemId: string) => HTMLElement;
  readonly eventOf: (itemId: string) => string | undefined;
  readonly setOpenEvent: (eventId: string | undefined) => void;
  readonly focus: (itemId: string) => void;
  /** Focuses what was asked for before it was drawn. */
  readonly focusWanted: () => void;
  readonly destroy: () => void;
};

type Marker = { item: TimelineItem; readonly button: HTMLButtonElement };

/**
 * The buttons that stand on the timeline, one an item: what vis-timeline lacks for keyboard and
 * screen reader. All together are one tab stop; the focus roves among them.
 */
export function createMarkers(container: HTMLElement, events: TimelineEvents): Markers {
  const markers = new Map<string, Marker>();
  let openEvent: string | undefined;
  let tabStop: string | undefined;
  let wanted: string | undefined;

  const mark = ({ item, button }: Marker) => {
    button.tabIndex = item.id === tabStop ? 0 : -1;
    if (item.eventId === openEvent) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  };
  const markAll = () => {
    if (tabStop === undefined || !markers.has(tabStop)) {
      const open = [...markers.values()].find(({ item }) => item.eventId === openEvent);
      tabStop = open?.item.id ?? markers.keys().next().value;
    }
    for (const marker of markers.values()) mark(marker);
  };
  const toItemOf = (target: EventTarget | null) => {
    const button = target instanceof Element ? target.closest('button') : null;
    return [...markers.values()].find((marker) => marker.button === button)?.item;
  };

  const onFocusIn = ({ target }: FocusEvent) => {
    const item = toItemOf(target);
    if (item === undefined) return;
    tabStop = item.id;
    markAll();
    events.onFocus(item.id);
  };
  const onClick = (click: MouseEvent) => {
    // A pointer's click is vis-timeline's to tell from a drag; this is Enter, or a screen reader.
    const item = click.detail === 0 ? toItemOf(click.target) : undefined;
    if (item !== undefined) events.onOpen(item.eventId);
  };
  container.addEventListener('focusin', onFocusIn);
  container.addEventListener('click', onClick);

  const focusWanted = () => {
    const button = wanted === undefined ? undefined : markers.get(wanted)?.button;
    if (!button?.isConnected) return;
    wanted = undefined;
    button.focus({ preventScroll: true }); // scrolling would move the lanes under vis-timeline
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
    eventOf: (itemId) => markers.get(itemId)?.item.eventId,
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
