import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/domain/events/families.ts';
import type { Cluster } from '../../../src/domain/timeline/marks.ts';
import {
  CLUSTER,
  drawClusters,
  type PlacedCluster,
} from '../../../src/views/timeline/draw-clusters.ts';
import { boxOf, createRecordingPen, PALETTE } from '../../support/recording-pen.ts';

/** What is left of a cluster between its round corners. */
const ROOM = 28;

/** A cluster of so many events of each family, in the order of FAMILIES. */
function placed(families: readonly number[], x = 100, middle = 40): PlacedCluster {
  const count = families.reduce((sum, its) => sum + its, 0);
  const cluster: Cluster = {
    kind: 'cluster',
    at: 0,
    count,
    get rows(): readonly number[] {
      throw new Error('A cluster of thousands is drawn without a look at each');
    },
    families,
  };
  return { cluster, x, middle };
}

function draw(clusters: readonly PlacedCluster[]) {
  const { pen, of } = createRecordingPen();
  drawClusters(pen, clusters, PALETTE, (count) => `×${count}`);
  const isFamily = (color: string) => FAMILIES.some((family) => family === color);
  return {
    pills: of('fill').filter(({ color }) => color === 'panel'),
    edges: of('stroke'),
    texts: of('text'),
    shares: of('fill')
      .filter(({ color }) => isFamily(color))
      .map((share) => ({ family: share.color, ...boxOf(share) })),
  };
}

describe('a cluster', () => {
  it('is a pill with an edge, around its place', () => {
    const { pills, edges } = draw([placed([2, 0, 1])]);
    const box = { left: 82.5, right: 117.5, top: 30.5, bottom: 49.5 };
    expect(pills.map(boxOf)).toEqual([box]);
    expect(edges.map(boxOf)).toEqual([box]);
    expect(edges[0]?.color).toBe('line-strong');
    expect(box.right - box.left + 1).toBe(CLUSTER.width);
  });

  it('says how many events it has, in its middle', () => {
    const { texts } = draw([placed([2, 0, 1])]);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({ text: '×3', color: 'ink', font: '600 11px Sans' });
    const { left, right } = boxOf(texts[0] ?? never());
    expect((left + right) / 2).toBe(100);
  });

  it('shows its families at its foot, side by side in their order, each by its share', () => {
    const { shares } = draw([placed([1, 0, 0, 2, 0, 0, 1])]);
    expect(shares).toEqual([
      { family: 'visits', left: 86, right: 93, top: 47, bottom: 50 },
      { family: 'ruptures', left: 93, right: 107, top: 47, bottom: 50 },
      { family: 'security', left: 107, right: 114, top: 47, bottom: 50 },
    ]);
  });

  it('is full of its families, whatever they are', () => {
    const families = fc
      .array(fc.nat(2000), { minLength: FAMILIES.length, maxLength: FAMILIES.length })
      .filter((counts) => counts.some((count) => count > 0));
    fc.assert(
      fc.property(families, (counts) => {
        const { shares } = draw([placed(counts)]);
        const present = FAMILIES.filter((_, family) => (counts[family] ?? 0) > 0);
        expect(shares.map(({ family }) => family)).toEqual(present);
        const widths = shares.map(({ left, right }) => right - left);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(ROOM);
        expect(shares.at(-1)?.right).toBeCloseTo(86 + ROOM);
      }),
    );
  });

  it('is drawn for itself, however many there are', () => {
    const { texts, shares } = draw([placed([3], 100), placed([0, 5], 200), placed([4], 300, 90)]);
    expect(texts.map(({ text }) => text)).toEqual(['×3', '×5', '×4']);
    expect(shares.map(({ family, left, top }) => [family, left, top])).toEqual([
      ['visits', 86, 47],
      ['visits', 286, 97],
      ['summits', 186, 47],
    ]);
  });

  it('is nothing where there is none', () => {
    const { texts, shares } = draw([]);
    expect([...texts, ...shares]).toEqual([]);
  });
});

function never(): never {
  throw new Error('Nothing is written');
}
