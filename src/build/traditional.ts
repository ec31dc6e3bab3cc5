import { Converter } from 'opencc-js/t2cn';

/** The Chinese characters of Unicode's first block: nobody types the rarer ones. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

/**
 * The traditional characters by which somebody may look for what is written in simplified ones.
 * @param texts in simplified characters
 * @returns each traditional character followed by the simplified one, without those that the texts have themselves
 */
export function traditionalFor(texts: Iterable<string>): string {
  const written = new Set(Array.from(texts).flatMap((text) => Array.from(text)));
  const simplify = Converter({ from: 't', to: 'cn' });
  const characters = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCodePoint(FIRST + at));
  return characters
    .map((character) => [character, simplify(character)] as const)
    .filter(([character, simple]) => simple !== character && written.has(simple) && !written.has(character))
    .flat()
    .join('');
}
