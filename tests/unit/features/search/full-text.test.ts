import { describe, expect, it } from 'vitest';
import { entryPath } from '#src/addresses.ts';
import { mentionsOf, searchText } from '#src/features/search/full-text.ts';
import type { Facts } from '#src/features/search/search-files.ts';
import { readQuery } from '#src/components/typed-query.ts';
import { MOST_HITS } from '#src/features/search/rank.ts';
import { indexOf } from '#src/features/search/word-index.ts';
import { LIST } from './small-list.ts';

const GUIDE = '/guides/oidb/';
const FACTS: Facts = {
  mentions: { '-73': [GUIDE, entryPath('wx', '40001')] },
  titles: { [GUIDE]: 'OIDB codes' },
};

/** What a query finds in texts, by the addresses of their records, and how often their excerpts were loaded. */
function searched(query: string, texts: Readonly<Record<string, string>>, facts = FACTS) {
  const loads: string[] = [];
  const load = () => {
    loads.push('texts');
    return Promise.resolve({ ...texts });
  };
  const indexed = Object.entries(texts).map(([path, text]) => ({ path, kind: 'meaning', text }) as const);
  return { found: searchText(readQuery(query), indexOf(indexed), facts, LIST, load), loads };
}

describe('searchText', () => {
  it('gives an entry its title, and a page the one of the index', () => {
    const { found } = searched('token', { [entryPath('qq', '-73')]: 'a token', [GUIDE]: 'a token' });
    expect(found.map(({ path, title }) => [path, title])).toEqual([
      ['/errors/qq/#-73', 'Password changed'],
      [GUIDE, 'OIDB codes'],
    ]);
  });

  it('leaves out an entry that the list does not know yet', () => {
    const { found } = searched('token', { [entryPath('qq', '-99')]: 'a token', [entryPath('qq', '-73')]: 'a token' });
    expect(found.map(({ path }) => path)).toEqual(['/errors/qq/#-73']);
    expect(mentionsOf('-73', { ...FACTS, mentions: { '-73': [entryPath('qq', '-99')] } }, LIST)).toEqual([]);
  });

  it('loads texts only once an excerpt is asked for, and marks every word of the query in it', async () => {
    const { found, loads } = searched('token sent', { [entryPath('qq', '-73')]: 'The token was sent.' });
    expect(loads).toEqual([]);
    const runs = (await found[0]?.excerpt?.()) ?? [];
    expect(loads).toEqual(['texts']);
    expect(runs.map(({ text }) => text).join('')).toBe('The token was sent.');
    expect(runs.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['token', 'sent.']);
  });

  it('gives no more hits than are shown', () => {
    const paths = Array.from({ length: MOST_HITS + 18 }, (_, number) => `/${String(number)}/`);
    const titles = Object.fromEntries(paths.map((path) => [path, 'A page']));
    const { found } = searched('token', Object.fromEntries(paths.map((path) => [path, 'a token'])), {
      ...FACTS,
      titles,
    });
    expect(found).toHaveLength(MOST_HITS);
  });

  it('finds nothing for no words', () => {
    expect(searched('?!', { [GUIDE]: 'token' }).found).toEqual([]);
  });
});

describe('mentionsOf', () => {
  it('gives what mentions the code, with titles and without excerpts', () => {
    expect(mentionsOf('-73', FACTS, LIST)).toEqual([
      { path: GUIDE, title: 'OIDB codes' },
      { path: '/errors/wx/#40001', title: 'Credential invalid' },
    ]);
  });

  it.each(['73', '-7', '-730', 'mentions'])('gives nothing for %s, which is another code or none', (code) => {
    expect(mentionsOf(code, FACTS, LIST)).toEqual([]);
  });

  it('gives no more than are shown', () => {
    const paths = Array.from({ length: MOST_HITS + 18 }, (_, number) => `/${String(number)}/`);
    const titles = Object.fromEntries(paths.map((path) => [path, 'A page']));
    expect(mentionsOf('-73', { titles, mentions: { '-73': paths } }, LIST)).toHaveLength(MOST_HITS);
  });
});
