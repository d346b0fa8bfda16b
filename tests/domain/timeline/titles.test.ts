import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAllRows } from '../../../src/domain/events/rows';
import { at, toAstride, toLaneIndex } from '../../../src/domain/timeline/lane-index';
import type { LevelOfDetail, Viewport } from '../../../src/domain/timeline/level-of-detail';
import {
  placeTitles,
  toTitlePlace,
  type LaneHeights,
  type Title,
  type TitleRoom,
} from '../../../src/domain/timeline/titles';
import { arbitraryColumns, type ColumnsOfTime } from '../../support/arbitrary-columns';

/** Ten pixels a day. */
const VIEWPORT: Viewport = { from: 0, to: 100, width: 1000 };
/** Least width that a label is cut to, in CSS pixels. */
const LEAST = 72;

/** An event from one day to another, both included: by default one day, certainly, and of no salience. */
type Event = {
  readonly day: number;
  readonly last?: number;
  readonly possibleFirst?: number;
  readonly salience?: number;
  /** Width of its label; 100 unless told. */
  readonly label?: number;
};

type Options = Partial<Pick<TitleRoom, 'lines' | 'budget' | 'favoured'>> & {
  readonly viewport?: Viewport;
  readonly before?: LevelOfDetail | undefined;
};

/** Events in order of first day. */
function toColumns(events: readonly Event[]): ColumnsOfTime {
  return {
    first: Int32Array.from(events, ({ day }) => day),
    last: Int32Array.from(events, ({ day, last = day }) => last),
    possibleFirst: Int32Array.from(events, ({ day, possibleFirst = day }) => possibleFirst),
    possibleLast: Int32Array.from(events, ({ day, last = day }) => last),
    family: new Uint8Array(events.length),
    salience: Uint8Array.from(events, ({ salience = 0 }) => salience),
  };
}

/** The titles of `lanes` lanes, each with all of the events. */
function placeIn(lanes: number, events: readonly Event[], options: Options = {}) {
  const { viewport = VIEWPORT, before, lines = Array<number>(lanes).fill(1), ...room } = options;
  const columns = toColumns(events);
  return placeColumns(lanes, columns, viewport, before, {
    lines,
    budget: 60,
    widthOf: (row) => events[row]?.label ?? 100,
    ...room,
  });
}

function placeColumns(
  lanes: number,
  columns: ColumnsOfTime,
  viewport: Viewport,
  before: LevelOfDetail | undefined,
  room: TitleRoom,
) {
  const rows = toAllRows(columns.first.length);
  const indexes = Array.from({ length: lanes }, (_, lane) =>
    toLaneIndex({ id: `lane-${lane}`, rows }, columns),
  );
  const [from, to] = [Math.floor(viewport.from), Math.ceil(viewport.to) - 1];
  const astride = indexes.map((index) => toAstride(index, columns, from, to));
  const full = columns as Parameters<typeof placeTitles>[2];
  return placeTitles(indexes, astride, full, viewport, room, before);
}

/** The titles of the only lane. */
function place(events: readonly Event[], options: Options = {}): ReadonlyMap<number, Title> {
  return placeIn(1, events, options)[0] ?? new Map<number, Title>();
}

/** What was there when these titles were placed. */
function had(titles: ReadonlyMap<number, Title>): LevelOfDetail {
  return {
    placed: VIEWPORT,
    covered: VIEWPORT,
    bin: 8,
    lanes: [{ laneId: 'lane-0', titles, marks: [], astride: [] }],
  };
}

const rowsOf = (titles: ReadonlyMap<number, Title>) => [...titles.keys()].toSorted((a, b) => a - b);
const WHOLE = { form: 'point', side: 'right', room: undefined } as const;

