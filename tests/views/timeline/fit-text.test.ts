import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setFont } from '../../../src/views/timeline/fit-text.ts';
import { createRecordingPen } from '../../support/recording-pen.ts';

describe('the width of a text', () => {
  it('is measured once for each font', () => {
    const { pen, measured } = createRecordingPen();
    const face = setFont(pen, '13px Once');
    expect(face.widthOf('Bamako')).toBe(42);
    expect(face.widthOf('Bamako')).toBe(42);
    expect(setFont(pen, '13px Once').widthOf('Bamako')).toBe(42);
    expect(measured).toEqual(['Bamako']);
    expect(setFont(pen, '14px Once').widthOf('Bamako')).toBe(42);
    expect(pen.font).toBe('14px Once');
    expect(measured).toHaveLength(2);
  });
});

describe('a text without room', () => {
  it('ends in three dots, and not with a space', () => {
    const { toCut } = setFont(createRecordingPen().pen, '13px Cut');
    expect(toCut('A long summit', 7 * 8)).toBe('A long…');
    expect(toCut('A long summit', 7 * 13)).toBe('A long summit');
  });

  it('has as many letters as fit', () => {
    const { pen, widthOf: width } = createRecordingPen();
    const { toCut } = setFont(pen, '13px Fit');
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,40}$/),
        fc.integer({ min: 7, max: 300 }),
        (text, room) => {
          const cut = toCut(text, room);
          expect(width(cut)).toBeLessThanOrEqual(room);
          if (width(text) > room) expect(width(cut) + 7).toBeGreaterThan(room);
          else expect(cut).toBe(text);
        },
      ),
    );
  });
});
