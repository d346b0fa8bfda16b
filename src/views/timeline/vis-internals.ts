import type { Timeline } from 'vis-timeline/esnext';

/** What we touch of vis-timeline 8.5.4 beyond its interface. Each is guarded by a browser test of its name. */
type Internals = {
  readonly itemSet?: { redraw?: () => boolean };
  readonly timeAxis?: { redraw?: () => boolean };
  readonly emit?: (event: string) => void;
};

/**
 * Leaves the axis to us: vis-timeline takes its own off the page and writes all labels anew in each
 * frame, which costs more than all else it does.
 */
export function leaveAxis(timeline: Timeline) {
  const { timeAxis } = timeline as unknown as Internals;
  if (timeAxis) timeAxis.redraw = () => false; // nothing was resized
}

/**
 * Has vis-timeline lay out its group only when asked. It would do so in every frame, for items that may
 * have to be stacked anew; ours are drawn by the scene. Returns the function that asks: it looks at the
 * heights of the group's name and of all panels, now.
 */
export function layOutGroupOnDemand(timeline: Timeline): () => void {
  const { itemSet } = timeline as unknown as Internals;
  const redraw = itemSet?.redraw?.bind(itemSet);
  let isDue = true;
  if (itemSet && redraw) {
    itemSet.redraw = () => {
      isDue = isDue && redraw(); // until a redraw finds nothing resized
      return isDue;
    };
  }
  return () => {
    isDue = true;
    (timeline as unknown as Internals).emit?.('_change');
  };
}