describe('the title of a day', () => {
  it('stands on its right', () => {
    expect(place([{ day: 50 }]).get(0)).toEqual({ ...WHOLE, line: 0 });
  });

  it('stands beside a point, however wide the day is drawn', () => {
    const close = { from: 0, to: 3, width: 1000 };
    expect(place([{ day: 1 }], { viewport: close }).get(0)).toEqual({ ...WHOLE, line: 0 });
  });

  it('stands on its left when its right is taken', () => {
    const titles = place([{ day: 45 }, { day: 50, salience: 1 }]);
    expect(titles.get(1)).toEqual({ ...WHOLE, line: 0 });
    expect(titles.get(0)).toEqual({ ...WHOLE, line: 0, side: 'left' });
  });

  it('goes to another line before it turns to the left', () => {
    const titles = place([{ day: 45 }, { day: 50, salience: 1 }], { lines: [2] });
    expect(titles.get(0)).toEqual({ ...WHOLE, line: 1 });
  });

  it('stands on its left near the right edge', () => {
    expect(place([{ day: 95 }]).get(0)).toEqual({ ...WHOLE, line: 0, side: 'left' });
  });

  it('is cut to the larger side when neither has room', () => {
    const left = place([{ day: 60, label: 2000 }]).get(0);
    expect(left?.side).toBe('left');
    expect(left?.room).toBeGreaterThan(500);
    expect(left?.room).toBeLessThan(605);
    const right = place([{ day: 39, label: 2000 }]).get(0);
    expect(right?.side).toBe('right');
    expect(right?.room).toBeGreaterThan(500);
    expect(right?.room).toBeLessThan(605);
  });

  it('is left out where it would be cut too much', () => {
    const narrow = (width: number) => ({ from: 0, to: 10, width });
    expect(place([{ day: 5 }], { viewport: narrow(100) }).size).toBe(0);
    expect(place([{ day: 5, label: 60 }], { viewport: narrow(170) }).size).toBe(1);
  });

  it('leaves the line to others when it stands at an edge', () => {
    const left = place([{ day: 0, salience: 1 }, { day: 50 }]);
    expect(left.get(0)).toEqual({ ...WHOLE, line: 0 });
    expect(left.get(1)).toEqual({ ...WHOLE, line: 0 });
    const right = place([{ day: 50 }, { day: 99, salience: 1 }]);
    expect(right.get(1)).toEqual({ ...WHOLE, line: 0, side: 'left' });
    expect(right.get(0)).toEqual({ ...WHOLE, line: 0 });
  });

  it('is left out when its lines are full', () => {
    const events = [40, 42, 44, 46].map((day, row) => ({ day, salience: row }));
    // One flows to the right and one, far enough from it, to the left.
    expect(rowsOf(place(events, { lines: [1] }))).toEqual([1, 3]);
    expect(rowsOf(place(events, { lines: [2] }))).toEqual([0, 1, 2, 3]);
  });
});

describe('the title of a span', () => {
  it('stands over it, from where it begins', () => {
    expect(place([{ day: 20, last: 40 }]).get(0)).toEqual({ ...WHOLE, form: 'span', line: 0 });
  });

  it('keeps its line free for as long as the span is', () => {
    const titles = place([
      { day: 20, last: 60, salience: 1 },
      { day: 50 }, // beside the title, but not beside the bar
    ]);
    expect(rowsOf(titles)).toEqual([0]);
  });

  it('stays at the left edge when the span begins before it', () => {
    const events = [{ day: -500, last: 4, salience: 1 }, { day: 5 }, { day: 20 }];
    const titles = place(events);
    expect(titles.get(0)).toEqual({ ...WHOLE, form: 'span', line: 0 });
    expect(rowsOf(titles)).toEqual([0, 2]); // 130 pixels from the edge are taken
  });

  it('has the whole width when the span goes beyond both edges', () => {
    const beyond = { day: -500, last: 500 };
    expect(place([{ ...beyond, label: 960 }]).get(0)?.room).toBeUndefined();
    const cut = place([{ ...beyond, label: 2000 }]).get(0)?.room;
    expect(cut).toBeGreaterThan(900);
    expect(cut).toBeLessThan(1000);
  });

  it('begins where the event possibly does', () => {
    const titles = place([{ day: 4 }, { day: 30, possibleFirst: 10, salience: 1 }]);
    expect(titles.get(1)?.form).toBe('span');
    expect(titles.get(0)?.side).toBeUndefined(); // its right is taken, its left is too short
  });

  it('is cut at the right edge', () => {
    const cut = place([{ day: 85, last: 200, label: 300 }]).get(0);
    expect(cut).toMatchObject({ form: 'span', side: 'right' });
    expect(cut?.room).toBeGreaterThanOrEqual(LEAST);
    expect(cut?.room).toBeLessThan(150);
  });

  it('is that of a day when the span is narrower than a glyph', () => {
    const far = { from: -5000, to: 5000, width: 1000 };
    expect(place([{ day: 20, last: 40 }], { viewport: far }).get(0)).toEqual({ ...WHOLE, line: 0 });
  });

  it('is that of a day, on the left, when a short span has no room on its right', () => {
    expect(place([{ day: 94, last: 97 }]).get(0)).toEqual({ ...WHOLE, line: 0, side: 'left' });
    expect(place([{ day: 50, last: 53 }]).get(0)?.form).toBe('span');
  });
});

