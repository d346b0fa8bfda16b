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
 * Has vis-timeline look at the heights of what is in its panels: of itself it looks at its own size
 * alone, and its redraw() would take the lanes off the page.
 */
export function layOutPanels(timeline: Timeline) {
  (timeline as unknown as Internals).emit?.('_change');
}

/**
 * Has vis-timeline lay out its lanes only while that is needed. It would do so in every frame, for
 * items that may have to be stacked anew; ours are drawn by the scene, and lanes change with the content
 * and the room alone.
 */
export function redrawLanesWhile(timeline: Timeline, isNeeded: () => boolean) {
  const { itemSet } = timeline as unknown as Internals;
  const redraw = itemSet?.redraw?.bind(itemSet);
  if (itemSet && redraw) itemSet.redraw = () => isNeeded() && redraw();
}
