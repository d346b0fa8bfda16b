/**
 * A text as searching compares it: lower case, without accents, words separated by single spaces
 * and preceded by one, so that " word" finds the beginnings of words. "L’Œuvre de Goïta" becomes
 * " l oeuvre de goita".
 */
export function foldText(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .match(/[\p{Letter}\p{Number}]+/gu);
  return (words ?? []).map((word) => ` ${word}`).join('');
}
