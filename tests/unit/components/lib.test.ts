import { describe, expect, it } from 'vitest';
import type { Entry, Link } from '#src/catalogue/catalogue.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { headingsOf } from '#src/components/headings.ts';
import { toRuns } from '#src/components/inline.ts';
import { groupRelated } from '#src/features/domain/relations.ts';

const catalogue = readCatalogue(process.cwd());
const find = (id: string): Entry | undefined => catalogue.entries.find((entry) => entry.id === id);

describe('toRuns', () => {
  it('splits a text at its backticks', () => {
    expect(toRuns('Read `msg`, then `ret`.')).toEqual([
      { text: 'Read ', code: false },
      { text: 'msg', code: true },
      { text: ', then ', code: false },
      { text: 'ret', code: true },
      { text: '.', code: false },
    ]);
  });

  it('leaves a lone backtick as it is', () => {
    expect(toRuns('a ` b')).toEqual([{ text: 'a ` b', code: false }]);
  });
});

describe('groupRelated', () => {
  const ids = (entries: readonly Entry[] = []) => entries.map(({ id }) => id);

  it('tells a reason once for all entries that share it', () => {
    const groups = groupRelated(find('qq-platform/100014')?.related ?? [], find);
    const items = (name: string) => groups.find(({ label }) => label === name)?.items ?? [];
    expect(items('Same event').map(({ entries }) => ids(entries))).toEqual([
      ['wechat-platform/42001', 'oidb-0x711/0x23'],
    ]);
    expect(items('In detail').map(({ entries }) => ids(entries))).toEqual([['oidb-0x711/0x41']]);
  });

  it('tells a kind once, with each of its reasons', () => {
    const link = (id: string, kind: Link['kind'], reason: string) => ({ id, kind, reason });
    const groups = groupRelated(
      [
        link('qq-platform/-73', 'confused-with', 'One.'),
        link('qq-platform/-21', 'leads-to', 'Two.'),
        link('qq-platform/-1', 'confused-with', 'Three.'),
        link('qq-platform/-2', 'confused-with', 'One.'),
      ],
      find,
    );
    expect(groups.map(({ label }) => label)).toEqual(['Not the same as', 'Leads to']);
    expect(groups[0]?.items.map(({ reason, entries }) => [reason, ...ids(entries)])).toEqual([
      ['One.', 'qq-platform/-73', 'qq-platform/-2'],
      ['Three.', 'qq-platform/-1'],
    ]);
  });

  it('leaves out what is not there', () => {
    expect(groupRelated([{ id: 'nowhere/1', kind: 'same-cause', reason: 'None.' }], find)).toEqual([]);
  });
});

describe('headingsOf', () => {
  it('lists each group with its codes below it', () => {
    const group = {
      id: 'tokens',
      title: 'Tokens',
      repeats: null,
      entries: [find('qq-platform/-73')].filter((entry) => entry !== undefined),
    };
    expect(headingsOf({ groups: [group] })).toEqual([
      { depth: 2, slug: 'tokens', text: 'Tokens' },
      { depth: 3, slug: '-73', text: '-73 Access token invalid since the player changed their QQ password' },
    ]);
  });
});
