import { numbersIn } from '../../decoder/index.ts';

/**
 * The codes that a text mentions: below zero, hexadecimal, or of three digits and more. They are not left to the index,
 * which drops punctuation: `-73` and `73` are one word to it.
 * @param text prose
 * @returns each once
 */
export function mentionsIn(text: string): string[] {
  const codes = numbersIn(text).map(({ code }) => code);
  return [...new Set(codes.filter((code) => /^-|^0x|^\d{3}/.test(code)))];
}
