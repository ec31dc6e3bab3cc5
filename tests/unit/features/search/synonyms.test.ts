import { describe, expect, it } from 'vitest';
import { indexOf } from '#src/features/search/word-index.ts';

/** Whether a text is found by a word. */
const finds = (text: string, word: string) =>
  indexOf([{ path: '/', kind: 'meaning', text }])
    .holding(word)
    .has('/');

describe('a text', () => {
  it.each([
    ['The receiver is on the block list', 'blacklist'],
    ['Token expired', 'outdated'],
    ['A frequency limit of the platform', 'throttled'],
    ['WeChat did not answer', 'weixin'],
    ['WECHAT', 'weixin'],
    ['weixin', 'wechat'],
    ['It was taken back', 'revoked'],
  ])('%j is found by %j, which means the same', (text, word) => {
    expect(finds(text, word)).toBe(true);
  });

  it.each([
    ['unfriend', 'buddy'],
    ['subgroup', 'guild'],
    ['quotation', 'daily'],
    ['It was taken away', 'revoked'],
    ['', 'buddy'],
  ])('%j is not found by %j', (text, word) => {
    expect(finds(text, word)).toBe(false);
  });

  it('counts for less when it holds a synonym than when it holds the word', () => {
    const holding = indexOf([
      { path: '/word', kind: 'meaning', text: 'banned' },
      { path: '/synonym', kind: 'meaning', text: 'frozen' },
    ]).holding('banned');
    expect(holding.get('/synonym')).toBeGreaterThan(0);
    expect(holding.get('/word')).toBeGreaterThan(holding.get('/synonym') ?? 0);
  });

  it('is not found by synonyms of what readers say of it, who say much', () => {
    expect(indexOf([{ path: '/', kind: 'asked', text: 'frozen' }]).holding('banned')).toEqual(new Map());
  });

  it('is found by a word that synonyms alone have, which is no typing error', () => {
    expect(indexOf([{ path: '/', kind: 'name', text: 'WeChat' }]).vocabulary).toContain('weixin');
  });
});
