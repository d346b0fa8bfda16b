import { describe, expect, it } from 'vitest';
import type { LaneDetail } from '../../../src/domain/timeline/level-of-detail.ts';
import { CLUSTER } from '../../../src/views/timeline/draw-clusters.ts';
import { toAstrideStop, toMarkStops } from '../../../src/views/timeline/mark-stops.ts';
import type {
  DrawnEvent,
  TimelineContent,
  TimelineWords,
} from '../../../src/views/timeline/timeline-adapter.ts';

/** Ten days on a hundred pixels. */
const VIEWPORT = { from: 100, to: 110, width: 100 };

const words: TimelineWords = {
  toDrawn: (row) => ({ name: `event ${row}` }) as DrawnEvent,
  toCount: String,
  toClusterName: ({ rows }) => `${rows.length} together`,
  toMinorLabel: (unit, start) => `${unit} ${start}`,
  toMajorLabel: (unit, start) => `${unit} ${start}`,
  toAstrideName: (count) => `${count} at the edge`,
};

/** An event a day from day 95 on: row 0 is day 95. */
const content = {
  columns: { first: Int32Array.from({ length: 20 }, (_, row) => 95 + row) },
  words,
} as unknown as TimelineContent;

const lane = (fields: Partial<LaneDetail>): LaneDetail => ({
  laneId: 'lane',
  titles: new Map(),
  marks: [],
  astride: [],
  ...fields,
});

describe('the buttons over the marks', () => {
  it('lie over what is in view, named as what they stand for', () => {
    const stops = toMarkStops(
      lane({
        marks: [
          { kind: 'glyph', row: 3, at: 98.5 },
          { kind: 'glyph', row: 7, at: 102.5 },
          { kind: 'cluster', count: 2, rows: [9, 10], at: 105, families: [2, 0, 0, 0, 0, 0, 0] },
          { kind: 'glyph', row: 16, at: 111.5 },
        ],
      }),
      content,
      VIEWPORT,
      40,
    );
    expect(stops.map(({ name, rows }) => [name, rows])).toEqual([
      ['event 7', [7]],
      ['2 together', [9, 10]],
    ]);
    expect(stops.map(({ place }) => [place?.x, place?.y])).toEqual([
      [25, 40],
      [50, 40],
    ]);
    expect(stops.map(({ place }) => place?.width)).toEqual([15, CLUSTER.width]);
  });
});

describe('the button for events at the edges', () => {
  const button = document.createElement('button');

  it('stands for all of them, and for the keyboard at the last that began before the window', () => {
    const [stop] = toAstrideStop(lane({ astride: [1, 4, 18] }), content, VIEWPORT, button);
    expect(stop).toMatchObject({ rows: [1, 4, 18], name: '3 at the edge', button });
    expect(stop?.position).toEqual({ laneId: 'lane', row: 4 });
    expect(stop?.place).toBeUndefined();
  });

  it('is at the first when all begin later', () => {
    const [stop] = toAstrideStop(lane({ astride: [17, 18] }), content, VIEWPORT, button);
    expect(stop?.position.row).toBe(17);
  });

  it('is none without them', () => {
    expect(toAstrideStop(lane({}), content, VIEWPORT, button)).toEqual([]);
  });
});
