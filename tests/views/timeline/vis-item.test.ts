import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../../src/views/timeline/timeline-adapter.ts';
import { toVisItem, type Frame, type VisItem } from '../../../src/views/timeline/vis-item.ts';

const DAY = 86_400_000;
/** Ten pixels a day, 100 days, 1000 pixels. */
const FRAME: Frame = { start: 0, end: 100 * DAY, pixelsPerMs: 10 / DAY };
/** Ten pixels a letter; what stands around a title takes 28 more. */
const measure = (label: string) => label.length * 10;

/** An item from one day to another, counted from the start of the frame. */
const item = (from: number, to: number, fields: Partial<TimelineItem> = {}): TimelineItem => ({
  id: 'lane/a',
  laneId: 'lane',
  eventId: 'a',
  family: 'visits',
  label: 'x'.repeat(20), // 228 pixels in all
  name: 'A, 2020',
  start: from * DAY,
  end: to * DAY,
  sure: [0, 1],
  fill: 'lasts',
  isInside: true,
  isOngoing: false,
  isUncertain: false,
  hasDisagreement: false,
  ...fields,
});
const day = (at: number, fields: Partial<TimelineItem> = {}) =>
  item(at, at + 1, { fill: 'day', ...fields });
const draw = (drawn: TimelineItem, frame: Frame = FRAME) => toVisItem(drawn, frame, measure);

/** Where its start is: a title flows away from it. vis-timeline's types do not know it. */
const sideOf = (drawn: VisItem & { readonly align?: unknown }) => drawn.align;
const classes = ({ className }: VisItem) => (className ?? '').split(' ').toSorted();
/** One of the custom properties of a style. */
const property = ({ style }: VisItem, name: string) =>
  new Map(
    (style ?? '')
      .split(';')
      .map((part) => part.split(':').map((text) => text.trim()))
      .map(([key = '', value]) => [key, value]),
  ).get(name);

describe('the form of an item', () => {
  it('is a point in the middle of a sure day, at any zoom', () => {
    const middle = 50.5 * DAY;
    expect(draw(day(50))).toMatchObject({ type: 'box', start: middle });
    const close = { start: 50 * DAY, end: 51 * DAY, pixelsPerMs: 1000 / DAY };
    expect(draw(day(50), close)).toMatchObject({ type: 'box', start: middle });
    const far = { start: -5000 * DAY, end: 5000 * DAY, pixelsPerMs: 0.1 / DAY };
    expect(draw(day(50), far)).toMatchObject({ type: 'box', start: middle });
    expect(draw(day(50))).not.toHaveProperty('end');
  });

  it('is the span of what lasts, or falls within', () => {
    for (const fill of ['lasts', 'within'] as const) {
      expect(draw(item(20, 40, { fill }))).toMatchObject({
        type: 'range',
        start: 20 * DAY,
        end: 40 * DAY,
        limitSize: false,
      });
    }
  });

  it('is a point in the middle of a span that is narrower than a glyph', () => {
    expect(draw(item(20, 21.1))).toMatchObject({ type: 'box', start: 20.55 * DAY });
    expect(draw(item(20, 21.2))).toMatchObject({ type: 'range' });
  });

  it('is a point at the start of a short span that has no room on its right', () => {
    // 40 pixels long, and 100 to the edge, of the 228 that the title takes.
    expect(draw(item(90, 94))).toMatchObject({ type: 'box', start: 90 * DAY, align: 'right' });
    expect(draw(item(50, 54))).toMatchObject({ type: 'range' });
    expect(draw(item(90, 95))).toMatchObject({ type: 'range' });
  });

  it('keeps its id and its lane', () => {
    expect(draw(day(50))).toMatchObject({ id: 'lane/a', group: 'lane' });
  });
});

