import { describe, expect, it } from 'vitest';
import {
  codePath,
  DECODE_PATH,
  domainPath,
  entryPath,
  ERRORS_PATH,
  groupPath,
  guidePath,
  isWrittenByHand,
  withBase,
} from '#src/addresses.ts';

describe('an address', () => {
  it('of a page begins and ends with a slash', () => {
    expect([ERRORS_PATH, DECODE_PATH, domainPath('qq-platform'), codePath('-73'), guidePath('err-type')]).toEqual([
      '/errors/',
      '/decode/',
      '/errors/qq-platform/',
      '/code/-73/',
      '/guides/err-type/',
    ]);
  });

  it('of an entry is its code as the anchor', () => {
    expect([entryPath('qq-platform', '-73'), entryPath('qq-group', '-500003~-500009')]).toEqual([
      '/errors/qq-platform/#-73',
      '/errors/qq-group/#-500003~-500009',
    ]);
  });

  it('of an entry is an anchor that a URL leaves unescaped', () => {
    for (const spelling of ['-73', '0x74', '-500003~-500009'])
      expect(new URL(entryPath('oidb', spelling), 'https://example.org').hash).toBe(`#${spelling}`);
  });

  it('of a group is its id as the anchor', () => {
    expect(groupPath('oidb', 'account')).toBe('/errors/oidb/#account');
  });

  it('of a heading in a guide ends with its anchor', () => {
    expect(guidePath('sign-in-again', 'apple')).toBe('/guides/sign-in-again/#apple');
  });
});

describe('a page', () => {
  it('that is not made from the content is written by hand or part of the site itself', () => {
    const byHand = [
      '/',
      DECODE_PATH,
      ERRORS_PATH,
      '/api/v1/errors.json',
      guidePath('oidb'),
      guidePath('oidb', 'bytes'),
    ];
    const made = [domainPath('oidb'), groupPath('oidb', 'account'), entryPath('oidb', '0x74'), codePath('0x74')];
    expect([...byHand, ...made, '/decoder/'].filter(isWrittenByHand)).toEqual(byHand);
  });
});

it('a base is put before a path, whatever its slashes', () => {
  expect(['/', '', '/msdk', '/msdk/', '/docs/msdk/'].map((base) => withBase(base, ERRORS_PATH))).toEqual([
    '/errors/',
    '/errors/',
    '/msdk/errors/',
    '/msdk/errors/',
    '/docs/msdk/errors/',
  ]);
});
