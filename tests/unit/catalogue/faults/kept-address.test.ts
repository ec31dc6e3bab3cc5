import { describe, expect, it } from 'vitest';
import { CONTENT_FILES, type TextFile } from '#src/catalogue/content.ts';
import { extendLock } from '#src/catalogue/lock.ts';
import { applyChanges, FIXTURE, OIDB, QQ, relock, RETIREMENTS, type Change } from './fixture.ts';
import { reportOn } from './report.ts';

const { events, lock } = CONTENT_FILES;

/** The lines of the lock. */
const lockedIn = (files: readonly TextFile[]) =>
  files.flatMap(({ path, text }) => (path === lock ? text.split('\n').filter(Boolean) : []));

/** The fixture after changes, with new addresses added to its lock and none removed. */
function locked(changes: readonly Change[]): TextFile[] {
  const files = applyChanges(FIXTURE, changes);
  const text = extendLock(lockedIn(files), lockedIn(relock(files)));
  return files.map((file) => (file.path === lock ? { path: lock, text } : file));
}

/** The addresses that changes add to those of the fixture, at the root. */
const added = (changes: readonly Change[]) =>
  lockedIn(locked(changes)).filter((line) => !line.startsWith('/zh-cn/') && !lockedIn(FIXTURE).includes(line));

describe('an address stays', () => {
  it('when its code is retired: the lock does not change', () => {
    const files = applyChanges(FIXTURE, RETIREMENTS);
    expect(reportOn(files)).toBe('');
    expect(lockedIn(relock(files))).toEqual(lockedIn(FIXTURE));
  });

  it.each<[string, Change[], string[]]>([
    [
      'is renumbered',
      [
        { file: QQ, from: 'code: 20', to: 'code: 21\n        formerly: [20]' },
        { file: events, from: 'qq-demo/20', to: 'qq-demo/21' },
      ],
      ['/code/21/', '/errors/qq-demo/#21'],
    ],
    [
      'is renumbered a second time',
      [
        { file: QQ, from: 'code: 20', to: 'code: 22\n        formerly: [20, 21]' },
        { file: events, from: 'qq-demo/20', to: 'qq-demo/22' },
      ],
      ['/code/21/', '/code/22/', '/errors/qq-demo/#21', '/errors/qq-demo/#22'],
    ],
    [
      'becomes a range',
      [
        { file: QQ, from: 'code: 20', to: 'code: 21~22\n        formerly: [20]' },
        { file: events, from: 'qq-demo/20', to: 'qq-demo/21~22' },
      ],
      [
        '/code/21/',
        '/code/21~22/',
        '/code/22/',
        '/errors/qq-demo/#21',
        '/errors/qq-demo/#21~22',
        '/errors/qq-demo/#22',
      ],
    ],
    [
      'is a range and becomes another',
      [
        { file: QQ, from: 'code: 10~12', to: 'code: 40~41\n        formerly: [10~12]' },
        { file: events, from: 'qq-demo/10~12', to: 'qq-demo/40~41' },
      ],
      [
        '/code/40/',
        '/code/40~41/',
        '/code/41/',
        '/errors/qq-demo/#40',
        '/errors/qq-demo/#40~41',
        '/errors/qq-demo/#41',
      ],
    ],
    [
      'has several spellings and is renumbered',
      [{ file: OIDB, from: 'code: 0x47', to: 'code: 0x48\n        formerly: [0x47]' }],
      ['/code/0x48/', '/code/72/', '/errors/oidb-demo/#0x48', '/errors/oidb-demo/#72'],
    ],
    ['is printed in another of its spellings', [{ file: OIDB, from: 'code: 0x47', to: 'code: 71' }], []],
  ])('when its code %s', (_, changes, addresses) => {
    expect(reportOn(locked(changes))).toBe('');
    expect(added(changes)).toEqual(addresses);
  });

  it('in the lock when its page is written by hand: the content does not know whether the page exists', () => {
    const byHand = '/\n/api/v1/errors.json\n/decode/\n/errors/\n/guides/x/\n/guides/x/#y\n/search/\n';
    expect(
      reportOn(applyChanges(FIXTURE, [{ file: lock, from: '/errors/qq-demo/\n', to: `${byHand}/errors/qq-demo/\n` }])),
    ).toBe('');
  });
});
