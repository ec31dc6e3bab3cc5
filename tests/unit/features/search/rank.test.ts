import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '#src/components/typed-query.ts';
import { rank } from '#src/features/search/rank.ts';
import { indexOf, type IndexedText, type Kind } from '#src/features/search/word-index.ts';
import { LIST } from './small-list.ts';

const QQ = '/errors/qq/#-73';
const WX = '/errors/wx/#40001';
const LOGIC = '/errors/logic/#-10000';
const GUIDE = '/guides/oidb/';

/** Texts of one kind, by the paths of their records. */
const all = (kind: Kind, texts: Readonly<Record<string, string>>): IndexedText[] =>
  Object.entries(texts).map(([path, text]) => ({ path, kind, text }));

/** The paths that a query finds, in their order. */
const order = (query: string, ...texts: IndexedText[][]) => rank(readQuery(query), indexOf(texts.flat()), LIST);

describe('rank', () => {
  it('puts what holds a word strongly before what holds it weakly', () => {
    expect(order('gift', all('text', { [QQ]: 'gift' }), all('keywords', { [WX]: 'gift' }))).toEqual([WX, QQ]);
  });

  it('counts a rare word for more than a common one', () => {
    const common = all('meaning', { [LOGIC]: 'gift', [WX]: 'gift', '/errors/qq/#-1': 'gift' });
    expect(order('gift rare', common, all('meaning', { [QQ]: 'rare' }))[0]).toBe(QQ);
  });

  it('puts what holds all words before what holds one of them strongly', () => {
    expect(order('gift lost', all('keywords', { [WX]: 'gift' }), all('meaning', { [QQ]: 'gift lost' }))[0]).toBe(QQ);
  });

  it('puts what is asked for so before what only says it, the more alike the better', () => {
    const said = all('meaning', { [LOGIC]: 'gift lost today' });
    const asked = all('asked', { [WX]: 'gift lost', [QQ]: 'gift lost today' });
    expect(order('gift lost today', said, asked)).toEqual([QQ, WX, LOGIC]);
  });

  it('puts a message as sent first, whatever phrases say', () => {
    const phrases = ['gift pack gone', 'gift pack gone again', 'where is my gift pack', 'gift pack gone today'];
    const asked = phrases.map((text): IndexedText => ({ path: WX, kind: 'asked', text }));
    expect(order('Gift pack gone!', asked, all('keywords', { [WX]: 'gift pack gone' }), all('name', { [QQ]: 'gift pack gone' }))[0]).toBe(QQ); // prettier-ignore
  });

  it('prefers the entries of the platform that the query names', () => {
    const texts = all('meaning', { [QQ]: 'refused', [WX]: 'refused' });
    expect(order('refused', texts)).toEqual([QQ, WX]);
    expect(order('wechat refused', texts)).toEqual([WX, QQ]);
  });

  it('prefers entries to pages, unless a query is about errors in general', () => {
    const texts = all('name', { [GUIDE]: 'sign hex', [QQ]: 'hex sign' });
    expect(order('hex sign', texts)).toEqual([QQ, GUIDE]);
    expect(order('how to sign hex', texts)[0]).toBe(GUIDE);
  });

  it('counts two forms of a word once', () => {
    const texts = [...all('meaning', { [QQ]: 'token' }), ...all('meaning', { [WX]: 'token expired' })];
    expect(order('token tokens expired', texts)[0]).toBe(WX);
  });

  it('looks for no more than 16 words, and leaves out those that nothing has', () => {
    const many = Array.from({ length: 17 }, (_, at) => `w${String(at)}x`);
    const texts = all('meaning', { [QQ]: many.slice(0, 16).join(' '), [WX]: many[16] ?? '' });
    expect(order(`zzz ${many.join(' ')}`, texts)).toEqual([QQ]);
  });

  it('finds nothing for no words', () => {
    expect(order('?!', all('meaning', { [QQ]: 'token' }))).toEqual([]);
    expect(order('token')).toEqual([]);
  });

  it('gives each record that holds a word once, and no other', () => {
    const word = fc.constantFrom('gift', 'lost', 'today');
    const texts = fc.array(fc.tuple(fc.constantFrom(QQ, WX, GUIDE), fc.constantFrom<Kind[]>('name', 'asked', 'text'), fc.array(word))); // prettier-ignore
    fc.assert(
      fc.property(texts, word, (held, asked) => {
        const indexed = held.map(([path, kind, words]): IndexedText => ({ path, kind, text: words.join(' ') }));
        const holding = new Set(indexed.filter(({ text }) => text.includes(asked)).map(({ path }) => path));
        expect(order(asked, indexed).toSorted()).toEqual([...holding].toSorted());
      }),
    );
  });
});
