import { globSync, readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import ts from 'typescript';
import type { Table } from '#src/decoder/index.ts';
import { ENCODED, KEYS, NUMBERS, ODD, PROSE, SIGNS } from './decoder-pieces.ts';

/**
 * Everything that can be pasted, and much that cannot be typed.
 * @param table the decoder's table: its codes, texts and paths are mixed in
 */
export function inputs(table: Table): Arbitrary<string> {
  const pieces = piecesOf(table);
  const samples = fc.constantFrom(...readSamples());
  const responses = responsesOf(table, pieces);
  const joined = (part: Arbitrary<string>, maxLength: number) =>
    fc.array(part, { maxLength, size: 'max' }).map((parts) => parts.join(''));
  const changed = (text: Arbitrary<string>) =>
    fc.tuple(text, mutations(pieces)).map(([written, changes]) => mutate(written, changes));
  return fc
    .oneof(
      { weight: 25, arbitrary: joined(pieces, 40) },
      { weight: 32, arbitrary: changed(samples) },
      { weight: 22, arbitrary: changed(responses) },
      { weight: 6, arbitrary: changed(logsOf(responses, samples, pieces)) },
      { weight: 3, arbitrary: repetitions(pieces) },
      { weight: 2, arbitrary: changed(nested(responses)) },
      { weight: 1, arbitrary: joined(pieces, 300) },
      {
        weight: 8,
        arbitrary: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.json(), fc.webUrl()),
      },
    )
    .map((text) => text.slice(0, MOST_LENGTH));
}

