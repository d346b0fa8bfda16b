import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/domain/search/vocabulary';

const words = ['mali', 'malien', 'atallah', 'ouagadougou', 'goita', 'sanction', 'sanctions'];
const vocabulary = createVocabulary(words.map((word) => [word, word] as const));
const find = (word: string) => vocabulary.find(word).map(({ value }) => value);

describe('a vocabulary', () => {
  it('finds what begins with a word, the word itself best', () => {
    const answers = vocabulary.find('mali').toSorted((a, b) => b.quality - a.quality);
    expect(answers.map(({ value }) => value)).toEqual(['mali', 'malien']);
    const [mali, malien] = answers;
    expect(mali?.quality).toBe(1);
    expect(malien?.quality).toBeLessThan(1);
  });

  it.each([
    ['a letter wrong', 'atollah'],
    ['a letter missing', 'atalah'],
    ['a letter too many', 'atalllah'],
    ['two letters in the wrong order', 'atlalah'],
    ['the last letter wrong', 'atallak'],
    ['the word not typed to its end', 'ouagadugo'],
  ])('forgives a slip: %s', (_slip, typed) => {
    expect(find(typed)).toContain(typed.startsWith('o') ? 'ouagadougou' : 'atallah');
  });

  it('forgives no slip in a short word, none in a first letter, and no two slips', () => {
    expect(find('goyta')).toEqual([]);
    expect(find('otallah')).toEqual([]);
    expect(find('atolah')).toEqual([]);
  });

  it('looks for no slip where something begins with the word as it is', () => {
    expect(find('sanctio').toSorted()).toEqual(['sanction', 'sanctions']);
    expect(vocabulary.find('sanctio').every(({ prefix }) => prefix === 'sanctio')).toBe(true);
  });

  it('finds a long word by any one slip after its first letter', () => {
    const word = fc.stringMatching(/^[a-z]{6,12}$/);
    const slip = fc.constantFrom('wrong', 'missing', 'extra', 'swapped');
    fc.assert(
      fc.property(
        word,
        slip,
        fc.nat(),
        fc.constantFrom('a', 'b', 'x', 'z'),
        (known, kind, n, letter) => {
          const at = 1 + (n % (known.length - 2));
          const [before, after] = [known.slice(0, at), known.slice(at + 1)];
          const typed = {
            wrong: before + letter + after,
            missing: before + after,
            extra: before + letter + known.slice(at),
            swapped: before + after.slice(0, 1) + known.slice(at, at + 1) + after.slice(1),
          }[kind];
          fc.pre(typed.length >= 6);
          const found = createVocabulary([[known, known]]).find(typed);
          expect(found.map(({ value }) => value)).toContain(known);
        },
      ),
    );
  });
});
