/** A lane, as its name says it. */
export type LaneName = { readonly id: string; readonly label: string };

/**
 * The names of the lanes, one below the other in one element. Each lives as long as the timeline and
 * changes in place, so that it keeps its focus; it holds the button for the events at the window's edges.
 */
export function createLaneNames() {
  const element = document.createElement('div');
  element.className = 'lane-names';
  const lanes = new Map<string, ReturnType<typeof createLane>>();
  // By label: what a name needs is measured once, since measuring lays out the page.
  const measured = new Map<string, number>();
  const laneOf = (id: string) => {
    const lane = lanes.get(id) ?? createLane();
    lanes.set(id, lane);
    return lane;
  };
  return {
    element,
    /** Shows these names. Returns the height that each needs for itself, in CSS pixels. */
    show: (names: readonly LaneName[]): readonly number[] => {
      const shown = names.map(({ id, label }): HTMLElement => {
        const lane = laneOf(id);
        if (lane.name.textContent !== label) lane.name.textContent = label;
        return lane.element;
      });
      // Those that go, go first: a name that stays must not be moved for it, which would take its focus.
      for (const name of [...element.children] as HTMLElement[]) {
        if (!shown.includes(name)) name.remove();
      }
      for (const [order, name] of shown.entries()) {
        const there = element.children[order] ?? null;
        if (there !== name) element.insertBefore(name, there);
      }
      const unknown = shown.filter((_name, order) => !measured.has(names[order]?.label ?? ''));
      for (const name of unknown) name.style.height = '';
      return names.map(({ label }, order) => {
        const height = measured.get(label) ?? shown[order]?.offsetHeight ?? 0;
        if (element.isConnected) measured.set(label, height);
        return height;
      });
    },
    /** Gives the names that are shown their heights, and all together at least one, in CSS pixels. */
    setHeights: (heights: readonly number[], least: number) => {
      element.style.minHeight = `${least}px`;
      for (const [order, height] of heights.entries()) {
        const { style } = element.children[order] as HTMLElement;
        style.height = `${height}px`;
      }
    },
    setCount: (laneId: string, count: number) => {
      laneOf(laneId).events.textContent = String(count);
    },
    /** The button that stands for the events of a lane at the window's edges. */
    astrideButton: (laneId: string): HTMLButtonElement => laneOf(laneId).astride,
    /** Shows how many those are, or nothing for none. */
    setAstride: (laneId: string, count: number) => {
      const { astride } = laneOf(laneId);
      const text = `+${count}`;
      astride.hidden = count === 0;
      if (astride.textContent !== text) astride.textContent = text;
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
