import type { LaneRow } from './timeline-adapter.ts';

/**
 * The names of the lanes, each an element that lives as long as the timeline and changes in place:
 * told of a change, vis-timeline would take every lane off the page and put it back, focus lost.
 */
export function createLaneNames() {
  const elements = new Map<string, HTMLElement>();
  return {
    get: (laneId: string | undefined) => elements.get(laneId ?? ''),
    elementOf: ({ id, label, count }: LaneRow): HTMLElement => {
      const element = elements.get(id) ?? document.createElement('div');
      elements.set(id, element);
      element.className = 'lane';
      const name = document.createElement('b');
      name.textContent = label;
      const events = document.createElement('span');
      events.textContent = String(count);
      element.replaceChildren(name, events);
      return element;
    },
  };
}
