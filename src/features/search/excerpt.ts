import { isHan } from '../../components/chinese.ts';

/** A run of an excerpt. */
export interface ExcerptRun {
  text: string;
  /** Whether the run matched the query. */
  marked: boolean;
}

/** How many words an excerpt has, and how many characters where most are Chinese. */
const WORDS = 28;
const CHARACTERS = 56;

/** A word or a Chinese character, with the signs behind it. */
interface Piece {
  /** What parts it from the one before. */
  gap: string;
  text: string;
  /** The word of the query that it is, or is part of; null for none. */
  match: string | null;
}

/**
 * Takes from a record the words around what matches a query best.
 * @param content what the record says below its title
 * @param words the words of the query, lower case
 * @param isPage whether it is a page, which is described by its beginning when nothing that may be shown matches
 * @returns runs of plain text; empty when nothing is to be shown
 */
export function excerptOf(content: string, words: readonly string[], isPage = false): ExcerptRun[] {
  const pieces = piecesOf(content, words);
  const length = pieces.filter(({ text }) => isHan(text)).length > pieces.length / 2 ? CHARACTERS : WORDS;
  const from = bestStart(pieces, length);
  const window = pieces.slice(from, from + length);
  if (!isPage && !window.some(({ match }) => match !== null)) return [];
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...joined(window),
    ...(from + length < pieces.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Takes a text apart. */
function piecesOf(content: string, words: readonly string[]): Piece[] {
  const parts = content.matchAll(/(\s*)(\p{Script=Han}[^\s\p{L}\p{N}]*|(?:(?!\p{Script=Han})\S)+)/gu);
  const pieces = Array.from(parts, ([, space = '', text = '']): Piece => {
    return { gap: space === '' ? '' : ' ', text, match: isHan(text) ? null : matched(text, words) };
  });
  const characters = pieces.map(({ text }) => (isHan(text) ? (Array.from(text)[0] ?? '') : ' '));
  for (const word of words.filter(isHan)) {
    const { length } = Array.from(word);
    pieces.forEach((_, from) => {
      if (characters.slice(from, from + length).join('') !== word) return;
      for (const piece of pieces.slice(from, from + length)) piece.match = word;
    });
  }
  return pieces;
}

/** Pieces as runs: those that nothing parts are one. */
function joined(pieces: readonly Piece[]): ExcerptRun[] {
  const runs: ExcerptRun[] = [];
  for (const { gap, text, match } of pieces.flatMap(withoutSigns)) {
    const last = runs.at(-1);
    const marked = match !== null;
    if (gap === '' && last?.marked === marked) last.text += text;
    else runs.push(...(last && gap !== '' ? [{ text: gap, marked: false }] : []), { text, marked });
  }
  return runs;
}

/** A piece whose mark does not reach over the signs behind a Chinese character, which are as wide as one. */
function withoutSigns(piece: Piece): Piece[] {
  const [, character, signs = ''] = /^(\p{Script=Han})(.+)$/su.exec(piece.text) ?? [];
  return character === undefined
    ? [piece]
    : [
        { ...piece, text: character },
        { gap: '', text: signs, match: null },
      ];
}

/** The word of the query that a shown word is, or begins like, null for none. */
function matched(shown: string, words: readonly string[]): string | null {
  const parts = shown.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.find((word) => parts.some((part) => part === word || sharesStem(part, word))) ?? null;
}

/** What may follow a stem. */
const ENDING = /^(?:e|y|s|es|ies|d|ed|ied|ing|er|ers|ion|ions)?$/;

/** Whether two words differ in their endings alone, as `expired` and `expires` do and `login` and `logic` do not. */
function sharesStem(a: string, b: string): boolean {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length >= 4 && ENDING.test(a.slice(length)) && ENDING.test(b.slice(length));
}

/** Where the excerpt begins that holds the most different words of the query and cuts none at its end; as near to its beginning as can be. */
function bestStart(pieces: readonly Piece[], length: number): number {
  let best = 0;
  let most = 0;
  for (let from = 0; from === 0 || from + length <= pieces.length; from += 1) {
    const window = pieces.slice(from, from + length);
    const [last, next] = [window.at(-1), pieces[from + length]];
    const isCut = next?.gap === '' && next.match !== null && next.match === last?.match;
    const score = new Set(window.flatMap(({ match }) => match ?? [])).size - (isCut ? 0.5 : 0);
    if (score > most) [best, most] = [from, score];
  }
  return best;
}
