export type LaneName = {
  readonly id: string;
  readonly label: string;
  /** Least height of the lane, in CSS pixels. */
  readonly height: number;
};

/**
 * The names of the lanes, each an element that lives as long as the timeline and changes in place:
 * told of a change, vis-timeline would take every lane off the page and put it back, focus lost. They
 * give the lanes their height, and hold the button for the events at the window's edges.
 */
export function createLaneNames() {
  const lanes = new Map<string, ReturnType<typeof createLane>>();
  const laneOf = (id: string) => {
    const lane = lanes.get(id) ?? createLane();
    lanes.set(id, lane);
    return lane;
  };
  return {
    get: (laneId: string | undefined) => lanes.get(laneId ?? '')?.element,
    elementOf: ({ id, label, height }: LaneName): HTMLElement => {
      const { element, name } = laneOf(id);
      name.textContent = label;
      element.style.minHeight = `${height}px`;
      return element;
    },
    setCount: (laneId: string, count: number) => {
      laneOf(laneId).events.textContent = String(count);
    },
    /** The button that stands for `count` events of a lane at the window's edges; hidden for none. */
    astrideButton: (laneId: string, count: number): HTMLButtonElement => {
      const { astride } = laneOf(laneId);
      astride.hidden = count === 0;
      astride.textContent = `+${count}`;
      return astride;
    },
  };
}

function createLane() {
  const element = document.createElement('div');
  element.className = 'lane';
  const name = document.createElement('b');
  const events = document.createElement('span');
  const astride = document.createElement('button');
  astride.type = 'button';
  astride.className = 'astride';
  astride.hidden = true;
  const line = document.createElement('p');
  line.append(events, astride);
  element.append(name, line);
  return { element, name, events, astride };
}
