import { expect, it } from 'vitest';
import { FileRefused, LARGEST_FILE, readText, refuseSize } from '#src/features/decoder/input.ts';
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

it('a file of 20 MB is read; a larger one is refused with what to do instead', () => {
  expect(refuseSize(LARGEST_FILE, ENGLISH.t)).toBeNull();
  expect(refuseSize(LARGEST_FILE + 1, ENGLISH.t)).toMatch(
    /^This file has 20\.1 MB; .* up to 20 MB\. Cut out the lines/,
  );
  expect(refuseSize(34 * 1024 * 1024, ENGLISH.t)).toMatch(/^This file has 34 MB/);
});
