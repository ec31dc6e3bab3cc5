import { describe, expect, it } from 'vitest';
import { groupInterfaces, platforms } from '#src/features/decoder/choices.ts';
import { ENGLISH } from '#tests/unit/english.ts';

describe('the choices', () => {
  it('begin with any platform', () => {
    expect(platforms(ENGLISH.t).map(({ value }) => value)).toEqual(['', 'qq', 'wechat', 'apple']);
  });

  it('group the interfaces that have a path', () => {
    const make = (id: string, path: string | null, platform: 'qq' | null) => ({
      id,
      name: id,
      path,
      platform,
      effect: 'read' as const,
      domains: [],
    });
    expect(
      groupInterfaces(
        [make('a', '/a', 'qq'), make('b', null, 'qq'), make('c', '/c', null), make('d', '/d', 'qq')],
        ENGLISH.t,
      ),
    ).toEqual([
      {
        platform: 'qq',
        label: 'Mobile QQ',
        interfaces: [
          { value: '/a', label: '/a · a' },
          { value: '/d', label: '/d · d' },
        ],
      },
      { platform: null, label: 'Any platform', interfaces: [{ value: '/c', label: '/c · c' }] },
    ]);
  });
});
