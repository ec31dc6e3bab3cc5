/** A character as wide as two letters: those of Chinese, with their punctuation. */
export const WIDE = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]/;

/** How wide a text is, in letters of average width. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (WIDE.test(character) ? 2 : character.length), 0);
}
