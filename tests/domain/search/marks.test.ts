import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainMarks, toSegments, type Mark } from '../../../src/domain/search/marks';

/** The text with brackets round what is marked. */
const show = (text: string, marks: readonly Mark[]) =>
  toSegments(text, marks)
    .map((segment) => (segment.isMarked ? `[${segment.text}]` : segment.text))
    .join('');

describe('marks', () => {
  it.each([
    ['goi', 'Assimi Goïta', 'Assimi [Goï]ta'],
    ['goita', 'Assimi Goïta'.normalize('NFD'), 'Assimi [Goïta]'.normalize('NFD')],
    ['oeuv', 'L’Œuvre de Goïta', 'L’[Œuv]re de Goïta'],
    ['o', 'L’Œuvre', 'L’Œuvre'],
    ['mali bam', 'Le Mali, à Bamako', 'Le [Mali], à [Bam]ako'],
    ['ali', 'Le Mali', 'Le Mali'],
    ['', 'Le Mali', 'Le Mali'],
  ])('of “%s” in “%s” are the beginnings of words', (query, text, marked) => {
    expect(show(text, toPlainMarks(query))).toBe(marked);
  });

  it('cover whole names only as they stand', () => {
    const marks = [{ text: 'africa corps', isWhole: true }];
    expect(show('Wagner, puis Africa Corps.', marks)).toBe('Wagner, puis [Africa Corps].');
    expect(show('Un corps d’Africa', marks)).toBe('Un corps d’Africa');
    expect(show('Africa Corpse', marks)).toBe('Africa Corpse');
  });

  it('take the longest of several', () => {
    const marks = toPlainMarks('mal malien');
    expect(show('Le Malien', marks)).toBe('Le [Malien]');
  });

  it('leave the text as it is', () => {
    const mark = fc.record({ text: fc.stringMatching(/^[a-z]{1,3}$/), isWhole: fc.boolean() });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(mark), (text, marks) => {
        const segments = toSegments(text, marks);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });
});
