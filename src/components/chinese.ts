/** What the search and the filters know of Chinese. A text is read as Chinese by its script, whatever the page around it. */

/** Whether a word begins with a Chinese character. */
export function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

/** Parts Chinese characters from other letters and digits, between which few type a blank: `token过期`. */
export function partScripts(word: string): readonly string[] {
  return word.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [];
}

/** Words by which a text asks how something is done, or about errors in general. */
const GENERAL = /怎么|怎样|如何|为什么|为何|为啥|哪些|哪个|多少|要不要|能不能|什么时候/;

/** Whether a text asks how something is done, or about errors in general. */
export function asksGenerallyInChinese(text: string): boolean {
  return GENERAL.test(text);
}

/**
 * A text with simplified characters in the place of traditional ones.
 * @param pairs each traditional character followed by the simplified one
 */
export function simplified(text: string, pairs = ''): string {
  const simple = new Map(Array.from(pairs.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]));
  return text.replace(/\p{Script=Han}/gu, (character) => simple.get(character) ?? character);
}
