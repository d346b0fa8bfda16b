import type { DataItem } from 'vis-timeline/esnext';
import { dayToMs } from '../../domain/dates/day.ts';
import type { Title } from '../../domain/timeline/titles.ts';
import type { LanePosition } from '../../domain/timeline/roving.ts';
import type { DrawnEvent } from './timeline-adapter.ts';

/** An item as vis-timeline takes it. */
export type VisItem = DataItem & { readonly id: string };

/** Width of the signs after a label, in CSS pixels. */
const SIGN = 18;

export function toItemId({ laneId, row }: LanePosition): string {
  return `${laneId}/${row}`;
}

/** A titled event as an item: a point with its title on one side, or a span; which line of its lane is a style. */
export function toVisItem(
  position: LanePosition,
  drawn: DrawnEvent,
  { form, side, line, room }: Title,
  day: number,
): VisItem {
  const flags = {
    ongoing: drawn.isOngoing,
    flipped: side === 'left',
    [drawn.fill]: true,
    [drawn.family]: true,
  };
  const style = {
    '--line-number': String(line),
    ...(room !== undefined && { '--room': `${Math.round(room)}px` }),
    ...(form === 'span' && {
      '--sure-from': toPercent(drawn.sure[0]),
      '--sure-to': toPercent(1 - drawn.sure[1]),
    }),
  };
  return {
    ...(form === 'point'
      ? { type: 'point', start: dayToMs(day) }
      : { type: 'range', start: drawn.start, end: drawn.end, limitSize: false }),
    id: toItemId(position),
    group: position.laneId,
    className: Object.keys(flags)
      .filter((name) => flags[name])
      .join(' '),
    style: Object.entries(style)
      .map(([name, value]) => `${name}: ${value}`)
      .join('; '),
    // Drawn by the template; kept here so that other words are a change of data.
    content: drawn.name,
  };
}

function toPercent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a label with its signs as the timeline writes it, in CSS pixels. */
export function measureLabel({ label, isUncertain, hasDisagreement }: DrawnEvent): number {
  const signs = (isUncertain ? SIGN / 2 : 0) + (hasDisagreement ? SIGN : 0);
  const known = widths.get(label);
  if (known !== undefined) return known + signs;
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d');
    const { fontFamily, fontSize } = getComputedStyle(document.body);
    if (pen !== null) pen.font = `${Number.parseFloat(fontSize) * 0.8125}px ${fontFamily}`;
  }
  const width = Math.ceil(pen?.measureText(label).width ?? label.length * 7);
  widths.set(label, width);
  return width + signs;
}
