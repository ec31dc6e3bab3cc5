import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '#src/cli/input.ts';

/** Decodes bytes that come in pieces of a size. */
async function decodeBytes(bytes: Uint8Array, size = 1): Promise<string> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return (await Array.fromAsync(readText(toStream(pieces)))).join('');
}

/** Pieces as a stream. */
async function* toStream(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

/** UTF-16 with the more significant byte first. */
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

  it('is read from any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 20 }), async (bytes) => {
        expect(await decodeBytes(bytes, 1)).toBe(await decodeBytes(bytes, 100));
      }),
    );
  });
});
