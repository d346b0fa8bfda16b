import type { DrawnEvent } from './timeline-adapter.ts';

/** Width of the signs after a label, in CSS pixels. */
const SIGN = 18;

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
