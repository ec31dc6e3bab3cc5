import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCodeList, type ListedCode } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { readQuery } from '#src/components/typed-query.ts';
import { resolveCodes } from '#src/features/search/resolve.ts';
import { LIST } from './small-list.ts';
import { typed } from './typed.ts';

const ALL = toCodeList(readCatalogue(process.cwd()));
const CHINESE = toCodeList(readCatalogue(process.cwd(), 'zh-cn'));
const resolveAll = (text: string, list = LIST) => resolveCodes(readQuery(text), list);
const resolve = (text: string, list = LIST) => resolveAll(text, list)[0] ?? null;
const ids = (text: string, list = LIST) =>
  resolve(text, list)?.entries.map(({ domain, code }) => `${domain}/${code}`) ?? null;

describe('a support code', () => {
  it.each([
    ['wechat-platform/-1', 'wechat-platform/-1'],
    ['QQ-Share-QQ/32', 'qq-share-qq/32'],
    ['nowhere/-73', 'qq-platform/-73'],
  ])('%s puts the table that it names first', (text, first) => {
    expect(ids(text, ALL)?.[0]).toBe(first);
    expect(ids(text, ALL)).toHaveLength(ids(text.replace(/.*\//, ''), ALL)?.length ?? -1);
  });
});

describe('a code', () => {
  it('finds every entry that has it, in each spelling, and no other', () => {
    const meanings = new Map<string, string[]>();
    for (const { domain, code, forms } of ALL.codes)
      for (const spelling of [code, ...forms])
        meanings.set(spelling, [...(meanings.get(spelling) ?? []), `${domain}/${code}`]);
    const wrong = [...meanings].filter(([spelling, all]) => ids(spelling, ALL)?.join() !== all.join());
    expect(meanings.size).toBeGreaterThan(ALL.codes.length / 2);
    expect(wrong).toEqual([]);
  });

  it('keeps the order of the site', () => {
    expect(ids('-1')).toEqual(['qq/-1', 'qq-game/-1', 'wx/-1']);
  });

  it.each([
    ['0x47', 'oidb/0x47'],
    ['0X47', 'oidb/0x47'],
    ['0x0047', 'oidb/0x47'],
    ['71', 'oidb/0x47'],
    ['17', 'oidb/0x10~0x11'],
    ['0x10~0x11', 'oidb/0x10~0x11'],
  ])('is found by %s', (text, id) => {
    expect(ids(text)).toEqual([id]);
  });

  it('without its sign is found when nothing else has the number, and both are told', () => {
    expect(resolve('73')).toMatchObject({ typed: '73', found: '-73', owner: null });
    expect(ids('73')).toEqual(['qq/-73']);
  });

  it('without its sign is told beside the entries of the number, without those that have both', () => {
    const minus: ListedCode = { domain: 'qq', code: '-71', forms: [], title: 'Bad parameter', action: 'fix-request' };
    const both: ListedCode = { ...minus, code: '-72', forms: ['72'] };
    const list = { ...LIST, codes: [...LIST.codes, minus, both] };
    expect(resolve('71', list)).toMatchObject({ found: '71', entries: [{ code: '0x47' }], minus: [{ code: '-71' }] });
    expect(resolve('-71', list)).toMatchObject({ found: '-71', entries: [{ code: '-71' }], minus: [] });
    expect(resolve('72', list)).toMatchObject({ found: '72', entries: [{ code: '-72' }], minus: [] });
  });

  it('without its sign is not found when something has the number', () => {
    expect(resolve('71')).toMatchObject({ typed: '71', found: '71', minus: [] });
  });

  it('with a sign is not found without it', () => {
    expect(resolve('-40001')).toMatchObject({ typed: '-40001', found: '-40001', entries: [] });
  });
});

describe('a code that is not documented', () => {
  it.each([
    ['-10001', '-10000'],
    ['-10500', '-10000'],
    ['-14999', '-10000'],
    ['-30001', '-30000'],
    ['-999999', '-30000'],
  ])('%s belongs to %s', (text, owner) => {
    expect(resolve(text)).toMatchObject({ entries: [], owner: { domain: 'logic', code: owner } });
  });

  it.each(['-15000', '-29999', '10500', '0x4a', '-5~-9'])('%s belongs to none', (text) => {
    expect(resolve(text)).toMatchObject({ entries: [], owner: null });
  });

  it('has an owner only while it has no entry', () => {
    expect(resolve('-10000')).toMatchObject({ entries: [{ code: '-10000' }], owner: null });
  });

  it('belongs to the right class of the site', () => {
    expect(resolve('-10500', ALL)?.owner).toMatchObject({ domain: 'msdk-logic', code: '-10000' });
    expect(resolve('-150', ALL)?.owner).toMatchObject({ domain: 'msdk-logic', code: '-100' });
  });
});

describe('a number among words', () => {
  it.each([
    ['wechat -1', 'wx'],
    ['-1 from wechat', 'wx'],
    ['-1 the system is busy', 'wx'],
    ['-1 score not stored', 'qq-game'],
    ['-1 parameter missing', 'qq'],
  ])('of %j has first what shares the words', (text, domain) => {
    expect(resolve(text)?.entries).toHaveLength(3);
    expect(resolve(text)?.entries[0]).toMatchObject({ domain });
  });

  it('has its message first', () => {
    const other: ListedCode = {
      domain: 'oidb',
      code: '-73',
      forms: [],
      title: 'Broken',
      action: 'retry',
      messages: ['it is kaput'],
    };
    const list = { ...LIST, codes: [...LIST.codes, other] };
    expect(ids('got -73 today', list)).toEqual(['qq/-73', 'oidb/-73']);
    expect(ids('-73,kaput', list)).toEqual(['oidb/-73', 'qq/-73']);
  });

  it('keeps the order of the site when no word tells', () => {
    expect(ids('i got -1 again')).toEqual(['qq/-1', 'qq-game/-1', 'wx/-1']);
  });

  it.each([
    ['I got -73.', 'qq/-73'],
    ['登录失败，-73', 'qq/-73'],
    ['error code: -73', 'qq/-73'],
    ['got 5, not 0x47', 'oidb/0x47'],
  ])('is found in %j', (text, id) => {
    expect(ids(text)).toEqual([id]);
  });

  it.each(['timeout 30', 'room 12', 'since 2024', 'http 500', '2024-01-02', '1,000', '-1,000', '0x10-0x11'])(
    'is no code of the site in %j',
    (text) => {
      expect(resolve(text, ALL)).toBeNull();
    },
  );

  it('with too many digits for a code is a word, documented or not', () => {
    expect(resolve('1234567890123456')).toBeNull();
    expect(resolve('-1234567890123456789012345')).toBeNull();
  });

  it('is the first that is documented', () => {
    expect(resolve('order 123456 failed with -73')).toMatchObject({ found: '-73' });
  });

  it('is nothing when none is documented', () => {
    expect(resolve('order 123456 failed')).toBeNull();
  });
});

describe('a code with its place', () => {
  it.each([
    ['oidb 151', 'oidb/-105'],
    ['0x73a 22', 'oidb-0x73a/22'],
    ['qq group -500006', 'qq-group/-500003~-500009'],
    ['/share/qqark 225005', 'qq-share-ark/225005'],
    ['wechat 40013', 'wechat-platform/40013'],
    ['game center -4012', 'qq-game-center/-4012'],
    ['游戏中心 -4012', 'qq-game-center/-4012'],
    ['qq -1', 'qq-platform/-1'],
    ['微信 -1', 'wechat-platform/-1'],
    ['oidb -1', 'oidb/-1'],
    ['/profile/get_gift -7', 'qq-blue-diamond/-7'],
  ])('%s finds that of the place first', (text, first) => {
    expect(ids(text, ALL)?.[0]).toBe(first);
  });

  it.each([
    ['接入层 -101', 'msdk-access/-101'],
    ['逻辑层-101', 'msdk-logic/-101'],
    ['QQ群报错-500006', 'qq-group/-500003~-500009'],
    ['ark分享220028', 'qq-share-ark/220028'],
    ['微信平台 -1', 'wechat-platform/-1'],
  ])('%s finds that of the place first, as the Chinese pages call it', (text, first) => {
    expect(ids(text, CHINESE)?.[0]).toBe(first);
  });

  it('is a code although it has few digits, but not among other words', () => {
    expect(ids('oidb 17')).toEqual(['oidb/0x10~0x11']);
    expect(resolve('oidb takes 17 seconds')).toBeNull();
  });

  it('keeps the other meanings behind', () => {
    expect(ids('wechat -1')).toEqual(['wx/-1', 'qq/-1', 'qq-game/-1']);
  });
});

describe('several codes', () => {
  it('are found each, in their order', () => {
    expect(resolveAll('40001 and -73').map(({ found }) => found)).toEqual(['40001', '-73']);
  });

  it('that are one code are found once', () => {
    expect(resolveAll('got -73, then -73 again').map(({ found }) => found)).toEqual(['-73']);
  });

  it.each(['ret -10000 msg -73', '{"ret":-10000,"msg":"-73,wrong"}', '-10000 -73'])(
    'have the inner one before the one that carries it: %s',
    (text) => {
      expect(resolveAll(text).map(({ found }) => found)).toEqual(['-73', '-10000']);
    },
  );

  it('have the meaning that is carried before the others', () => {
    expect(ids('ret -10000 msg -1')).toEqual(['qq/-1', 'qq-game/-1', 'wx/-1']);
    expect(ids('ret -20000 msg -1', ALL)?.[0]).toBe('wechat-platform/-1');
  });
});

describe('any text', () => {
  it('is resolved', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const found = resolveAll(text);
        if (readQuery(text).code !== null) expect(found).toHaveLength(1);
        else for (const { entries } of found) expect(entries).not.toEqual([]);
        for (const { owner, entries } of found) if (owner) expect(entries).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['token expired', 'constructor', '__proto__', ''])('%j is no code', (text) => {
    expect(resolve(text)).toBeNull();
  });
});
