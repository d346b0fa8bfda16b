/**
 * A text as searching compares it: lower case, without accents, words separated by single spaces
 * and preceded by one, so that " word" finds the beginnings of words. "L’Œuvre de Goïta" becomes
 * " l oeuvre de goita".
 */
export function foldText(text: string): string {
  return foldWords(text)
    .map((word) => ` ${word}`)
    .join('');
}

/** The words of a text, folded: "L’Œuvre de Goïta" has "l", "oeuvre", "de" and "goita". */
export function foldWords(text: string): readonly string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
  return folded.match(/[\p{Letter}\p{Number}]+/gu) ?? [];
}
