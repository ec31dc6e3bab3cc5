import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanAnswer } from '#src/decoder/clean-answer.ts';
import { decodeAnew } from '#src/decoder/decode-anew.ts';
import { decode } from '#src/decoder/index.ts';
import { TABLE, tableOf } from './table.ts';

/** Texts of messages: known ones, with codes inside, with all that could end a string or be read as something else. */
const TEXTS = fc.oneof(
  fc.constantFrom(...TABLE.entries.flatMap(({ messages }) => messages)),
  fc.constantFrom(...TABLE.entries.map(({ code }) => `${code},some text`)),
  fc.constantFrom(
    'oidb decode0x73a failed, ret:17',
    '-73',
    '',
    '请先登录',
    'ａｂｃ',
    '－73,x',
    '"',
    '\\',
    '/share/qq failed',
  ),
  fc.constantFrom(
    '{"ret":-73}',
    '[ rid: 1 ]',
    '[-73]',
    '{ret:-73}',
    '{"errcode":40001,"errmsg":"invalid credential"}',
    'a, "ret":-1',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Values: codes of the catalogue, other numbers, words, texts. */
const VALUES = fc.oneof(
  fc.constantFrom(...TABLE.entries.map(({ code }) => code)).map((code) => (/^-?\d+$/.test(code) ? Number(code) : code)),
  fc.integer({ min: -30_000, max: 50_000 }),
  fc.constantFrom(null, true, 1.5, 0),
  TEXTS,
);

const KNOWN = [
  'ret',
  'msg',
  'errcode',
  'errmsg',
  'error',
  'error_description',
  'err_type',
  'platCode',
  'message',
  'Ret',
];
const OTHERS = ['seq', 'openid', 'url', '/share/qq', '错误码', 'retry', 'code', 'ret ', '40001'];

/** Fields, mostly such that they make a clean answer; a key can stand twice. */
const FIELDS = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...KNOWN), VALUES) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...OTHERS), VALUES) },
  ),
  { maxLength: 6 },
);

/** An object as JSON, written in one of two usual ways. */
function write(fields: readonly (readonly [string, unknown])[], blank: string): string {
  const pairs = fields.map(([key, value]) => `${JSON.stringify(key)}:${blank}${JSON.stringify(value)}`);
  return `{${pairs.join(`,${blank}`)}}`;
}

describe('a clean answer', () => {
  test('is told the same from memory as anew, wherever it stands', () => {
    let clean = 0;
    fc.assert(
      fc.property(FIELDS, fc.constantFrom('', ' '), fc.integer({ min: 0, max: 1e9 }), (fields, blank, seq) => {
        const inputs = [
          write(fields, blank),
          write([['seq', seq], ...fields], blank),
          write([...fields, ['seq', `x${String(seq)}`], ['url', 'https://example.com/share/qq?ret=-1']], blank),
        ];
        // Twice: what the first time kept is told the second time, also of the other inputs.
        for (const input of [...inputs, ...inputs]) {
          if (cleanAnswer(input)) clean += 1;
          // The comparison of the test runner is slow, and shows where they differ.
          if (!isDeepStrictEqual(decode(input, TABLE), decodeAnew(input, TABLE).result))
            expect(decode(input, TABLE)).toEqual(decodeAnew(input, TABLE).result);
        }
      }),
      { numRuns: 500 },
    );
    expect(clean).toBeGreaterThan(500);
  });

  test.each([
    ['{"ret":-10000,"msg":"-73,x","seq":"1"}', { text: '"ret":-10000,"msg":"-73,x"', at: 1 }],
    ['{"seq": 1, "errcode": 40001}', { text: '"errcode": 40001', at: 11 }],
    ['{"ret":-1,"msg":"a \\"b\\" {c}"}', { text: '"ret":-1,"msg":"a \\"b\\" {c}"', at: 1 }],
  ])('is found in %s', (input, found) => {
    expect(cleanAnswer(input)).toEqual(found);
  });

  test.each([
    ['a text around it', 'x {"ret":-1}'],
    ['no known key', '{"seq":1}'],
    ['known keys apart', '{"ret":-1,"seq":"x","msg":"y"}'],
    ['another object inside', '{"ret":-1,"data":{}}'],
    ['a path beside it', '{"ret":-1,"url":"/share/qq"}'],
    ['JSON in a field beside it', '{"ret":-1,"body":"{\\"ret\\":-2}"}'],
    ['digits of another width', '{"ret":-1,"msg":"－73,x"}'],
    ['a fault', '{"ret":-1,}'],
    ['a great length', `{"ret":-1,"msg":"${'x'.repeat(2000)}"}`],
  ])('is none with %s', (_, input) => {
    expect(cleanAnswer(input)).toBeNull();
  });
});

describe('what is kept', () => {
  const INPUT = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';

  test('is told again as the same object', () => {
    expect(decode(INPUT, TABLE)).toBe(decode(INPUT, TABLE));
  });

  test('is what the known keys alone say, whatever a key beside them hides', () => {
    for (const key of ['e&#114;rcode', '%65rrcode%3A', 'x', 'seq']) {
      const input = `{"${key}":40029,"errmsg":"some words"}`;
      expect(decode(input, TABLE), input).toEqual(decodeAnew(input, TABLE).result);
    }
  });

  test('belongs to its table', () => {
    decode(INPUT, TABLE);
    const table = tableOf({ domain: 'msdk-logic', code: '-10000', title: 'Another title' });
    expect(decode(INPUT, table).verdict?.title).toContain('Another title');
  });

  test('belongs to its options', () => {
    for (const options of [{}, { interface: '/share/qq' }, { platform: 'wechat' }, { platform: 'qq' }, {}]) {
      expect(decode('{"ret":-1}', TABLE, options)).toEqual(decodeAnew('{"ret":-1}', TABLE, options).result);
    }
  });
});
