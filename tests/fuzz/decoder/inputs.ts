import fc, { type Arbitrary } from 'fast-check';
import type { Table } from '#src/decoder/index.ts';
import { MOST_LENGTH, mutate, mutations } from './mutations.ts';
import { ENCODED, KEYS, NUMBERS, ODD, PROSE, SIGNS } from './pieces.ts';
import { readSamples } from './samples.ts';

/**
 * Everything that can be pasted, and much that cannot be typed.
 * @param table the decoder's table: its codes, texts and paths are mixed in
 */
export function inputs(table: Table): Arbitrary<string> {
  const pieces = piecesOf(table);
  const samples = fc.constantFrom(...readSamples());
  const answers = answersOf(table, pieces);
  const joined = (part: Arbitrary<string>, maxLength: number) =>
    fc.array(part, { maxLength, size: 'max' }).map((parts) => parts.join(''));
  const changed = (text: Arbitrary<string>) =>
    fc.tuple(text, mutations(pieces)).map(([written, changes]) => mutate(written, changes));
  return fc
    .oneof(
      { weight: 25, arbitrary: joined(pieces, 40) },
      { weight: 32, arbitrary: changed(samples) },
      { weight: 22, arbitrary: changed(answers) },
      { weight: 6, arbitrary: changed(logsOf(answers, samples, pieces)) },
      { weight: 3, arbitrary: repetitions(pieces) },
      { weight: 2, arbitrary: changed(nested(answers)) },
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

/** Answers as servers, programs and people write them. */
function answersOf({ entries }: Table, pieces: Arbitrary<string>): Arbitrary<string> {
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

/** Answers one after the other, with times and other lines between them. */
function logsOf(answers: Arbitrary<string>, samples: Arbitrary<string>, pieces: Arbitrary<string>): Arbitrary<string> {
  const front = fc.constantFrom('', '2024-01-02 12:34:56 ERROR ', '[-10000] ', '#73 ', '\u001b[31m', '> ');
  const line = fc.tuple(front, fc.oneof(answers, samples, pieces)).map((parts) => parts.join(''));
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

/** An answer deep inside: brackets around brackets, strings inside of strings. */
function nested(answers: Arbitrary<string>): Arbitrary<string> {
  const wrap: readonly ((inner: string) => string)[] = [
    (inner) => `[${inner}]`,
    (inner) => `{"a":${inner}}`,
    (inner) => `{"msg":${inner}}`,
    (inner) => JSON.stringify({ msg: inner }),
    (inner) => JSON.stringify(inner),
    (inner) => encodeURIComponent(inner.toWellFormed()),
  ];
  return fc
    .tuple(answers, fc.constantFrom(...wrap), fc.constantFrom(...wrap), fc.nat({ max: 60 }))
    .map(([answer, one, other, depth]) => {
      let text = answer;
      for (let level = 0; level < depth && text.length < MOST_LENGTH; level += 1)
        text = (level % 3 ? one : other)(text);
      return text;
    });
}
