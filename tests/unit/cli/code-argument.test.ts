import { describe, expect, it } from 'vitest';
import { readCode } from '#src/cli/code-argument.ts';

describe('a code', () => {
  it.each([
    ['-73', '-73'],
    ['\u221273', '-73'],
    ['\u201373', '-73'],
    ['－７３', '-73'],
    [' 40001 ', '40001'],
    ['+5', '5'],
    ['007', '7'],
    ['-0', '0'],
    ['12345678901', '12345678901'],
    ['0x47', '0x47'],
    ['0X4A', '0x4a'],
    ['0x0047', '0x47'],
    ['0x00', '0x0'],
    ['ret=-73', '-73'],
    ['ret = \u221273', '-73'],
    ['RET：-73', '-73'],
    ['"errcode": 40001,', '40001'],
    ['"-73"', '-73'],
    ['0x10~0x11', '0x10~0x11'],
    ['-500003~-500009', '-500003~-500009'],
    ['qq-platform/-73', 'qq-platform/-73'],
    ['oidb-0x711/0x47', 'oidb-0x711/0x47'],
  ])('%j is %s', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  it.each(['', '-', '--', '0x', '1.5', '1e3', '-73 or so', 'ret', '{"ret":-73}', '1234567890123456', 'a/b'])(
    'is not %j',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );
});
