import fc from 'fast-check';

/** How a text is changed. */
export interface Mutation {
  /** What is done; one of `KINDS`. */
  kind: Kind;
  /** Where, in thousandths of the text. */
  from: number;
  /** How far, in characters; for what is repeated how often, for what is encoded nothing. */
  length: number;
  /** What is put in. */
  piece: string;
}

/** The length at which a text is cut, so that one input cannot hold up a run. */
export const MOST_LENGTH = 20_000;

/** The parts of a text in front of a place, from there as far as the mutation reaches, and behind. */
function partsOf(text: string, { from, length }: Mutation): [string, string, string] {
  const start = Math.floor((text.length * from) / 1000);
  return [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
}

/** Each way to change a text. */
const KINDS = {
  truncate: (text, mutation) => partsOf(text, mutation)[0],
  behead: (text, mutation) => partsOf(text, mutation).slice(1).join(''),
  cut: (text, mutation) => partsOf(text, mutation)[0] + partsOf(text, mutation)[2],
  insert: (text, mutation) => {
    const [before, at, behind] = partsOf(text, mutation);
    return before + mutation.piece + at + behind;
  },
  replace: (text, mutation) => partsOf(text, mutation)[0] + mutation.piece + partsOf(text, mutation)[2],
  // A bit falls over: a neighbor in ASCII, or a character of another script.
  flip: (text, mutation) => {
    const [before, at, behind] = partsOf(text, { ...mutation, length: 1 });
    return before + String.fromCharCode((at.charCodeAt(0) || 0) ^ (1 << (mutation.length % 16))) + behind;
  },
  double: (text, mutation) => {
    const [before, at, behind] = partsOf(text, mutation);
    return before + at + at + behind;
  },
  repeat: (text, mutation) => {
    const [before, at, behind] = partsOf(text, mutation);
    return before + mutation.piece.repeat(mutation.length) + at + behind;
  },
  reverse: (text, mutation) => {
    const [before, at, behind] = partsOf(text, mutation);
    return before + at.split('').reverse().join('') + behind;
  },
  quote: (text) => JSON.stringify(text),
  nest: (text, { piece }) => JSON.stringify({ [piece]: text }),
  wrap: (text, { piece }) => `{${JSON.stringify(piece)}:${text}}`,
  percent: (text) => encodeURIComponent(text.toWellFormed()),
  percentAll: (text, mutation) => {
    const [before, at, behind] = partsOf(text, mutation);
    return before + Buffer.from(at).toString('hex').replace(/../g, '%$&') + behind;
  },
  entities: (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  entitiesAll: (text, mutation) => {
    const [before, at, behind] = partsOf(text, mutation);
    return before + Array.from(at, (each) => `&#${String(each.codePointAt(0))};`).join('') + behind;
  },
  escapes: (text, mutation) => {
    const [before, at, behind] = partsOf(text, mutation);
    const escape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return before + at.split('').map(escape).join('') + behind;
  },
  base64: (text, mutation) => {
    const [before, at, behind] = partsOf(text, mutation);
    return before + Buffer.from(at).toString('base64') + behind;
  },
  wide: (text, mutation) => {
    const [before, at, behind] = partsOf(text, mutation);
    return before + at.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)) + behind;
  },
  upper: (text) => text.toUpperCase(),
  // Letters whose lower case is longer, or is that of another letter.
  letters: (text, mutation) => {
    const [before, at, behind] = partsOf(text, mutation);
    return before + at.replaceAll('i', 'İ').replaceAll('s', 'ſ').replaceAll('k', 'K') + behind;
  },
  // What a program shows that takes UTF-8 for Latin-1.
  misread: (text) => Buffer.from(text).toString('latin1'),
} satisfies Record<string, (text: string, mutation: Mutation) => string>;

/** The name of a way to change a text. */
type Kind = keyof typeof KINDS;

/**
 * Changes a text.
 * @param text the text
 * @param changes what is done, in this order
 * @returns at most `MOST_LENGTH` characters
 */
export function mutate(text: string, changes: readonly Mutation[]): string {
  return changes.reduce(
    (changed, mutation) => KINDS[mutation.kind](changed, mutation).slice(0, MOST_LENGTH),
    text.slice(0, MOST_LENGTH),
  );
}

/**
 * Any changes of a text.
 * @param pieces what can be put in
 */
export function mutations(pieces: fc.Arbitrary<string>): fc.Arbitrary<Mutation[]> {
  const kind = fc.constantFrom(...(Object.keys(KINDS) as Kind[]));
  const length = fc.oneof(
    { weight: 9, arbitrary: fc.nat({ max: 20 }) },
    { weight: 1, arbitrary: fc.nat({ max: 400 }) },
  );
  return fc.array(fc.record({ kind, from: fc.nat({ max: 1000 }), length, piece: pieces }), { maxLength: 6 });
}
