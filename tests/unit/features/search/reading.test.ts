import { describe, expect, it } from 'vitest';
import { readingOf } from '#src/features/search/reading.ts';
import { indexOf } from '#src/features/search/word-index.ts';

const DICTIONARY = new Map([
  ['登录', 30],
  ['登录态', 2],
  ['态', 1],
  ['失效', 10],
  ['玩家', 20],
  ['改', 5],
]);
const { split } = readingOf('zh-cn', DICTIONARY);

describe('a run of Chinese characters is cut', () => {
  it.each([
    ['玩家登录失效', ['玩家', '登录', '失效']],
    ['登录态失效', ['登录态', '失效']],
    ['token失效', ['token', '失效']],
    ['玩家砸了', ['玩家', '砸', '了']],
    ['', []],
  ])('into words that are known, the rest into characters: %j', (run, words) => {
    expect(split(run)).toEqual(words);
  });

  it('into a word that synonyms alone have, before single characters that nothing has', () => {
    expect(readingOf('zh-cn', new Map([['不存在', 300]])).split('介面不存在')).toEqual(['介面', '不存在']);
  });

  it('into every two neighbors where no words are known', () => {
    expect(readingOf('zh-cn').split('登录态')).toEqual(['登录', '录态']);
    expect(readingOf('zh-cn').split('群')).toEqual(['群']);
  });
});

describe('a Chinese text', () => {
  const finds = (text: string, query: string) => {
    const reading = readingOf('zh-cn', new Map([...text.matchAll(/\p{Script=Han}{1,2}/gu)].map(([word]) => [word, 1])));
    const index = indexOf([{ path: '/', kind: 'meaning', text }], reading);
    return index.wordsIn([query]).some((word) => index.holding(word).has('/'));
  };

  it.each([
    ['频率限制', '限流'],
    ['白名单', '加白'],
    ['QQ', '手q'],
    ['签名', '验签'],
    ['接口', '介面'],
    ['access token', 'accesstoken'],
  ])('%j is found by %j, which means the same', (text, query) => {
    expect(finds(text, query)).toBe(true);
  });

  it.each([
    ['签名', '好友'],
    ['排行', '登录'],
  ])('%j is not found by %j', (text, query) => {
    expect(finds(text, query)).toBe(false);
  });
});

describe('English', () => {
  it('is read as it stands, Chinese characters in it included, and by English synonyms alone', () => {
    const { split: leave, synonyms } = readingOf('en');
    expect(leave('qq手游')).toEqual(['qq手游']);
    expect(synonyms.flat().filter((word) => /\p{Script=Han}/u.test(word))).toEqual([]);
  });
});
