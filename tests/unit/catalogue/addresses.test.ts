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

  it.each([
    ['qq-platform', '-73', '/errors/qq-platform/#-73'],
    ['oidb', '0x74', '/errors/oidb/#0x74'],
    ['qq-group', '-500003~-500009', '/errors/qq-group/#-500003~-500009'],
  ])('of an entry of %s is the code as the anchor: %s', (domain, spelling, path) => {
    expect(entryPath(domain, spelling)).toBe(path);
  });

  it('of an entry is an anchor that an address keeps as it is', () => {
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
  it.each(['/', DECODE_PATH, ERRORS_PATH, '/api/v1/errors.json', guidePath('oidb'), guidePath('oidb', 'bytes')])(
    'is written by hand, or belongs to the site itself: %s',
    (address) => {
      expect(isWrittenByHand(address)).toBe(true);
    },
  );

  it.each([domainPath('oidb'), groupPath('oidb', 'account'), entryPath('oidb', '0x74'), codePath('0x74'), '/decoder/'])(
    'is not written by hand: %s',
    (address) => {
      expect(isWrittenByHand(address)).toBe(false);
    },
  );
});

describe('a base', () => {
  it.each([
    ['/', '/errors/'],
    ['', '/errors/'],
    ['/msdk', '/msdk/errors/'],
    ['/msdk/', '/msdk/errors/'],
    ['/docs/msdk/', '/docs/msdk/errors/'],
  ])('of %j makes %s', (base, path) => {
    expect(withBase(base, ERRORS_PATH)).toBe(path);
  });
});
