import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/domain/search/fold';

describe('foldText', () => {
  it.each([
    ['Assimi Goïta', ' assimi goita'],
    ['L’Œuvre de Goïta', ' l oeuvre de goita'],
    ["l'œuvre", ' l oeuvre'],
    ['ŒUVRE', ' oeuvre'],
    ['Ægypte', ' aegypte'],
    ['Cédéao / ECOWAS', ' cedeao ecowas'],
    ['N’Djamena', ' n djamena'],
    ['français — GARÇON', ' francais garcon'],
    ['  2025-07-08\t(été) ', ' 2025 07 08 ete'],
    ['Ülkü Çelik İstanbul', ' ulku celik istanbul'],
    ['', ''],
    ['… ? ! « »', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds composed and decomposed letters alike', () => {
    expect(foldText('Éva à Port-Bêta'.normalize('NFD'))).toBe(
      foldText('Éva à Port-Bêta'.normalize('NFC')),
    );
  });

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
      }),
    );
  });

  it('joins the words of two texts as it folds each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(foldText(`${a} ${b}`)).toBe(foldText(a) + foldText(b));
      }),
    );
  });
});
