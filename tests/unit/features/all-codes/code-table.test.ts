import { describe, expect, it } from 'vitest';
import { filterByText, filterRows, toSearched } from '#src/features/all-codes/code-table-filter.ts';
import type { TableRow } from '#src/features/all-codes/code-table-row.ts';
import { toSlices } from '#src/features/all-codes/code-table-slices.ts';
import { sortRows } from '#src/features/all-codes/code-table-sort.ts';
import { nextSort, readState, writeState, type TableState } from '#src/features/all-codes/code-table-state.ts';

/** A row of which only some of it matters. */
const row = (facts: Partial<TableRow>): TableRow => ({
  id: '',
  code: '0',
  title: '',
  domain: '',
  domainTitle: '',
  family: '',
  action: '',
  actionLabel: '',
  retry: '',
  ...facts,
});

const NOTHING: TableState = { text: '', domain: '', family: '', action: '', retry: '', sort: null };

describe('readState and writeState', () => {
  it.each<[string, Partial<TableState>]>([
    ['', {}],
    ['?text=token+expired', { text: 'token expired' }],
    ['?domain=qq-platform&action=wait', { domain: 'qq-platform', action: 'wait' }],
    ['?family=oidb&retry=after-refresh&sort=code', { family: 'oidb', retry: 'after-refresh', sort: up('code') }],
    ['?sort=title&dir=desc', { sort: { column: 'title', descending: true } }],
    ['?text=%2B%26%3D%23', { text: '+&=#' }],
  ])('%j is read and written alike', (search, state) => {
    expect(readState(search)).toEqual({ ...NOTHING, ...state });
    expect(writeState('', { ...NOTHING, ...state })).toBe(search);
  });

  it('takes an unknown column for the order of the site', () => {
    expect(readState('?sort=color&dir=desc').sort).toBeNull();
  });

  it('leaves what belongs to others and takes out what is not asked any more', () => {
    expect(writeState('?from=ticket&text=old&dir=desc', { ...NOTHING, action: 'wait' })).toBe(
      '?from=ticket&action=wait',
    );
  });

  it('does not keep white space around a text', () => {
    expect(writeState('', { ...NOTHING, text: '  ' })).toBe('');
  });
});

describe('nextSort', () => {
  it('goes up, down, and back to the order of the site', () => {
    const first = nextSort('code', null);
    const second = nextSort('code', first);
    expect([first, second, nextSort('code', second)]).toEqual([up('code'), { column: 'code', descending: true }, null]);
  });

  it('begins anew with another column', () => {
    expect(nextSort('title', { column: 'code', descending: true })).toEqual(up('title'));
  });
});

describe('sortRows', () => {
  const codes = ['0x10~0x11', '100014', '-1', '0', '-500003~-500009', '0x9', '-73', '17'];
  const rows = codes.map((code) => row({ code }));

  it('sorts codes as numbers', () => {
    expect(sortRows(rows, up('code')).map((place) => codes[place])).toEqual([
      '-500003~-500009',
      '-73',
      '-1',
      '0',
      '0x9',
      '0x10~0x11',
      '17',
      '100014',
    ]);
  });

  it('keeps the order of equals in both directions', () => {
    const equals = ['b', 'a', 'b', 'a'].map((title) => row({ title }));
    expect(sortRows(equals, up('title'))).toEqual([1, 3, 0, 2]);
    expect(sortRows(equals, { column: 'title', descending: true })).toEqual([0, 2, 1, 3]);
  });

  it('sorts words without regard to case', () => {
    const titles = ['beta', 'Alpha', 'Gamma'].map((title) => row({ title }));
    expect(sortRows(titles, up('title'))).toEqual([1, 0, 2]);
  });

  it('sorts a retry by how soon it helps', () => {
    const retries = ['no', 'later', 'not-needed', 'now', 'inner', 'after-refresh'];
    const sorted = sortRows(
      retries.map((retry) => row({ retry })),
      up('retry'),
    );
    expect(sorted.map((place) => retries[place])).toEqual([
      'now',
      'later',
      'after-refresh',
      'inner',
      'no',
      'not-needed',
    ]);
  });
});

