import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { headingsOf } from '../../../src/site/lib/headings.ts';
import { toRuns } from '../../../src/site/lib/inline.ts';
import { groupRelated } from '../../../src/site/lib/relations.ts';
import { toTicket } from '../../../src/site/lib/ticket.ts';
import { catalogueRecords } from '../../../src/site/search/records.ts';

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
  it('tells a reason once for all entries that share it', () => {
    const groups = groupRelated(find('qq-platform/100014')?.related ?? [], find);
    const event = groups.find(({ label }) => label === 'Same event');
    expect(event?.entries.map(({ id }) => id)).toEqual(['wechat-platform/42001', 'oidb-0x711/0x23']);
    expect(groups.find(({ label }) => label === 'In detail')?.entries.map(({ id }) => id)).toEqual(['oidb-0x711/0x41']);
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

describe('toTicket', () => {
  it('writes Markdown with the address last', () => {
    const facts = {
      code: '-73',
      title: 'Changed',
      domain: 'QQ',
      action: 'Sign in again',
      meaning: 'It changed.',
      steps: ['Look.', 'Act.'],
      url: 'https://x/#-73',
    };
    expect(toTicket(facts)).toBe(
      '**-73 — Changed** (QQ)\n\nAction: Sign in again. It changed.\n\n1. Look.\n2. Act.\n\nhttps://x/#-73\n',
    );
  });
});

describe('catalogueRecords', () => {
  const records = catalogueRecords(catalogue);

  it('has one record an entry and one a domain, each with its own address', () => {
    expect(records).toHaveLength(418 + 17);
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });

  it('holds the words of an entry, without backticks and without its relatives', () => {
    const record = records.find(({ url }) => url === '/errors/qq-platform/#-73');
    expect(record?.title).toMatch(/^-73 Access token invalid/);
    expect(record?.content).toContain('the user modify password wrong');
    expect(record?.content).not.toMatch(/`|0x47/);
  });
});