describe('the width of what is cut', () => {
  it('is never less than what is worth reading, nor more than there is', () => {
    const viewport = fc.record({
      from: fc.constant(0),
      to: fc.integer({ min: 1, max: 2000 }),
      width: fc.integer({ min: 60, max: 1600 }),
    });
    fc.assert(
      fc.property(arbitraryColumns(), viewport, (columns, seen) => {
        const widthOf = (row: number) => 60 + ((row * 37) % 400);
        const titles = placeColumns(1, columns, seen, undefined, {
          lines: [4],
          budget: 60,
          widthOf,
        });
        for (const [row, { room }] of titles[0] ?? []) {
          if (room === undefined) continue;
          expect(room).toBeGreaterThanOrEqual(LEAST);
          expect(room).toBeLessThan(Math.min(widthOf(row), seen.width));
        }
      }),
    );
  });
});

describe('which events have a title', () => {
  /** So near each other that only one has room. */
  const rivals = (a: number, b: number): readonly Event[] => [
    { day: 1, salience: a, label: 900 },
    { day: 2, salience: b, label: 900 },
  ];

  it('is a matter of salience', () => {
    expect(rowsOf(place(rivals(5, 6)))).toEqual([1]);
    expect(rowsOf(place(rivals(6, 5)))).toEqual([0]);
  });

  it('is a matter of the budget, for all lanes together', () => {
    const events = [10, 40, 70].map((day, row) => ({ day, salience: row }));
    const lanes = placeIn(2, events, { budget: 4 });
    expect(lanes.map(({ size }) => size)).toEqual([2, 2]); // the more salient two in each
    expect(lanes.map(rowsOf)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(place(events, { budget: 0 }).size).toBe(0);
  });

  it('begins with the favoured one, however little it stands out', () => {
    expect(rowsOf(place(rivals(0, 12), { favoured: 0 }))).toEqual([0]);
    const others = Array.from({ length: 9 }, (_, index) => ({ day: index * 10, salience: 12 }));
    const events = [...others, { day: 90, salience: 0 }];
    expect(rowsOf(place(events, { budget: 1, favoured: 9 }))).toEqual([9]);
  });

  it('is never an event that is out of sight', () => {
    const events = [{ day: -30, salience: 12 }, { day: 50 }, { day: 130, salience: 12 }];
    expect(rowsOf(place(events))).toEqual([1]);
    expect(rowsOf(place(events, { favoured: 2 }))).toEqual([1]);
  });

  it('stays as it was while no other stands out much more', () => {
    const before = had(place(rivals(6, 5)));
    expect(rowsOf(place(rivals(5, 6), { before }))).toEqual([0]);
    expect(rowsOf(place(rivals(5, 9), { before }))).toEqual([1]);
  });

  it('stays as it was in its own lane only', () => {
    const { lanes, ...before } = had(place(rivals(6, 5)));
    const elsewhere = { ...before, lanes: lanes.map((lane) => ({ ...lane, laneId: 'other' })) };
    expect(rowsOf(place(rivals(5, 6), { before: elsewhere }))).toEqual([1]);
  });
});

describe('the line of a title', () => {
  const before = had(new Map([[0, { ...WHOLE, line: 1 }]]));

  it('is the one that it had, where that is free', () => {
    expect(place([{ day: 50 }], { lines: [3], before }).get(0)?.line).toBe(1);
    expect(place([{ day: 50 }], { lines: [3] }).get(0)?.line).toBe(0);
  });

  it('is another when there are fewer lines, or somebody is there', () => {
    expect(place([{ day: 50 }], { lines: [1], before }).get(0)?.line).toBe(0);
    const both = had(
      new Map([
        [0, { ...WHOLE, line: 1 }],
        [1, { ...WHOLE, line: 1 }],
      ]),
    );
    const met = place([{ day: 50 }, { day: 50, salience: 12 }], { lines: [2], before: both });
    expect([met.get(0)?.line, met.get(1)?.line]).toEqual([0, 1]);
  });
});

describe('the titles among very many events', () => {
  /** Thousands over the whole width, all alike unless told. */
  const crowd = (salienceOf: (row: number) => number = () => 3): readonly Event[] =>
    Array.from({ length: 6000 }, (_, row) => ({ day: row, salience: salienceOf(row) }));
  const seen = { from: 0, to: 6000, width: 3000 };

  it('are spread over the whole width, where none stands out', () => {
    const titles = place(crowd(), { viewport: seen, lines: [12], budget: 60 });
    expect(titles.size).toBe(60);
    const quarters = [0, 1, 2, 3].map(
      (quarter) => rowsOf(titles).filter((row) => Math.floor(row / 1500) === quarter).length,
    );
    expect(Math.min(...quarters)).toBeGreaterThanOrEqual(8);
  });

  it('are those of the events that stand out, wherever they are', () => {
    const salient = [700, 2900, 5200];
    const events = crowd((row) => (salient.includes(row) ? 4 : 3));
    const titles = place(events, { viewport: seen, lines: [12], budget: 3 });
    expect(rowsOf(titles)).toEqual(salient);
  });

  it('are the same each time', () => {
    const options = { viewport: seen, lines: [4], budget: 60 };
    expect(place(crowd(), options)).toEqual(place(crowd(), options));
  });

  it('stay where they were when asked for again', () => {
    const options = { viewport: seen, lines: [4], budget: 60 };
    const titles = place(crowd(), options);
    expect(place(crowd(), { ...options, before: had(titles) })).toEqual(titles);
  });
});

describe('the titles of events of every kind', () => {
  it('are of events in sight, each in a line that there is, and no more than the budget', () => {
    fc.assert(
      fc.property(arbitraryColumns(120), fc.nat(30), fc.nat(3), (columns, budget, lines) => {
        const titles = placeColumns(1, columns, VIEWPORT, undefined, {
          lines: [lines],
          budget,
          widthOf: () => 80,
        });
        const [lane = new Map<number, Title>()] = titles;
        expect(lane.size).toBeLessThanOrEqual(budget);
        for (const [row, { line }] of lane) {
          expect(line).toBeLessThan(lines);
          expect(at(columns.possibleFirst, row)).toBeLessThan(VIEWPORT.to);
          expect(at(columns.possibleLast, row)).toBeGreaterThanOrEqual(VIEWPORT.from);
        }
      }),
    );
  });
});

describe('the place of a title', () => {
  const HEIGHTS: LaneHeights = { tops: [0, 88, 176], band: 27, line: 26 };
  const SPAN = { ...WHOLE, form: 'span', line: 0 } as const;
  const POINT = { ...WHOLE, line: 0 } as const;
  const full = (event: Event) => toColumns([event]) as Parameters<typeof toTitlePlace>[4];
  const placeOf = (event: Event, title: Title, viewport: Viewport = VIEWPORT) =>
    toTitlePlace(0, title, 0, HEIGHTS, full(event), viewport);
  const pan = (days: number): Viewport => ({ from: days, to: 100 + days, width: 1000 });

  it('of a point is noon of its day, in whatever viewport', () => {
    expect(placeOf({ day: 50 }, POINT)).toMatchObject({ x: 505, bar: 0 });
    expect(placeOf({ day: 50 }, POINT, pan(50.5)).x).toBe(0);
    expect(placeOf({ day: 50 }, POINT, { from: 50, to: 51, width: 1000 }).x).toBe(500);
  });

  it('of a point goes where its day goes, out of view too', () => {
    expect(placeOf({ day: 50 }, POINT, pan(80)).x).toBe(-295);
    expect(placeOf({ day: 50 }, POINT, pan(-80)).x).toBe(1305);
  });

  it('of a point is its first sure day, however long it lasts', () => {
    expect(placeOf({ day: 50, last: 500, possibleFirst: 3 }, POINT)).toMatchObject({
      x: 505,
      bar: 0,
    });
  });

  it('of a span is where it possibly begins, over a bar to the end of its last day', () => {
    expect(placeOf({ day: 20, last: 29 }, SPAN)).toMatchObject({ x: 200, bar: 100 });
    expect(placeOf({ day: 20, last: 29, possibleFirst: 15 }, SPAN)).toMatchObject({
      x: 150,
      bar: 150,
    });
  });

  it('of a span is held at the left edge while its bar is in view, then goes with its end', () => {
    const event = { day: 20, last: 29 };
    expect(placeOf(event, SPAN, pan(20))).toMatchObject({ x: 0, bar: 100 });
    expect(placeOf(event, SPAN, pan(24))).toMatchObject({ x: 0, bar: 60 });
    expect(placeOf(event, SPAN, pan(30))).toMatchObject({ x: 0, bar: 0 });
    expect(placeOf(event, SPAN, pan(33))).toMatchObject({ x: -30, bar: 0 });
  });

  it('of a span is over as much of its bar as is in view', () => {
    expect(placeOf({ day: 90, last: 500 }, SPAN)).toMatchObject({ x: 900, bar: 100 });
    expect(placeOf({ day: -500, last: 500 }, SPAN)).toMatchObject({ x: 0, bar: 1000 });
    expect(placeOf({ day: 110, last: 120 }, SPAN)).toMatchObject({ x: 1100, bar: 0 });
  });

  it('of a span has no bar out of view, and moves no faster than the timeline', () => {
    const spans = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 400 }));
    const pans = fc.double({ min: -200, max: 200, noNaN: true });
    fc.assert(
      fc.property(spans, pans, pans, ([day, length], here, there) => {
        const event = { day, last: day + length };
        const [before, after] = [placeOf(event, SPAN, pan(here)), placeOf(event, SPAN, pan(there))];
        const pixels = Math.abs(there - here) * 10;
        expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(pixels + 1e-6);
        for (const { x, bar } of [before, after]) {
          expect(bar).toBeGreaterThanOrEqual(0);
          if (bar > 0) expect(x).toBeGreaterThanOrEqual(0);
          if (bar > 0) expect(x + bar).toBeLessThanOrEqual(1000 + 1e-6);
        }
      }),
    );
  });

  it('is in its line, below the marks of its lane', () => {
    const topOf = (lane: number, line: number, form: Title['form']) =>
      toTitlePlace(0, { ...WHOLE, form, line }, lane, HEIGHTS, full({ day: 20 }), VIEWPORT).y;
    expect(topOf(0, 0, 'point')).toBe(27);
    expect(topOf(0, 2, 'point')).toBe(27 + 52);
    expect(topOf(2, 1, 'point')).toBe(176 + 27 + 26);
    expect(topOf(2, 1, 'span')).toBe(176 + 27 + 26);
  });
});
