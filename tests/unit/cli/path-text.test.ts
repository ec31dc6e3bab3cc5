import { describe, expect, it } from 'vitest';
import { looksLikePath } from '#src/cli/input.ts';

describe('a path', () => {
  it.each(['game.log', 'logs/game', './a', '/var/log/game.log.1', 'answer.JSON', 'C:\\logs\\game', '../x.txt'])(
    'is what %s looks like',
    (text) => {
      expect(looksLikePath(text)).toBe(true);
    },
  );

  it.each([
    '',
    '-73',
    '0x47',
    'ret=-73',
    '{"ret":-73}',
    'https://example.org/cb',
    'auth://tauth.qq.com/?#error=100010',
    '/cb?error=100010',
    'error 1 in a/b.log',
    '%7B%22ret%22%3A-73%7D/',
    'invalid',
    `${'a/'.repeat(3000)}b`,
  ])('is not what %s looks like', (text) => {
    expect(looksLikePath(text)).toBe(false);
  });
});
