import { describe, expect, it } from 'vitest';
import { entryPath } from '#src/addresses.ts';
import { mentionsOf, searchText } from '#src/features/search/full-text.ts';
import type { IndexFacts, TextIndex } from '#src/features/search/text-index.ts';
import { readQuery } from '#src/components/typed-query.ts';
import { MOST_HITS } from '#src/features/search/rank.ts';
import { LIST } from './small-list.ts';

/** A result: id of the record, score, and what the record says if it matters. */
type Hit = [id: string, score: number, content?: string];

const FACTS: IndexFacts = {
  records: {
    a: [entryPath('qq', '-73')],
    b: [entryPath('wx', '40001')],
    c: ['/guides/oidb/', 'OIDB codes'],
  },
  mentions: { '-73': ['/guides/oidb/', entryPath('wx', '40001')] },
  printed: {},
  topics: { '/guides/oidb/': ['hex codes', 'sign'] },
  words: '',
};

/** An index that holds some words, and notes what is looked for and what is read. */
function indexOf(
  words: Readonly<Record<string, Hit[]>>,
  records = FACTS.records,
): TextIndex & { asked: string[]; read: string[] } {
  const asked: string[] = [];
  const read: string[] = [];
  return {
    asked,
    read,
    facts: { ...FACTS, records },
    vocabulary: Object.keys(words),
    search: (word) => {
      asked.push(word);
      const results = (words[word] ?? []).map(([id, score, content = '']) => ({
        id,
        score,
        data: () => {
          read.push(id);
          return Promise.resolve({ content });
        },
      }));
      return Promise.resolve(results);
    },
  };
}

describe('searchText', () => {
  it('looks for each word that tells something, and ranks what holds them', async () => {
    const index = indexOf({ password: [['a', 1]], changed: [['b', 1], ['a', 1]] }); // prettier-ignore
    const found = await searchText(readQuery('the password was changed'), index, LIST);
    expect(index.asked).toEqual(['password', 'changed']);
    expect(found.map(({ path }) => path)).toEqual(['/errors/qq/#-73', '/errors/wx/#40001']);
  });

  it('leaves out an entry that the list does not know yet', async () => {
    const records = { ...FACTS.records, d: [entryPath('qq', '-99')] as [string] };
    const found = await searchText(readQuery('token'), indexOf({ token: [['d', 3], ['a', 2]] }, records), LIST); // prettier-ignore
    expect(found.map(({ path }) => path)).toEqual(['/errors/qq/#-73']);
    expect(mentionsOf('-73', { ...FACTS, records, mentions: { '-73': [entryPath('qq', '-99')] } }, LIST)).toEqual([]);
  });

  it('gives an entry its title, and a page the one of the index', async () => {
    const found = await searchText(readQuery('token'), indexOf({ token: [['a', 2], ['c', 1]] }), LIST); // prettier-ignore
    expect(found.map(({ title }) => title)).toEqual(['Password changed', 'OIDB codes']);
  });

  it('reads a record only once its excerpt is asked for, and marks every word of the query in it', async () => {
    const content = 'Password changed. The token was sent.';
    const index = indexOf({ token: [['a', 1, content]], sent: [['a', 3, content]] });
    const [first] = await searchText(readQuery('token sent'), index, LIST);
    expect(index.read).toEqual([]);
    const runs = (await first?.excerpt?.()) ?? [];
    expect(index.read).toEqual(['a']);
    expect(runs.map(({ text }) => text).join('')).toBe('The token was sent.');
    expect(runs.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['token', 'sent.']);
  });

  it('puts a page first that is about the query, and an entry for its message', async () => {
    const index = indexOf({ sign: [['a', 1], ['c', 1]], wrong: [['a', 1], ['c', 1]] }); // prettier-ignore
    const first = async (text: string) => (await searchText(readQuery(text), index, LIST))[0]?.path;
    expect(await first('sign')).toBe('/guides/oidb/');
    expect(await first('how to sign')).toBe('/guides/oidb/');
    expect(await first('wrong')).toBe('/errors/qq/#-73');
  });

  it('prefers the entries of the platform that the query names', async () => {
    const index = indexOf({ refused: [['a', 1.2], ['b', 1]] }); // prettier-ignore
    const first = async (text: string) => (await searchText(readQuery(text), index, LIST))[0]?.path;
    expect(await first('refused')).toBe('/errors/qq/#-73');
    expect(await first('wechat refused')).toBe('/errors/wx/#40001');
  });

  it('does not look for words that nothing has, such as ids', async () => {
    const index = indexOf({ token: [['a', 1]] });
    await searchText(readQuery('token 65a1b3 rid'), index, LIST);
    expect(index.asked).toEqual(['token']);
  });

  it('leaves out what the build does not know', async () => {
    expect(await searchText(readQuery('token'), indexOf({ token: [['other', 1]] }), LIST)).toEqual([]);
  });

  it('looks for no more than 16 words, and gives no more hits than are shown', async () => {
    const many = Array.from({ length: MOST_HITS + 18 }, (_, number) => String(number));
    const records = Object.fromEntries(many.map((id): [string, [string, string]] => [id, [`/${id}/`, id]]));
    const none = Object.fromEntries(many.map((id): [string, Hit[]] => [`w${id}`, []]));
    const index = indexOf({ ...none, w0: many.map((id): Hit => [id, 1]) }, records);
    const found = await searchText(readQuery(many.map((id) => `w${id}`).join(' ')), index, LIST);
    expect(index.asked).toHaveLength(16);
    expect(found).toHaveLength(MOST_HITS);
  });

  it('finds nothing for no words', async () => {
    expect(await searchText(readQuery('?!'), indexOf({}), LIST)).toEqual([]);
  });
});

describe('mentionsOf', () => {
  it('gives what mentions the code, with titles and without excerpts', () => {
    expect(mentionsOf('-73', FACTS, LIST)).toEqual([
      { path: '/guides/oidb/', title: 'OIDB codes' },
      { path: '/errors/wx/#40001', title: 'Credential invalid' },
    ]);
  });

  it.each(['73', '-7', '-730', 'mentions'])('gives nothing for %s, which is another code or none', (code) => {
    expect(mentionsOf(code, FACTS, LIST)).toEqual([]);
  });

  it('gives no more than are shown', () => {
    const paths = Array.from({ length: MOST_HITS + 18 }, (_, number) => `/${String(number)}/`);
    const records = Object.fromEntries(paths.map((path): [string, [string, string]] => [path, [path, 'A page']]));
    expect(mentionsOf('-73', { ...FACTS, records, mentions: { '-73': paths } }, LIST)).toHaveLength(MOST_HITS);
  });
});
