import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, readText, refuseKind, refuseSize } from '#src/features/decoder/input.ts';

describe('the text of a file', () => {
  it.each([
    ['UTF-8', [0xe9, 0x94, 0x99], '错'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x2d, 0x31], '-1'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x2d, 0x00, 0x31, 0x00], '-1'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x2d, 0x00, 0x31], '-1'],
    ['GB 18030', [0xb4, 0xed, 0xce, 0xf3], '错误'],
    ['none of them', [0x2d, 0x31, 0xff], '-1\ufffd'],
    ['nothing', [], ''],
  ])('in %s', (_, bytes, text) => {
    expect(readText(new Uint8Array(bytes))).toBe(text);
  });
});

describe('a file', () => {
  it('that is no text is refused by what it is', () => {
    expect(refuseKind('shot.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toMatch(/^shot\.png is a picture, /);
    expect(refuseKind('log.gz', new Uint8Array([0x1f, 0x8b, 0x08]))).toMatch(/^log\.gz is an archive, /);
    expect(refuseKind('a.log', new TextEncoder().encode('{"ret":-1}'))).toBeNull();
    expect(refuseKind('empty.log', new Uint8Array([]))).toBeNull();
  });

  it('of 20 MB is read', () => {
    expect(refuseSize(LARGEST_FILE)).toBeNull();
  });

  it('beyond is refused with what to do instead', () => {
    expect(refuseSize(LARGEST_FILE + 100_000)).toMatch(/^This file has 20\.1 MB; .* up to 20 MB\. Cut out the lines/);
    expect(refuseSize(34 * 1024 * 1024)).toMatch(/^This file has 34 MB/);
  });
});
