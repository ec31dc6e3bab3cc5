import { expect, it } from 'vitest';
import { FileRefused, readText } from '#src/features/decoder/input.ts';
import { ENGLISH } from '#tests/unit/english.ts';

it('the text of a file is read in its encoding, without the byte order mark', () => {
  expect(readText('a.log', new Uint8Array([0xb4, 0xed, 0xce, 0xf3]), ENGLISH.t)).toBe('错误');
  expect(readText('a.log', new Uint8Array([0xff, 0xfe, 0x2d, 0x00, 0x31, 0x00]), ENGLISH.t)).toBe('-1');
});

it('a file that is not text is refused with its name and its kind', () => {
  const read = () => readText('log.gz', new Uint8Array([0x1f, 0x8b, 0x08]), ENGLISH.t);
  expect(read).toThrow(FileRefused);
  expect(read).toThrow(/^log\.gz is an archive, /);
});