describe('filterRows', () => {
  const rows = [
    row({ domain: 'qq-platform', family: 'qq', action: 'wait', retry: 'later' }),
    row({ domain: 'qq-group', family: 'qq', action: 'retry', retry: 'now' }),
    row({ domain: 'oidb', family: 'oidb', action: 'wait', retry: 'later' }),
  ];

  it.each<[Partial<TableState>, boolean[]]>([
    [{}, [true, true, true]],
    [{ domain: 'qq-group' }, [false, true, false]],
    [{ family: 'qq' }, [true, true, false]],
    [{ action: 'wait' }, [true, false, true]],
    [{ retry: 'now' }, [false, true, false]],
    [{ family: 'qq', action: 'wait' }, [true, false, false]],
    [{ family: 'oidb', retry: 'now' }, [false, false, false]],
  ])('%j', (filter, passed) => {
    expect(filterRows(rows, { ...NOTHING, ...filter })).toEqual(passed);
  });
});

describe('filterByText', () => {
  const searched = [
    toSearched(row({ code: '-73', title: 'Access token invalid', family: 'qq', domainTitle: 'Mobile QQ platform' }), {
      forms: [],
      messages: ['the user modify password wrong'],
    }),
    toSearched(row({ code: '-1', title: 'System error', domainTitle: 'Mobile QQ platform' }), { forms: [] }),
    toSearched(row({ code: '-10000', title: 'Error from Mobile QQ, passed through' }), { forms: [] }),
    toSearched(row({ code: '0x47', title: 'Password changed: re-authorize', domainTitle: 'OIDB 0x711' }), {
      forms: ['71'],
    }),
    toSearched(row({ code: '40001', title: 'Credential invalid', family: 'wechat' }), { forms: [] }),
  ];
  const found = (text: string) => [...filterByText(text, searched).entries()].flatMap(([at, is]) => (is ? [at] : []));

  it.each<[string, string, number[]]>([
    ['a code', '-73', [0]],
    ['a code alone, not those that begin with it', '-1', [1]],
    ['another spelling', '71', [3]],
    ['capital letters', '0X47', [3]],
    ['a minus of another alphabet', '−73', [0]],
    ['full-width digits', '４０００１', [4]],
    ['a code behind its name', '"ret": -73', [0]],
    ['a number whose sign was left out', '73', [0]],
    ['the beginning of codes, when no code is just that', '-10', [2]],
    ['the beginning of a code whose sign was left out', '100', [2]],
    ['words of a title, in any order', 'invalid token', [0]],
    ['a part of a word', 'passw', [0, 3]],
    ['a message as sent', 'the user modify password wrong', [0]],
    ['a code and a message as sent', '-73,the user modify password wrong', [0]],
    ['the name of a domain', 'oidb', [3]],
    ['the name of a family and a code', 'wechat 40001', [4]],
    ['both spellings of re-', 'reauthorize', [3]],
    ['nothing', 'zebra', []],
  ])('finds %s', (_, text, places) => {
    expect(found(text)).toEqual(places);
  });

  it('lets everything pass that a lone minus could begin', () => {
    expect(found('-')).toHaveLength(searched.length);
  });

  it('does without what could not be loaded', () => {
    const alone = toSearched(row({ code: '0x47', title: 'Password changed' }));
    expect([filterByText('0x47', [alone]), filterByText('71', [alone]), filterByText('password', [alone])]).toEqual([
      [true],
      [false],
      [true],
    ]);
  });
});

describe('toSlices', () => {
  it('cuts a list, in order', () => {
    expect(toSlices([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(toSlices([1, 2], 2)).toEqual([[1, 2]]);
    expect(toSlices([])).toEqual([]);
  });
});

/** Sorted by a column, the lowest first. */
function up(column: 'code' | 'title' | 'retry') {
  return { column, descending: false };
}
