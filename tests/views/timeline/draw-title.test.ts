import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Title, TitlePlace } from '../../../src/domain/timeline/titles.ts';
import type { DrawGlyph } from '../../../src/views/timeline/draw-glyph.ts';
import { drawTitle, type TitleLook } from '../../../src/views/timeline/draw-title.ts';
import { setFont } from '../../../src/views/timeline/fit-text.ts';
import type { Pen } from '../../../src/views/timeline/pen.ts';
import type { DrawnEvent } from '../../../src/views/timeline/timeline-adapter.ts';
import { boxOf, createRecordingPen, PALETTE } from '../../support/recording-pen.ts';

/** Width of the glyph, and what lies between it and the text. */
const GLYPH = 12;
const GAP = 6;
/** The title of these tests stands on this day, in a line from 27 to 53. */
const DAY = 100;
const LINE = { top: 27, middle: 40, bottom: 53 };

const event = (fields: Partial<DrawnEvent> = {}): DrawnEvent => ({
  eventId: 'a',
  family: 'power',
  label: 'Summit',
  name: 'Summit, 2020',
  isLasting: false,
  isOngoing: false,
  isUncertain: false,
  hasDisagreement: false,
  ...fields,
});
const titled = (fields: Partial<Title> = {}): Title => ({
  line: 0,
  form: 'point',
  side: 'right',
  room: undefined,
  ...fields,
});
const SPAN = titled({ form: 'span' });
const FLIPPED = titled({ side: 'left' });

type Options = Partial<TitlePlace> & Partial<Pick<TitleLook<Pen>, 'isCurrent'>>;

function draw(drawn: DrawnEvent, title: Title = titled(), options: Options = {}) {
  const { isCurrent = false, ...place } = options;
  const { pen, of, measured, widthOf } = createRecordingPen();
  const drawGlyph = vi.fn<DrawGlyph<Pen>>();
  const face = setFont(pen, `${PALETTE.text} ${PALETTE.font}`);
  const look = { palette: PALETTE, face, line: LINE.bottom - LINE.top, isCurrent, drawGlyph };
  const again = () => drawTitle(pen, drawn, title, { x: DAY, y: LINE.top, bar: 0, ...place }, look);
  again();
  const [text] = of('text');
  if (text === undefined) throw new Error('Nothing is written');
  const [glyph] = drawGlyph.mock.calls;
  return {
    again,
    measured,
    widthOf,
    text: { ...text, ...boxOf(text) },
    glyph: glyph && { family: glyph[1], color: glyph[2], ...glyph[3] },
    background: of('fill'),
    sign: of('stroke'),
  };
}

describe('a title that is drawn', () => {
  it('has its glyph on its day and its text to the right, in the middle of its line', () => {
    const { glyph, text } = draw(event());
    expect(glyph).toEqual({ family: 'power', color: 'power', left: 94, top: 34, size: GLYPH });
    expect(text).toMatchObject({ text: 'Summit', color: 'ink', font: '13px Sans' });
    expect(text.left).toBe(DAY + GLYPH / 2 + GAP);
    expect(text.top).toBe(LINE.middle);
  });

  it('stands to the left of its day when it is flipped, with the glyph where it was', () => {
    const { glyph, text } = draw(event(), FLIPPED);
    expect(glyph).toMatchObject({ left: 94, top: 34 });
    expect(text.right).toBe(DAY - GLYPH / 2 - GAP);
    expect(text.text).toBe('Summit');
  });

  it('stands over its span from where that begins', () => {
    const { glyph, text } = draw(event(), SPAN, { bar: 400 });
    expect(glyph?.left).toBe(DAY + 4);
    expect(text.left).toBe(DAY + 4 + GLYPH + GAP);
  });

  it('says that its date is in doubt', () => {
    expect(draw(event({ isUncertain: true })).text.text).toBe('Summit ?');
  });

  it('has nothing around it', () => {
    const { background, sign } = draw(event(), SPAN, { bar: 400 });
    expect([...background, ...sign]).toEqual([]);
  });
});

