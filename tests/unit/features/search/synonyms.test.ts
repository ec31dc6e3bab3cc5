import { describe, expect, it } from 'vitest';
import { synonymsOf } from '#src/features/search/records.ts';

describe('synonymsOf', () => {
  it.each([
    ['The receiver is on the block list', 'blacklist'],
    ['Token expired', 'out of date'],
    ['A frequency limit of the platform', 'throttled'],
    ['WeChat did not answer', 'weixin'],
    ['WECHAT', 'weixin'],
    ['weixin', 'wechat'],
  ])('finds for %j also %j', (text, synonym) => {
    expect(synonymsOf(text)).toContain(synonym);
  });

  it('gives each word once, and none that the text has', () => {
    // Two lines hold `banned`.
    const found = synonymsOf('The player is banned and cannot log in');
    expect(found).toContain('frozen');
    expect(found).toContain('blacklist');
    expect(new Set(found).size).toBe(found.length);
    expect(found).not.toContain('banned');
    expect(found).not.toContain('log in');
  });

  it.each(['pictures', 'unfriend', 'subgroup', 'quotation', 'befriended', 'assigned', 'fields_of', '图pic文', ''])(
    'takes no part of a word for the word: %j',
    (text) => {
      expect(synonymsOf(text)).toEqual([]);
    },
  );
});
