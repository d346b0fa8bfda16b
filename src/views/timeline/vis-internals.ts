import type { Timeline } from 'vis-timeline/esnext';

/** What we touch of vis-timeline 8.5.4 beyond its interface. Each is guarded by a browser test of its name. */
type Internals = {
  readonly itemSet?: { readonly groups?: Readonly<Record<string, object>>; redraw?: () => boolean };
};

/**
 * Makes adding an item cheap. A group measures each item as it is added, which lays out the page once
 * an item; without that, the redraw that follows anyway measures all of them at once.
 */
export function batchItemLayout(timeline: Timeline) {
  const groups = Object.values((timeline as unknown as Internals).itemSet?.groups ?? {});
  for (const group of groups) {
    const prototype = Object.getPrototypeOf(group) as { _checkIfVisible?: () => void };
    if (prototype._checkIfVisible !== leaveToRedraw) prototype._checkIfVisible = leaveToRedraw;
  }
}

/**
 * Makes several changes of the items one redraw. vis-timeline draws them at once at each change, and
 * again in the next frame: here only the latter is left.
 */
export function inOneRedraw(timeline: Timeline, change: () => void) {
  const { itemSet } = timeline as unknown as Internals;
  if (itemSet !== undefined) itemSet.redraw = () => false;
  try {
    change();
  } finally {
    delete itemSet?.redraw; // its prototype's own comes to light again
  }
}

function leaveToRedraw() {
  // Deliberately nothing: the next redraw shows what is in the window.
}