describe('a title without room for all of its text', () => {
  it('leaves room for the sign of a disagreement', () => {
    const one = { label: 'A long summit in Bamako' };
    const plain = draw(event(one), titled({ room: 92 })).text;
    const disputed = draw(event({ ...one, hasDisagreement: true }), titled({ room: 92 }));
    expect(disputed.text.right).toBeLessThan(plain.right);
    for (const square of disputed.sign)
      expect(boxOf(square).right).toBeLessThanOrEqual(disputed.text.left + 92);
  });

  it('is cut to its room, with a mark for what is left out', () => {
    const { text } = draw(event({ label: 'A long summit in Bamako' }), titled({ room: 75 }));
    expect(text.text).toBe('A long su…'); // 70 pixels: one more letter would not fit
  });

  it('is whole where its text fits after all', () => {
    expect(draw(event(), titled({ room: 42 })).text.text).toBe('Summit');
  });

  it('has as much of its text as fits, and not a pixel more', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 7, max: 300 }), (letters, room) => {
        const label = 'abcdefghij'.repeat(7).slice(0, letters + 1);
        const { text, widthOf } = draw(event({ label }), titled({ room }));
        expect(text.right - text.left).toBeLessThanOrEqual(room);
        if (widthOf(label) <= room) expect(text.text).toBe(label);
        else {
          expect(text.text).toBe(`${label.slice(0, text.text.length - 1)}…`);
          expect(text.right - text.left + 7).toBeGreaterThan(room);
        }
      }),
    );
  });

  it('is measured once for all frames', () => {
    const { again, measured } = draw(event({ label: 'A long summit' }), titled({ room: 75 }));
    measured.length = 0;
    again();
    expect(measured).toEqual([]);
  });

  it('ends at its glyph when it is flipped', () => {
    const long = event({ label: 'A long summit in Bamako' });
    const { text } = draw(long, titled({ side: 'left', room: 75 }));
    expect(text.right).toBe(DAY - GLYPH / 2 - GAP);
  });
});

describe('a title of sources that disagree', () => {
  const disputed = event({ hasDisagreement: true });

  it('has a sign of two squares beyond its text', () => {
    const { sign, text } = draw(disputed);
    expect(sign).toHaveLength(2);
    for (const square of sign) {
      expect(square.color).toBe('warn');
      expect(boxOf(square).left).toBeGreaterThanOrEqual(text.right + GAP);
      expect(boxOf(square).top).toBeGreaterThan(LINE.top);
      expect(boxOf(square).bottom).toBeLessThan(LINE.bottom);
    }
  });

  it('has it on the left of its text when it is flipped', () => {
    const { sign, text } = draw(disputed, FLIPPED);
    expect(sign).toHaveLength(2);
    for (const square of sign) expect(boxOf(square).right).toBeLessThanOrEqual(text.left - GAP);
  });
});

describe('the title of the open event', () => {
  const disputed = event({ hasDisagreement: true });

  it('stands out on ink, all of it', () => {
    for (const title of [titled(), FLIPPED, SPAN]) {
      const { background, text, glyph, sign } = draw(disputed, title, { isCurrent: true });
      const [ground] = background;
      expect(background).toHaveLength(1);
      expect(ground?.color).toBe('ink');
      const box = ground && boxOf(ground);
      expect(box).toMatchObject({ top: LINE.top, bottom: LINE.bottom });
      for (const part of [text, ...sign.map(boxOf)]) {
        expect(part.left).toBeGreaterThanOrEqual((box?.left ?? NaN) + 4);
        expect(part.right).toBeLessThanOrEqual((box?.right ?? NaN) - 4);
      }
      expect(glyph?.left).toBeGreaterThanOrEqual(box?.left ?? NaN);
      expect([text.color, glyph?.color]).toEqual(['on-ink', 'on-ink']);
      expect(sign.map(({ color }) => color)).toEqual(['on-ink', 'on-ink']);
    }
  });

  it('stands on ink as long as its bar, where that is longer', () => {
    const widthAt = (bar: number) => {
      const [ground] = draw(event(), SPAN, { isCurrent: true, bar }).background;
      const { left, right } = ground ? boxOf(ground) : { left: NaN, right: NaN };
      expect(left).toBe(DAY);
      return right - left;
    };
    expect(widthAt(400)).toBe(400);
    expect(widthAt(0)).toBe(4 + GLYPH + GAP + 42 + 4);
  });
});
