import { FAMILIES } from '../../domain/events/families.ts';
import type { Cluster } from '../../domain/timeline/marks.ts';
import type { Palette } from '../shared/palette.ts';
import type { Pen } from './pen.ts';

/** Measures in CSS pixels. */
export const CLUSTER = { width: 36, height: 20 };
const MIX = 3;
const ROUND = 4;
const FONT = '600 11px';

/** A cluster, and where its middle is drawn. */
export type PlacedCluster = {
  readonly cluster: Cluster;
  readonly x: number;
  readonly middle: number;
};

/** Pills with the number of events, and under it their families by share; like strokes together, which is faster. */
export function drawClusters(
  pen: Pen,
  placed: readonly PlacedCluster[],
  palette: Palette,
  toCount: (count: number) => string,
) {
  const corners = placed.map(({ x, middle }) => ({
    left: Math.round(x - CLUSTER.width / 2),
    top: Math.round(middle - CLUSTER.height / 2),
  }));
  pen.beginPath();
  for (const { left, top } of corners) {
    pen.roundRect(left + 0.5, top + 0.5, CLUSTER.width - 1, CLUSTER.height - 1, ROUND);
  }
  pen.fillStyle = palette.panel;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = palette['line-strong'];
  pen.stroke();
  const room = CLUSTER.width - 2 * ROUND;
  const done = corners.map(({ left }) => left + ROUND);
  for (const [family, name] of FAMILIES.entries()) {
    pen.fillStyle = palette[name];
    for (const [index, { cluster }] of placed.entries()) {
      const width = ((cluster.families[family] ?? 0) / cluster.count) * room;
      if (width === 0) continue;
      const left = done[index] ?? 0;
      pen.fillRect(left, (corners[index]?.top ?? 0) + CLUSTER.height - MIX, width, MIX);
      done[index] = left + width;
    }
  }
  pen.font = `${FONT} ${palette.font}`;
  pen.textAlign = 'center';
  pen.fillStyle = palette.ink;
  for (const { cluster, x, middle } of placed) {
    pen.fillText(toCount(cluster.count), x, middle - MIX / 2 + 0.5);
  }
}
