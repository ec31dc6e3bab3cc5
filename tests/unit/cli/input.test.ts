import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '#src/cli/args.ts';
import { LineSplitter, looksLikePath, readText } from '#src/cli/input.ts';

it('paths and texts are told apart', () => {
  const paths = ['game.log', 'logs/game', './a', '/var/log/game.log.1', 'response.JSON', 'C:\\logs\\game', '../x.txt'];
  const texts = [
    '',
    '-73',
    '0x47',
    'ret=-73',
    '{"ret":-73}',
    'https://example.org/cb',
    'auth://tauth.qq.com/?#error=100010',
    '/cb?error=100010',
    'error 1 in a/b.log',
    '%7B%22ret%22%3A-73%7D/',
    'invalid',
    `${'a/'.repeat(3000)}b`,
  ];
  expect(paths.filter((path) => !looksLikePath(path))).toEqual([]);
  expect(texts.filter(looksLikePath)).toEqual([]);
});

/** Decodes bytes that arrive in pieces of the given size. */
async function decodeBytes(bytes: Uint8Array, size = 1): Promise<string> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return (await Array.fromAsync(readText(toStream(pieces)))).join('');
}

/** Yields pieces as a stream does. */
async function* toStream(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

/** A text in big-endian UTF-16. */
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('text', () => {
  it.each([
    ['UTF-8', Buffer.from('错误 -73 🎮'), '错误 -73 🎮'],
    ['UTF-8 with a mark', Buffer.from('\ufeff错误'), '错误'],
    ['UTF-16, low byte first', Buffer.from('\ufeff错误 🎮', 'utf16le'), '错误 🎮'],
    ['UTF-16, high byte first', bigEndian('\ufeff错误 🎮'), '错误 🎮'],
    ['nothing', Buffer.from(''), ''],
    ['one byte', Buffer.from('7'), '7'],
    ['half a mark', Buffer.from([0xff]), '\ufffd'],
    ['damaged UTF-8', Buffer.from([0x61, 0xe9, 0x62, 0xc3]), 'a\ufffdb\ufffd'],
    ['a null byte', Buffer.from([0x61, 0, 0x62]), 'a\0b'],
  ])('is read from %s, wherever it is cut', async (_, bytes, text) => {
    for (const size of [1, 2, 3, 100]) expect(await decodeBytes(bytes, size)).toBe(text);
  });

  it('is read from any bytes, or refused, wherever they are cut', async () => {
    const outcome = (bytes: Uint8Array, size: number) =>
      decodeBytes(bytes, size).catch((error: unknown) => {
        expect(error).toBeInstanceOf(UsageError);
        return 'refused';
      });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 20 }), async (bytes) => {
        expect(await outcome(bytes, 1)).toBe(await outcome(bytes, 100));
      }),
    );
  });
});

/** The lines of the pieces, as number and text. */
function split(pieces: readonly string[], longest = 100): [number, string | null][] {
  const splitter = new LineSplitter(longest);
  return [...pieces.flatMap((piece) => [...splitter.push(piece)]), ...splitter.end()].map(({ number, text }) => [
    number,
    text,
  ]);
}

describe('lines', () => {
  it('are numbered, and lose line breaks of any kind', () => {
    expect(split(['a\nb\r\n\nc'])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, ''],
      [4, 'c'],
    ]);
  });

  it('are returned as soon as they are complete', () => {
    const splitter = new LineSplitter(100);
    expect([...splitter.push('a')]).toEqual([]);
    expect([...splitter.push('b\nc')]).toEqual([{ number: 1, text: 'ab' }]);
  });

  it('are counted when they are too long, but have no text', () => {
    expect(split(['abcd\nabcde\n', 'abc', 'def', 'ghi\na', 'b\n', 'abcdefg'], 4)).toEqual([
      [1, 'abcd'],
      [2, null],
      [3, null],
      [4, 'ab'],
      [5, null],
    ]);
  });

  it('do not depend on where the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab\r\n]{0,8}$/)), (pieces) => {
        expect(split(pieces, 5)).toEqual(split([pieces.join('')], 5));
      }),
    );
  });
});
