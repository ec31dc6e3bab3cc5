import { describe, expect, it, vi } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { ResponseReader } from '#src/decoder/responses.ts';
import { TABLE } from './table.ts';

const LONG = 50_000;
const run = (text: string) => text.repeat(Math.ceil(LONG / text.length));

/** Inputs that mean harm, or that a machine made. */
const HOSTILE: readonly string[] = [
  // Names that objects have by themselves.
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'].flatMap(
    (key) => [
      `{"${key}":{"ret":1}}`,
      `{"ret":1,"${key}":-73,"msg":"${key}"}`,
      `${key}=-73`,
      `{"ret":"${key}","msg":"${key},x"}`,
    ],
  ),
  // Numbers.
  '{"ret":1e999}',
  '{"ret":-1e-999}',
  '{"ret":99999999999999999999999999}',
  '{"ret":-0}',
  '{"ret":NaN}',
  '{"ret":Infinity}',
  '{"ret":0x}',
  '{"ret":0xffffffffffffffff}',
  '{"ret":--73}',
  '{"ret":-+73}',
  '{"ret":1.5}',
  '{"ret":.5}',
  '{"ret":5.}',
  'ret:999999999999999',
  '4294967223',
  '-2147483648',
  '9'.repeat(LONG),
  `-${'0'.repeat(LONG)}73`,
  '0x'.repeat(LONG),
  '１'.repeat(LONG),
  // Half characters and control characters.
  '\ud800',
  '\udc00\ud800',
  '{"ret":1,"msg":"\ud83d"}',
  '{"ret":1,"msg":"\\ud83d"}',
  '\u0000',
  'ret\u0000:\u0000-73',
  '{"ret"\u0007:1}',
  '\u001b[',
  '\u001b[31',
  '\u001b]0;title\u0007ret:-73',
  '\uffff{"ret":-73}\ufffe',
  '\u202e37-:ter',
  'r\u0301et:-73',
  // Brackets, quotes and escapes that do not match.
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '`',
  '\\',
  '{"',
  '{"ret',
  '{"ret"',
  '{"ret":',
  '{"ret":-',
  '{"ret":"',
  '{"ret":"-73',
  '{"msg":"\\',
  '{"msg":"\\u',
  '{"msg":"\\u12',
  '}{',
  '][',
  '":"',
  '{]',
  '[}',
  '{"a":[}',
  '{"a":{"ret":1]',
  '((((',
  '))))',
  '{{{{"ret":1',
  '"""',
  "'''",
  '{"ret":1}"',
  '\\"\\"\\"{\\"ret\\":1',
  '%',
  '%2',
  '%7B%2',
  '%ff%fe',
  '%22%22%3A',
  '&',
  '&#',
  '&#;',
  '&#x110000;',
  '&#99999999;',
  '&quot',
  '<',
  '<ret',
  '<ret>',
  '</ret>',
  '<![CDATA[',
  ']]>',
  '<ret><![CDATA[-73',
  // Markup and code.
  '<script>alert("ret:-73")</script>',
  '<img src=x onerror=alert(1)>',
  '{"ret":1,"msg":"<svg/onload=alert(1)>"}',
  "'; DROP TABLE codes; --",
  '${7*7}',
  '{{7*7}}',
  '$(ret=-73)',
  '../../etc/passwd',
  '%s%s%n',
  '=cmd|calc',
  '(?:a+)+$',
  '\\p{L}[\\s\\S]*',
  // Long runs of all that a pattern looks for.
  ...[
    '[',
    '{',
    '"',
    "'",
    '\\',
    ',',
    ' ',
    '\n',
    '\t',
    '<',
    '<a ',
    '<a b="',
    '</td>',
    '&quot;',
    '%22',
    '%25',
    '\\"',
    '\\\\"',
    '\\x22',
    '“',
    '(',
    ')',
    '是',
    ':',
    '=',
    '|',
    '/',
    '-',
    '−',
    '\u200b',
    '\u001b[0m',
    '７',
    'a',
    'A_',
    'ret',
    'ret:',
    'ret ',
    'msg:',
    'msg:"',
    "msg:'",
    'errcode',
    'errcode ',
    'error',
    'error ',
    'code ',
    'error code (',
    '错误码',
    '错误码 ',
    '代码',
    'oidb',
    'oidb ',
    'oidb 0x711 ',
    'oidb ret:',
    'xErrorCode',
    'http error code ',
    '-10000 ',
    '-10000 -73 ',
    '40001 ',
    '40001,',
    '-73,',
    '{"a":',
    '{"ret":',
    '{"msg":"',
    '{"ret":1,"msg":',
    '["ret",',
    "('ret',",
    '<ret>',
    'string(1) "',
    '/share/qq',
  ].map(run),
  // Depth of strings in strings.
  Array.from({ length: 12 }).reduce<string>((inner) => JSON.stringify({ a: inner }), '{"ret":-73}'),
  Array.from({ length: 12 }).reduce<string>((inner) => JSON.stringify(inner), '{"ret":-73}'),
  Array.from({ length: 6 }).reduce<string>((inner) => encodeURIComponent(inner), '{"ret":-73}'),
];

describe('a hostile input', () => {
  it('is one of many', () => {
    expect(HOSTILE.length).toBeGreaterThan(150);
  });

  it.each(HOSTILE.map((input) => [input.slice(0, 40), input.length, input] as const))(
    '%j of %i characters',
    (_, length, input) => {
      const { status, verdict, groups, leftover } = decode(input, TABLE);
      expect(['error', 'success', 'unknown', 'nothing-found']).toContain(status);
      expect(verdict === null).toBe(status === 'nothing-found');
      for (const [start, end] of [...groups.flatMap(({ layers }) => layers.map(({ span }) => span)), ...leftover]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(length);
      }
    },
  );

  it('changes no object', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['ret']).toBeUndefined();
  });

  it.each(['{"msg":', '{"error":', '{"third":0,"msg":', '{"msg":{"a":'])(
    'reads a record inside of many %s once',
    (open) => {
      const of = vi.spyOn(ResponseReader.prototype, 'of');
      const depth = 16;
      const close = open.replace(/[^{]/g, '').replaceAll('{', '}');
      decode(`${open.repeat(depth)}{"ret":0}${close.repeat(depth)}`, TABLE);
      // Once for each object, at most, in each of the ways to read an input.
      expect(of.mock.calls.length).toBeLessThanOrEqual(3 * (2 * depth + 1));
      of.mockRestore();
    },
  );
});
