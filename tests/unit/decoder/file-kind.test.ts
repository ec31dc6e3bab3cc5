import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileKind } from '#src/decoder/index.ts';

const ascii = (text: string) => [...new TextEncoder().encode(text)];
/** ASCII in UTF-16, little end first. */
const wide = (text: string) => ascii(text).flatMap((byte) => [byte, 0]);

describe('a text', () => {
  it.each([
    ['in UTF-8', [0xe9, 0x94, 0x99], 'utf-8'],
    ['in UTF-8 that ends within a character', [...ascii('{"ret":-1} '), 0xe9, 0x94], 'utf-8'],
    ['in UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x2d, 0x31], 'utf-8'],
    ['in UTF-16, little end first', [0xff, 0xfe, 0x2d, 0x00], 'utf-16le'],
    ['in UTF-16, big end first', [0xfe, 0xff, 0x00, 0x2d], 'utf-16be'],
    ['in UTF-16 without a mark', wide('{"ret":-1,"msg":"x"}'), 'utf-16le'],
    ['in UTF-16, big end first, without a mark', [0, ...wide('{"ret":-1,"msg":"x"}').slice(0, -1)], 'utf-16be'],
    ['in GB 18030', [0xb4, 0xed, 0xce, 0xf3], 'gb18030'],
    ['with a damaged end', [0x2d, 0x31, 0xff], 'utf-8'],
    ['with colors of a terminal', ascii('\u001b[31mret=-1\u001b[0m'), 'utf-8'],
    ['with one zero byte', [...ascii('2026-11-28 ERROR ret=-73 msg=the user modify password wrong'), 0], 'utf-8'],
    ['that begins like a sound file', ascii('RIFFLE: ret=-1'), 'utf-8'],
    ['of nothing', [], 'utf-8'],
  ])('%s is read so', (_, bytes, encoding) => {
    expect(fileKind(new Uint8Array(bytes))).toEqual({ encoding });
  });
});

describe('what is no text', () => {
  const noise = [
    ...deflateRawSync(Buffer.from(ascii('{"ret":-1,"msg":"busy"}\n'.repeat(3)).map((byte, at) => byte ^ (at * 7)))),
  ];

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['a PDF', ascii('%PDF-1.7')],
    ['an archive', [...gzipSync('ret=-1')]],
    ['an archive', [0x50, 0x4b, 0x05, 0x06]],
    ['an archive', ascii('BZh91AY')],
    ['a text in UTF-32', [0xff, 0xfe, 0x00, 0x00, 0x2d, 0x00, 0x00, 0x00]],
    ['no text', [...ascii('SQLite format 3'), 0, 16, 0, 1, 1, 0, 64, 32]],
    ['no text', [...ascii('MZ'), 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]],
    ['no text', [...noise, ...noise, 1, 2, 3, 4]],
  ])('is told: %s', (is, bytes) => {
    expect(fileKind(new Uint8Array(bytes))).toEqual({ is });
  });
});
