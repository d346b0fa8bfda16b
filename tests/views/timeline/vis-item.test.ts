import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Title } from '../../../src/domain/timeline/titles.ts';
import type { DrawnEvent } from '../../../src/views/timeline/timeline-adapter.ts';
import { toItemId, toVisItem, type VisItem } from '../../../src/views/timeline/vis-item.ts';

const DAY = 86_400_000;
const POSITION = { laneId: 'lane', row: 7 };

/** An event from one day to another. */
const drawn = (from: number, to: number, fields: Partial<DrawnEvent> = {}): DrawnEvent => ({
  eventId: 'a',
  family: 'visits',
  label: 'A',
  name: 'A, 2020',
  start: from * DAY,
  end: to * DAY,
  sure: [0, 1],
  fill: 'lasts',
  isOngoing: false,
  isUncertain: false,
  hasDisagreement: false,
  ...fields,
});
const sureDay = (fields: Partial<DrawnEvent> = {}) => drawn(50, 51, { fill: 'day', ...fields });
const title = (fields: Partial<Title> = {}): Title => ({
  line: 0,
  form: 'point',
  side: 'right',
  room: undefined,
  ...fields,
});
const draw = (event: DrawnEvent, placed: Partial<Title> = {}) =>
  toVisItem(POSITION, event, title(placed), 50.5);

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
  it('is a point on its day, whatever it spans', () => {
    for (const event of [sureDay(), drawn(20, 80)]) {
      const item = draw(event);
      expect(item).toMatchObject({ type: 'point', start: 50.5 * DAY });
      expect(item).not.toHaveProperty('end');
    }
  });

  it('is all that a span may cover, drawn beyond the edges of the window too', () => {
    for (const fill of ['lasts', 'within'] as const) {
      expect(draw(drawn(20, 40, { fill }), { form: 'span' })).toMatchObject({
        type: 'range',
        start: 20 * DAY,
        end: 40 * DAY,
        limitSize: false,
      });
    }
  });

  it('is in its lane, with an id of its own there', () => {
    expect(draw(sureDay())).toMatchObject({ id: toItemId(POSITION), group: 'lane' });
    const ids = [POSITION, { laneId: 'other', row: 7 }, { laneId: 'lane', row: 8 }].map(toItemId);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('the title of an item', () => {
  it('stands in its line', () => {
    expect(property(draw(sureDay()), '--line-number')).toBe('0');
    expect(property(draw(sureDay(), { line: 3 }), '--line-number')).toBe('3');
    expect(property(draw(drawn(20, 40), { form: 'span', line: 2 }), '--line-number')).toBe('2');
  });

  it('stands on its side', () => {
    expect(classes(draw(sureDay()))).not.toContain('flipped');
    expect(classes(draw(sureDay(), { side: 'left' }))).toContain('flipped');
  });

  it('is cut only where it does not fit', () => {
    expect(property(draw(sureDay()), '--room')).toBeUndefined();
    expect(property(draw(sureDay(), { room: 119.6 }), '--room')).toBe('120px');
  });
});

describe('the looks of an item', () => {
  it('follow its family and its kind of date', () => {
    expect(classes(draw(sureDay({ family: 'power' })))).toEqual(['day', 'power']);
    expect(classes(draw(drawn(20, 40, { fill: 'within' })))).toEqual(['visits', 'within']);
    expect(classes(draw(drawn(20, 40, { isOngoing: true })))).toEqual([
      'lasts',
      'ongoing',
      'visits',
    ]);
  });

  it('show the sure part of its span, from both edges', () => {
    const event = drawn(20, 27, { fill: 'within', sure: [3 / 7, 5 / 7] });
    const span = draw(event, { form: 'span' });
    expect(property(span, '--sure-from')).toBe('42.857%');
    expect(property(span, '--sure-to')).toBe('28.571%');
    const sure = draw(drawn(20, 27), { form: 'span' });
    expect(property(sure, '--sure-from')).toBe('0.000%');
    expect(property(sure, '--sure-to')).toBe('0.000%');
  });

  it('know of no sure part where only a point is drawn', () => {
    expect(property(draw(drawn(20, 27)), '--sure-from')).toBeUndefined();
  });
});

describe('the content of an item', () => {
  const { content } = draw(sureDay());

  it('is another when its words are', () => {
    expect(draw(sureDay({ name: 'Â, 2020' })).content).not.toBe(content);
  });

  it('is the same wherever it is drawn', () => {
    expect(draw(sureDay(), { line: 2, side: 'left', room: 90 }).content).toBe(content);
  });
});

describe('the width of a label', () => {
  /** What a canvas measures a text to be; none where there is no canvas. */
  const stubCanvas = (pen: { measureText: (text: string) => { width: number } } | null) =>
    vi
      .spyOn(HTMLCanvasElement.prototype, 'getContext')
      .mockReturnValue(pen as unknown as CanvasRenderingContext2D);
  /** The module anew: it keeps its pen and what it has measured. */
  const load = async () => {
    vi.resetModules();
    return import('../../../src/views/timeline/vis-item.ts');
  };
  const measured = vi.fn((text: string) => ({ width: text.length * 9.3 }));

  beforeEach(() => {
    measured.mockClear();
    return () => vi.restoreAllMocks();
  });

  it('is that of its text, in whole pixels', async () => {
    stubCanvas({ measureText: measured });
    const { measureLabel } = await load();
    expect(measureLabel(sureDay({ label: 'Summit' }))).toBe(56);
  });

  it('is larger by the signs after it', async () => {
    stubCanvas({ measureText: measured });
    const { measureLabel } = await load();
    const plain = measureLabel(sureDay());
    const uncertain = measureLabel(sureDay({ isUncertain: true }));
    const disputed = measureLabel(sureDay({ hasDisagreement: true }));
    const both = measureLabel(sureDay({ isUncertain: true, hasDisagreement: true }));
    expect(uncertain).toBeGreaterThan(plain);
    expect(disputed).toBeGreaterThan(plain);
    expect(both - plain).toBe(uncertain - plain + (disputed - plain));
  });

  it('is measured once', async () => {
    stubCanvas({ measureText: measured });
    const { measureLabel } = await load();
    measureLabel(sureDay({ label: 'Summit' }));
    measureLabel(sureDay({ label: 'Summit', hasDisagreement: true }));
    expect(measured).toHaveBeenCalledExactlyOnceWith('Summit');
  });

  it('is guessed where nothing can be measured, the longer the larger', async () => {
    stubCanvas(null);
    const { measureLabel } = await load();
    const short = measureLabel(sureDay({ label: 'Visit' }));
    expect(short).toBeGreaterThan(0);
    expect(measureLabel(sureDay({ label: 'Visit and summit' }))).toBeGreaterThan(short);
  });
});
