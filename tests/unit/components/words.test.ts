import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#src/catalogue/families.ts';
import { dayIn, inSequence, partsOf, speak } from '#src/components/words.ts';
import chinese from '#src/content/i18n/zh-CN.json' with { type: 'json' };
import english from '#src/content/i18n/en.json' with { type: 'json' };

const EN: Readonly<Record<string, string>> = english;
const ZH: Readonly<Record<string, string>> = chinese;

/** The keys without those for one, which Chinese has not. */
const keysOf = (words: Readonly<Record<string, string>>) => Object.keys(words).filter((key) => !key.endsWith('_one'));

describe('the sentences of the interface', () => {
  it('are the same in each language, in one order', () => {
    expect(Object.keys(ZH)).toEqual(keysOf(EN));
    expect(keysOf(EN).filter((key) => EN[key] === '' || ZH[key] === '')).toEqual([]);
  });

  it('have the same gaps, tags and names in each language', () => {
    const marksIn = (text = '') =>
      (text.match(/\{\{\w+\}\}|<\w+>|`[^`]*`/g) ?? []).filter((mark) => mark !== '<i>').sort();
    const different = keysOf(EN).filter((key) => marksIn(EN[key]).join() !== marksIn(ZH[key]).join());
    expect(different).toEqual([]);
  });

  it('are written as Chinese is', () => {
    const plain = (text: string) => text.replace(/`[^`]*`|<[^>]*>|\{\{\w+\}\}/g, '');
    const wrong = Object.entries(ZH).filter(
      ([, text]) =>
        // Half-width punctuation beside Chinese, Chinese that touches letters, and words that are not used.
        /\p{Script=Han}[,;:?!()]|[,;?!()]\p{Script=Han}/u.test(plain(text)) ||
        /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(plain(text)) ||
        /您|登陆|进行|答案|与否/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('name families as the search does', () => {
    expect(Object.keys(FAMILIES).map((family) => EN[`family.${family}`])).toEqual(Object.values(FAMILIES));
  });
});

describe('a sentence', () => {
  const t = speak({ ...EN }, 'en');
  const zh = speak({ ...ZH }, 'zh-cn');

  it('has the form for its number, and the number as the language writes it', () => {
    expect([1, 2, 1234].map((count) => t('count.codes', { count }))).toEqual(['1 code', '2 codes', '1,234 codes']);
    expect([1, 2].map((count) => zh('count.codes', { count }))).toEqual(['1 个错误码', '2 个错误码']);
  });

  it('parts Chinese from letters and digits of a value, and from nothing else', () => {
    expect(zh('told.undocumented.of', { table: 'MSDK 接入层' })).toBe('文档未收录；应属于 MSDK 接入层');
    expect(zh('told.undocumented.of', { table: '微信平台' })).toBe('文档未收录；应属于微信平台');
    expect(zh('unknown.near.in', { table: 'OIDB 0x711' })).toMatch(/^<table>OIDB 0x711 ?<\/table> ?里/);
    expect(zh('search.literally', { typed: 'abc' })).toBe('仍然搜索“abc”');
  });

  it('that lacks a value, or is not there, is a bug', () => {
    expect(() => t('told.headline', { label: 'Wait' })).toThrow('The sentence told.headline needs a value for title');
    expect(() => speak({}, 'en')('told.once')).toThrow('No sentence told.once');
  });

  it('is split at its tags', () => {
    expect(partsOf('See <codes>all codes</codes>, or <kbd>/</kbd>.')).toEqual([
      { text: 'See ', tag: null },
      { text: 'all codes', tag: 'codes' },
      { text: ', or ', tag: null },
      { text: '/', tag: 'kbd' },
      { text: '.', tag: null },
    ]);
    expect(partsOf('a < b > c')).toEqual([{ text: 'a < b > c', tag: null }]);
  });

  it('follows another as the language does', () => {
    expect(inSequence(['One.', 'Two.'])).toBe('One. Two.');
    expect(inSequence(['一。', '二。'])).toBe('一。二。');
  });
});

it('a day is written as the language does', () => {
  expect(dayIn('en', '2026-11-23')).toBe('November 23, 2026');
  expect(dayIn('zh-cn', '2026-11-23')).toBe('2026 年 11 月 23 日');
});