/** All that the decoder looks for, and what stands between it. */
function piecesOf({ entries, interfaces }: Table): Arbitrary<string> {
  const messages = entries.flatMap((entry) => entry.messages);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...SIGNS) },
    { weight: 4, arbitrary: fc.constantFrom(...KEYS) },
    { weight: 2, arbitrary: fc.constantFrom(...KEYS).map((key) => `"${key}":`) },
    { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
    { weight: 2, arbitrary: fc.constantFrom(...entries.flatMap(({ code, forms }) => [code, ...forms])) },
    { weight: 2, arbitrary: fc.constantFrom(...ENCODED) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.constantFrom(...PROSE) },
    { weight: 1, arbitrary: fc.constantFrom(...messages) },
    { weight: 1, arbitrary: fc.constantFrom(...interfaces.map(({ path }) => path)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  );
}

/** Responses as servers, programs and people write them. */
function responsesOf({ entries }: Table, pieces: Arbitrary<string>): Arbitrary<string> {
  const code = fc.oneof(
    fc.constantFrom(...entries.map((entry) => entry.code)),
    fc.integer({ min: -31_000, max: 110_000 }).map(String),
    fc.constantFrom(...NUMBERS),
  );
  const text = fc.oneof(fc.constantFrom(...entries.flatMap(({ messages }) => messages)), pieces);
  const inner = fc.oneof(
    text,
    fc.tuple(code, text).map(([number, words]) => `${number},${words}`),
    code.map((number) => `oidb decode0x711 failed, ret:${number}`),
    fc.record({ errcode: code, errmsg: text }).map((object) => JSON.stringify(object)),
  );
  const keys = fc.constantFrom(
    ['ret', 'msg'],
    ['errcode', 'errmsg'],
    ['error', 'error_description'],
    ['error code', 'message'],
  );
  const writings: readonly ((key: string, number: string, about: string, words: string) => string)[] = [
    (key, number, about, words) => `{"${key}":${number},"${about}":${JSON.stringify(words)}}`,
    (key, number, about, words) => JSON.stringify({ [about]: words, [key]: number }, null, 2),
    (key, number, about, words) => `${key}=${number}&${about}=${encodeURIComponent(words.toWellFormed())}`,
    (key, number, about, words) => `${key}: ${number}, ${about}: ${words}`,
    (key, number, about, words) => `{'${key}': ${number}, '${about}': u'${words}'}`,
    (key, number, about, words) => `<xml><${key}>${number}</${key}><${about}><![CDATA[${words}]]></${about}></xml>`,
    (key, number, about, words) => `Array\n(\n    [${key}] => ${number}\n    [${about}] => ${words}\n)\n`,
    (key, number, about, words) => `callback({"${about}":"${words}","${key}":"${number}"});`,
    (_, number, __, words) => `${words}(${number})`,
    (_, number) => number,
  ];
  return fc
    .tuple(fc.constantFrom(...writings), keys, code, inner)
    .map(([write, [key = '', about = ''], number, words]) => write(key, number, about, words));
}

/** Responses one after the other, with times and other lines between them. */
function logsOf(
  responses: Arbitrary<string>,
  samples: Arbitrary<string>,
  pieces: Arbitrary<string>,
): Arbitrary<string> {
  const front = fc.constantFrom('', '2024-01-02 12:34:56 ERROR ', '[-10000] ', '#73 ', '\u001b[31m', '> ');
  const line = fc.tuple(front, fc.oneof(responses, samples, pieces)).map((parts) => parts.join(''));
  return fc
    .tuple(fc.array(line, { maxLength: 30, size: 'max' }), fc.constantFrom('\n', '\r\n', ' ', ',', '\u2028'))
    .map(([lines, between]) => lines.join(between));
}

/** One piece, or two in turn, over and over. */
function repetitions(pieces: Arbitrary<string>): Arbitrary<string> {
  const often = fc.oneof(
    { weight: 19, arbitrary: fc.nat({ max: 200 }) },
    { weight: 1, arbitrary: fc.nat({ max: 5000 }) },
  );
  return fc
    .tuple(pieces, fc.array(pieces, { minLength: 1, maxLength: 3 }), often, pieces)
    .map(([before, parts, times, behind]) => before + parts.join('').repeat(times).slice(0, MOST_LENGTH) + behind);
}

/** A response deep inside: brackets around brackets, strings inside of strings. */
function nested(responses: Arbitrary<string>): Arbitrary<string> {
  const wrap: readonly ((inner: string) => string)[] = [
    (inner) => `[${inner}]`,
    (inner) => `{"a":${inner}}`,
    (inner) => `{"msg":${inner}}`,
    (inner) => JSON.stringify({ msg: inner }),
    (inner) => JSON.stringify(inner),
    (inner) => encodeURIComponent(inner.toWellFormed()),
  ];
  return fc
    .tuple(responses, fc.constantFrom(...wrap), fc.constantFrom(...wrap), fc.nat({ max: 60 }))
    .map(([response, one, other, depth]) => {
      let text = response;
      for (let level = 0; level < depth && text.length < MOST_LENGTH; level += 1)
        text = (level % 3 ? one : other)(text);
      return text;
    });
}

/** How a text is changed. */
interface Mutation {
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
const MOST_LENGTH = 20_000;

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
function mutate(text: string, changes: readonly Mutation[]): string {
  return changes.reduce(
    (changed, mutation) => KINDS[mutation.kind](changed, mutation).slice(0, MOST_LENGTH),
    text.slice(0, MOST_LENGTH),
  );
}

/**
 * Any changes of a text.
 * @param pieces what can be put in
 */
function mutations(pieces: Arbitrary<string>): Arbitrary<Mutation[]> {
  const kind = fc.constantFrom(...(Object.keys(KINDS) as Kind[]));
  const length = fc.oneof(
    { weight: 9, arbitrary: fc.nat({ max: 20 }) },
    { weight: 1, arbitrary: fc.nat({ max: 400 }) },
  );
  return fc.array(fc.record({ kind, from: fc.nat({ max: 1000 }), length, piece: pieces }), { maxLength: 6 });
}

/** Where texts stand that people and machines really send: the cases of the decoder's tests. */
const FILES = 'tests/unit/decoder/**/*.test.ts';

/** From how many characters on a text is more than a piece of one. */
const SHORTEST = 6;

/** Every text that the tests of the decoder hold, sorted, each once. */
function readSamples(): string[] {
  const samples = new Set<string>();
  for (const file of globSync(FILES)) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && node.text.length >= SHORTEST) samples.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  }
  return [...samples].sort();
}
