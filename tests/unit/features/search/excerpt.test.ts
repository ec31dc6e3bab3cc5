import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '#src/features/search/excerpt.ts';

/** The excerpt as one text. */
const join = (content: string, words: string[]) =>
  excerptOf(content, words)
    .map(({ text }) => text)
    .join('');

/** What is marked in the excerpt. */
const marks = (content: string, words: string[]) =>
  excerptOf(content, words)
    .filter(({ marked }) => marked)
    .map(({ text }) => text);

/** Words that match nothing. */
const filler = (count: number) => Array.from({ length: count }, (_, index) => `x${String(index)}`).join(' ');

describe('the excerpt of a Chinese text', () => {
  it('marks words although nothing parts them, and keeps the text as it stands', () => {
    expect(excerptOf('access token 已过期。请重新登录。', ['过期', 'token'])).toEqual([
      { text: 'access', marked: false },
      { text: ' ', marked: false },
      { text: 'token', marked: true },
      { text: ' ', marked: false },
      { text: '已', marked: false },
      { text: '过期', marked: true },
      { text: '。请重新登录。', marked: false },
    ]);
  });

  it('is cut by characters', () => {
    const text = `${'好'.repeat(100)}过期${'好'.repeat(100)}`;
    const said = join(text, ['过期']);
    expect(said).toMatch(/^… 好*过期好* …$/);
    expect(said.length).toBe(60);
  });

  it('does not take a part of a word for the word', () => {
    expect(excerptOf('过去的日期', ['过期'])).toEqual([]);
  });
});

describe('excerptOf', () => {
  it('gives plain text in which the words are marked', () => {
    expect(excerptOf('A token lasts.', ['token'])).toEqual([
      { text: 'A', marked: false },
      { text: ' ', marked: false },
      { text: 'token', marked: true },
      { text: ' ', marked: false },
      { text: 'lasts.', marked: false },
    ]);
  });

  it('marks each of several words, wherever it stands', () => {
    expect(marks('The token of a player was sent to the Player.', ['player', 'token'])).toEqual([
      'token',
      'player',
      'Player.',
    ]);
  });

  it.each([
    ['the ending', 'It expires.', ['expired'], ['expires.']],
    ['a longer ending', 'Sharing is limited.', ['share'], ['Sharing']],
    ['signs around it', 'Send (`token`), then wait.', ['token'], ['(`token`),']],
    ['other signs within it', 'See /auth/verify_login for it.', ['verify_login'], ['/auth/verify_login']],
    ['another script', '错误 令牌', ['令牌'], ['令牌']],
    ['Chinese signs behind it', '票据（token）已过期，重新登录', ['票据', '过期'], ['票据', '过期']],
  ])('knows a word despite %s', (_, content, words, marked) => {
    expect(marks(content, words)).toEqual(marked);
  });

  it.each([
    ['the logic layer', 'login'],
    ['a redesign', 'sign'],
    ['the signature', 'sign'],
    ['an app', 'ap'],
    ['the user', 'used'],
  ])('does not take %j for %j', (content, word) => {
    expect(excerptOf(content, [word])).toEqual([]);
  });

  it('takes nothing for markup', () => {
    expect(join('<img src=x> & <mark>token</mark>', ['token'])).toBe('<img src=x> & <mark>token</mark>');
  });

  it('is empty when nothing matched', () => {
    expect(excerptOf('It is over.', ['other'])).toEqual([]);
    expect(excerptOf('It is over.', [])).toEqual([]);
    expect(excerptOf('', ['token'])).toEqual([]);
  });

  it('is the beginning of a page of which nothing matched', () => {
    const runs = excerptOf('It is over.', ['token'], true);
    expect(runs.map(({ text }) => text).join('')).toBe('It is over.');
    expect(runs.some(({ marked }) => marked)).toBe(false);
  });

  it('is cut around the match, and says so', () => {
    const text = join(`${filler(50)} token ${filler(50)}`, ['token']);
    expect(text).toContain('token');
    expect(text).toMatch(/^… .* …$/);
    expect(text.split(' ').filter((word) => word !== '…').length).toBeLessThanOrEqual(28);
  });

  it('is not cut at an end that it reaches', () => {
    expect(join(`token ${filler(50)}`, ['token'])).toMatch(/^token .* …$/);
    expect(join(`${filler(50)} token`, ['token'])).toMatch(/^… .* token$/);
    expect(join(`${filler(5)} token`, ['token'])).toBe(`${filler(5)} token`);
  });

  it('begins where most of the words are, not where the first is', () => {
    const content = `token token token ${filler(60)} token expires now ${filler(60)} token`;
    expect(marks(content, ['token', 'expires', 'now'])).toEqual(['token', 'expires', 'now']);
  });

  it('of any text is a part of it, with a mark or empty', () => {
    const word = fc.constantFrom('token', 'Tokens', 'a', 'expired', '<b>', '错误', '.');
    const words = fc.array(fc.constantFrom('token', 'expired', '错误', 'a'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), words, (parts, query) => {
        const content = parts.join(' ');
        const runs = excerptOf(content, query);
        const text = runs
          .map((run) => run.text)
          .join('')
          .replace(/^… | …$/g, '');
        expect(content).toContain(text);
        expect(runs.some(({ marked }) => marked)).toBe(runs.length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});
