import { describe, expect, it } from 'vitest';
import { ACTION_IDS } from '#src/catalogue/actions.ts';
import { adviceFor } from '#src/features/decoder/advice.ts';
import { groupInterfaces, PLATFORMS } from '#src/features/decoder/choices.ts';
import { snippetFor } from '#src/features/decoder/snippets.ts';

describe('an action', () => {
  it.each(ACTION_IDS)('%s is told in one sentence', (action) => {
    expect(adviceFor(action)).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('that is a pattern has code, the others have none', () => {
    expect(ACTION_IDS.filter((action) => snippetFor(action) !== null)).toEqual([
      'retry',
      'reauthorize',
      'refresh-token',
    ]);
  });

  it('that is not known has neither', () => {
    expect(adviceFor('dance')).toBe('');
    expect(snippetFor('dance')).toBeNull();
  });
});

describe('the choices', () => {
  it('begin with any platform', () => {
    expect(PLATFORMS.map(({ value }) => value)).toEqual(['', 'qq', 'wechat', 'apple']);
  });

  it('group the interfaces that have a path', () => {
    const make = (id: string, path: string | null, platform: 'qq' | null) => ({
      id,
      name: id,
      path,
      platform,
      domains: [],
    });
    expect(
      groupInterfaces([make('a', '/a', 'qq'), make('b', null, 'qq'), make('c', '/c', null), make('d', '/d', 'qq')]),
    ).toEqual([
      {
        label: 'Mobile QQ',
        interfaces: [
          { value: '/a', label: '/a · a' },
          { value: '/d', label: '/d · d' },
        ],
      },
      { label: 'Any platform', interfaces: [{ value: '/c', label: '/c · c' }] },
    ]);
  });
});
