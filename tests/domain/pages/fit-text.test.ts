import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText } from '../../../src/domain/pages/fit-text.ts';

/** A font whose characters are half as wide as high. */
const measure = (text: string) => text.length / 2;
const BOX = { width: 500, height: 300, size: 60, leading: 1.2, measure };

const words = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 40 });

describe('a text that is fitted', () => {
  it('loses no word, and all its lines are in the box', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const { lines, size } = fitText(text, BOX);
        expect(lines.join(' ')).toBe(text.split(' ').filter(Boolean).join(' '));
        for (const line of lines) expect(measure(line) * size).toBeLessThan(BOX.width + 1e-6);
        expect(lines.length * BOX.leading * size).toBeLessThan(BOX.height + 1e-6);
        expect(size).toBeLessThanOrEqual(BOX.size);
      }),
    );
  });

  it('is as large as may be where it is short', () => {
    expect(fitText('Court', BOX)).toEqual({ lines: ['Court'], size: BOX.size });
  });

  it('becomes smaller as it becomes longer', () => {
    const sizes = [5, 15, 45].map((count) => fitText('bamako '.repeat(count), BOX).size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(sizes).size).toBe(3);
  });

  it('has lines of about the same length, not a last word alone', () => {
    expect(fitText('aaaa bbbb cccc dddd', { ...BOX, height: 150 }).lines).toEqual([
      'aaaa bbbb',
      'cccc dddd',
    ]);
  });

  it('is not broken at a space that holds together', () => {
    const { lines } = fitText('un mot «\u00a0cité\u202f» et «\u00a0un autre\u202f»', {
      ...BOX,
      width: 300,
    });
    expect(lines.length).toBeGreaterThan(2);
    for (const quoted of ['«\u00a0cité\u202f»', '«\u00a0un']) {
      expect(lines.join('|')).toContain(quoted);
    }
  });
});
