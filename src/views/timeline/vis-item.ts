import type { DataItem } from 'vis-timeline/esnext';
import type { TimelineItem } from './timeline-adapter.ts';

/** An item as vis-timeline takes it. */
export type VisItem = DataItem & { readonly id: string };

/** What an item's form depends on besides its event: the window, in ms UTC, and its scale. */
export type Frame = {
  readonly start: number;
  readonly end: number;
  readonly pixelsPerMs: number;
};

/** Widths in CSS pixels. A span narrower than a glyph is drawn as a point, and so is a short one without room on its right. */
const NARROW = 12;
const SHORT = 48;
/** Glyph, gaps and padding around a title; the sign of a disagreement; the least of a title worth showing. */
const AROUND = 28;
const SIGN = 20;
const LEAST = 48;
/** Distance from an edge at which a glyph is whole. */
const EDGE = 9;

/**
 * The form of an item in a frame: a point with its title on the side that has room for it, or a span.
 * A title that fits on neither side is cut to the larger one.
 */
export function toVisItem(
  item: TimelineItem,
  frame: Frame,
  measure: (label: string) => number = measureLabel,
): VisItem {
  const length = (item.end - item.start) * frame.pixelsPerMs;
  const needed = AROUND + measure(item.label ?? '') + (item.hasDisagreement ? SIGN : 0);
  const isNarrow = item.fill === 'day' || length < NARROW;
  const at = isNarrow ? (item.start + item.end) / 2 : item.start;
  const left = Math.max((at - frame.start) * frame.pixelsPerMs, 0);
  const right = (frame.end - Math.max(at, frame.start)) * frame.pixelsPerMs;
  const isPoint = isNarrow || (length < SHORT && right < needed);
  const isFlipped = isPoint && right < needed && left > right;
  const room = isFlipped ? left : right;
  const flags = {
    ongoing: item.isOngoing,
    flipped: isFlipped,
    outside: !item.isInside,
    [item.fill]: true,
    [item.family]: true,
  };
  const style = {
    '--sure-from': toPercent(item.sure[0]),
    '--sure-to': toPercent(1 - item.sure[1]),
    ...(item.isInside &&
      room < needed && {
        '--room': `${Math.round(Math.max(room - needed + measure(item.label ?? ''), LEAST))}px`,
      }),
    ...(item.isInside && isPoint && { '--nudge': `${toNudge(left, right)}px` }),
  };
  return {
    ...(isPoint
      ? { type: 'box', align: isFlipped ? 'right' : 'left', start: at }
      : { type: 'range', start: item.start, end: item.end, limitSize: false }),
    id: item.id,
    group: item.laneId,
    className: Object.keys(flags)
      .filter((name) => flags[name])
      .join(' '),
    style: Object.entries(style)
      .map(([name, value]) => `${name}: ${value}`)
      .join('; '),
    // Drawn by the template; kept here so that other words, or a glyph for a title, are a change of data.
    content: `${item.name} ${item.label ?? ''}`,
  };
}

/** How far a glyph at an edge moves inwards to be whole, in CSS pixels. */
function toNudge(left: number, right: number): number {
  if (left < EDGE) return Math.round(EDGE - left);
  return right < EDGE ? Math.round(right - EDGE) : 0;
}

function toPercent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a title as the timeline writes it, in CSS pixels. */
function measureLabel(label: string): number {
  const known = widths.get(label);
  if (known !== undefined) return known;
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d');
    const { fontFamily, fontSize } = getComputedStyle(document.documentElement);
    if (pen !== null) pen.font = `600 ${Number.parseFloat(fontSize) * 0.8125}px ${fontFamily}`;
  }
  const width = pen?.measureText(label).width ?? label.length * 7;
  widths.set(label, width);
  return width;
}