describe('the title of an item', () => {
  it('stands on the right where there is room', () => {
    const drawn = draw(day(50));
    expect(sideOf(drawn)).toBe('left');
    expect(classes(drawn)).not.toContain('flipped');
    expect(property(drawn, '--room')).toBeUndefined();
  });

  it('stands on the left when the right has no room and the left has more', () => {
    const drawn = draw(day(90));
    expect(sideOf(drawn)).toBe('right');
    expect(classes(drawn)).toContain('flipped');
    expect(property(drawn, '--room')).toBeUndefined();
  });

  it('flips as soon as a pixel is missing', () => {
    // The title of a day in the middle of day 77 has 225 pixels on its right: 19 letters are 218.
    expect(sideOf(draw(day(77, { label: 'x'.repeat(19) })))).toBe('left');
    expect(sideOf(draw(day(77, { label: 'x'.repeat(20) })))).toBe('right');
  });

  it('needs more room beside the sign of a disagreement', () => {
    const label = 'x'.repeat(19);
    expect(sideOf(draw(day(77, { label })))).toBe('left');
    expect(sideOf(draw(day(77, { label, hasDisagreement: true })))).toBe('right');
  });

  it('needs little where only the glyph is drawn', () => {
    expect(sideOf(draw(day(90, { label: undefined })))).toBe('left');
  });

  it('is cut to the larger side when neither has room', () => {
    const label = 'x'.repeat(60); // 628 pixels in all
    const left = draw(day(59.5, { label }));
    expect(sideOf(left)).toBe('right');
    expect(property(left, '--room')).toBe('572px'); // 600 less what stands around it
    const right = draw(day(39.5, { label }));
    expect(sideOf(right)).toBe('left');
    expect(property(right, '--room')).toBe('572px');
    const signed = draw(day(39.5, { label, hasDisagreement: true }));
    expect(property(signed, '--room')).toBe('552px');
  });

  it('is never cut to less than is worth showing', () => {
    const narrow = { start: 0, end: 4 * DAY, pixelsPerMs: 10 / DAY };
    expect(property(draw(day(1), narrow), '--room')).toBe('48px');
  });

  it('is cut at the edge of the window when its span goes beyond it', () => {
    const drawn = draw(item(90, 200));
    expect(drawn.type).toBe('range');
    expect(property(drawn, '--room')).toBe('72px'); // 100 less what stands around it
  });

  it('counts the room of a span from the edge where it began before the window', () => {
    const label = 'x'.repeat(120); // 1228 pixels in all
    expect(property(draw(item(-500, 200, { label })), '--room')).toBe('972px');
  });
});

describe('the glyph of a point', () => {
  it.each([
    ['the left edge', -0.5, '9px'],
    ['near the left edge', 0, '4px'],
    ['the middle', 50, '0px'],
    ['near the right edge', 99, '-4px'],
    ['the right edge', 99.5, '-9px'],
  ])('at %s is moved inwards to be whole: %s is %s', (_where, at, nudge) => {
    expect(property(draw(day(at)), '--nudge')).toBe(nudge);
  });

  it('is not moved by a span', () => {
    expect(property(draw(item(0, 40)), '--nudge')).toBeUndefined();
  });
});

describe('an item beyond the window', () => {
  it('is marked, and neither cut nor moved', () => {
    const outside = draw(day(150, { isInside: false, label: 'x'.repeat(200) }));
    expect(classes(outside)).toContain('outside');
    expect(property(outside, '--room')).toBeUndefined();
    expect(property(outside, '--nudge')).toBeUndefined();
    expect(classes(draw(day(50)))).not.toContain('outside');
  });
});

describe('the looks of an item', () => {
  it('follow its family and its kind of date', () => {
    expect(classes(draw(day(50, { family: 'power' })))).toEqual(['day', 'power']);
    expect(classes(draw(item(20, 40, { fill: 'within' })))).toEqual(['visits', 'within']);
    expect(classes(draw(item(20, 40, { isOngoing: true })))).toEqual([
      'lasts',
      'ongoing',
      'visits',
    ]);
  });

  it('show the sure part of its span, from both edges', () => {
    const drawn = draw(item(20, 27, { fill: 'within', sure: [3 / 7, 4 / 7] }));
    expect(property(drawn, '--sure-from')).toBe('42.857%');
    expect(property(drawn, '--sure-to')).toBe('42.857%');
    const sure = draw(item(20, 27));
    expect(property(sure, '--sure-from')).toBe('0.000%');
    expect(property(sure, '--sure-to')).toBe('0.000%');
  });
});

describe('the content of an item', () => {
  const { content } = draw(day(50));

  it('is another when its words are, or a glyph stands for its title', () => {
    expect(draw(day(50, { name: 'Â, 2020' })).content).not.toBe(content);
    expect(draw(day(50, { label: 'Other' })).content).not.toBe(content);
    expect(draw(day(50, { label: undefined })).content).not.toBe(content);
  });

  it('is the same wherever it is drawn', () => {
    expect(draw(day(90)).content).toBe(content);
  });
});
