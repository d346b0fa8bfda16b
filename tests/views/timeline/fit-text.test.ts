import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCut, widthOf } from '../../../src/views/timeline/fit-text.ts';
import { createRecordingPen } from '../../support/recording-pen.ts';

describe('the width of a text', () => {
  it('is measured once for each font', () => {
    const { pen, measured } = createRecordingPen();
    pen.font = '13px Once';
    expect(widthOf(pen, 'Bamako')).toBe(42);
    expect(widthOf(pen, 'Bamako')).toBe(42);
    expect(measured).toEqual(['Bamako']);
    pen.font = '14px Once';
    expect(widthOf(pen, 'Bamako')).toBe(42);
    expect(measured).toHaveLength(2);
  });
});

describe('a text without room', () => {
  it('ends in three dots, and not with a space', () => {
    const { pen } = createRecordingPen();
    expect(toCut(pen, 'A long summit', 7 * 8)).toBe('A long…');
    expect(toCut(pen, 'A long summit', 7 * 13)).toBe('A long summit');
  });

  it('has as many letters as fit', () => {
    const { pen, widthOf: width } = createRecordingPen();
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,40}$/),
        fc.integer({ min: 7, max: 300 }),
        (text, room) => {
          const cut = toCut(pen, text, room);
          expect(width(cut)).toBeLessThanOrEqual(room);
          if (width(text) > room) expect(width(cut) + 7).toBeGreaterThan(room);
          else expect(cut).toBe(text);
        },
      ),
    );
  });
});
