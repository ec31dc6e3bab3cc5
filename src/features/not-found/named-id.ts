import { nearest } from '../../catalogue/near.ts';

/**
 * The id that a part of an address names: in its own words, with slips of the pen, or by its beginning.
 * @param part the part, decoded
 * @param ids what could be named
 * @returns undefined when it names none, or several
 */
export function namedId<Id extends string>(part: string, ids: readonly Id[]): Id | undefined {
  const word = part.toLowerCase().replace(/[\s_]+/g, '-');
  const exact = ids.find((id) => id === word);
  return exact ?? only(ids.filter((id) => isNear(word, id))) ?? only(ids.filter((id) => isCut(word, id)));
}

/** Whether each word is the other's but for slips; one with digits must be the same, for 0x712 is not 0x711. */
function isNear(word: string, id: string): boolean {
  const typed = word.split('-');
  const known = id.split('-');
  return (
    typed.length === known.length &&
    known.every((one, at) => one === typed[at] || (!/\d/.test(one) && nearest(typed[at] ?? '', [one]) !== undefined))
  );
}

/** Whether a word is the beginning of an id, hyphens or not, or the number at its end: `signin`, `0x711`. */
function isCut(word: string, id: string): boolean {
  const words = id.split('-');
  const bare = word.replaceAll('-', '');
  return (
    words.some((_, last) => words.slice(0, last + 1).join('') === bare) ||
    (word.startsWith('0x') && words.at(-1) === word)
  );
}

/** The one element of a list; of several, none. */
function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
