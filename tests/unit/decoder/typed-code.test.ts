import { describe, expect, it } from 'vitest';
import { decode, readTypedCode, type TypedCode } from '#src/decoder/index.ts';
import { numbersIn } from '#src/decoder/typed-code.ts';
import { readAddress } from '#src/components/read-address.ts';
import { readQuery } from '#src/components/typed-query.ts';
import { run } from '../cli/process.ts';
import { LIST } from '../components/read-address/code-list.ts';
import { TABLE } from './table.ts';

/** What people type, and the code that it is. */
const TYPED: readonly (readonly [typed: string, code: string, domain?: string])[] = [
  ['error -73', '-73'],
  ['(-73)', '-73'],
  ['-73?', '-73'],
  ['#40029', '40029'],
  ['errcode40029', '40029'],
  ['\u201573', '-73'],
  ['「-73」', '-73'],
  ['12345678901', '12345678901'],
  ['qq-platform/-73', '-73', 'qq-platform'],
  ['QQ-Platform/-73.', '-73', 'qq-platform'],
  ['-73', '-73'],
  ['－７３', '-73'],
  ['\u221273', '-73'],
  ['\u201073', '-73'],
  ['\ufe6373', '-73'],
  ['（－７３）', '-73'],
  ['【40029】', '40029'],
  ['『-73』', '-73'],
  ['《-73》', '-73'],
  ['«-73»', '-73'],
  ['„-73“', '-73'],
  ['‹-73›', '-73'],
  ['“-73”', '-73'],
  ['`-73`', '-73'],
  ['"-73",', '-73'],
  ['-73。', '-73'],
  ['-73？', '-73'],
  ['-73！', '-73'],
  ['-73…', '-73'],
  ['＃40029', '40029'],
  ['ret:-73', '-73'],
  ['ret：-73', '-73'],
  ['ret = -73', '-73'],
  ['"ret": -73,', '-73'],
  ['RET=-73', '-73'],
  ['code -73,', '-73'],
  ['error code: 0x47', '0x47'],
  ['error 40001?', '40001'],
  ['0x47', '0x47'],
  ['0X47.', '0x47'],
  ['０ｘ４７', '0x47'],
  ['0x10~0x11', '0x10~0x11'],
  ['-500003~-500009', '-500003~-500009'],
  ['+40001', '40001'],
  ['040001', '40001'],
  ['\u200b-73\u200e', '-73'],
  ['\ufeff -73\r\n', '-73'],
];

/** A code in plain spelling, or nothing. */
type MaybeCode = string | null | undefined;

/** What each reader makes of a text: its code, or nothing. */
const READERS: Record<string, (typed: string) => MaybeCode | Promise<MaybeCode>> = {
  'the shared function': (typed) => readTypedCode(typed)?.code,
  'the search': (typed) => readQuery(typed).code,
  'a lost address': (typed) => {
    const read = readAddress(`/${typed.split('/').map(encodeURIComponent).join('/')}`, LIST);
    if (read.kind === 'unknown-code') return read.code;
    return read.kind === 'moved' ? /^\/(?:code\/|errors\/[^/]+\/#)([^/]+)/.exec(read.to)?.[1] : null;
  },
  // Its first line is about the code, or about the many tables that have it.
  explain: async (typed) => {
    const { status, stdout } = await run(['explain', '--', typed]);
    if (status === 1)
      return stdout.startsWith(`${typed.trim()} is not documented.`) ? readTypedCode(typed)?.code : null;
    const shown = [...stdout.matchAll(/^(\S+) {2}.*\n.*?(?:, also (.*))?$/gm)].flatMap(([, code, also]) => [
      code,
      ...(also?.split(', ') ?? []),
    ]);
    return shown.find((code) => code === readTypedCode(typed)?.code);
  },
  'the decoder': (typed) => {
    const { groups: responses } = decode(typed, TABLE);
    return responses.length === 1 ? responses[0]?.layers.at(-1)?.code : null;
  },
};

describe('a code as people type it', () => {
  it.each(Object.entries(READERS))('is read by %s', async (_, read) => {
    const wrong: unknown[] = [];
    for (const [typed, code] of TYPED) {
      const found = await read(typed);
      if (found !== code) wrong.push([typed, found]);
    }
    expect(wrong).toEqual([]);
  });

  it('has the domain in front of it', () => {
    const wrong = TYPED.filter(([typed, , domain]) => readTypedCode(typed)?.domain !== (domain ?? null));
    expect(wrong).toEqual([]);
  });

  it('tells a name that announces codes from the name of any field', () => {
    const names = (['-73', 'ret -73', 'error code: 5', 'status = 5', 'qq-platform/-73'] as const).map(
      (typed): TypedCode['name'] | undefined => readTypedCode(typed)?.name,
    );
    expect(names).toEqual([null, 'code', 'code', 'other', null]);
  });

  it('is the whole text', () => {
    const other = [
      ...['', ' ', '-', '--', '()', '#', '?', '0x', '0xg', '~', 'ret', 'ret:', 'v73', '1e5', '1.5', '-1.5', '1,000'],
      ...[
        '12:30',
        '2024-01-02',
        '10.0.0.1',
        '50%',
        '73%',
        '0x10-0x11',
        '100-200',
        '\u2212\u221273',
        '--7',
        '+-7',
        '12 34',
      ],
      ...['timeout 30', 'http 500', 'wechat -1', 'err_type=3', 'err_type 3', 'err type: 3', 'errtype:3', 'I got -73.'],
      ...['-73,the user modify password wrong', '-73 or so', '{"ret":-73}', '1234567890123456', '0x123456789', 'a/b'],
      ...['x'.repeat(1000), `ret=${'1'.repeat(1000)}`],
    ];
    expect(other.filter((text) => readTypedCode(text) !== null)).toEqual([]);
  });
});

describe('a number that stands free', () => {
  it('is found among words, and told from one that merely counts', () => {
    expect(numbersIn('got -73 (0x47), 5 times; ret 7，code１２, 40001.')).toEqual([
      { code: '-73', telling: true },
      { code: '0x47', telling: true },
      { code: '5', telling: false },
      { code: '7', telling: true },
      { code: '12', telling: true },
      { code: '40001', telling: true },
    ]);
  });
});
