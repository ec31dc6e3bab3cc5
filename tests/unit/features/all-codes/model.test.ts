import { describe, expect, it } from 'vitest';
import {
  filterRows,
  nextSort,
  readState,
  sortRows,
  toSearched,
  toSlices,
  writeState,
  type TableRow,
  type TableState,
} from '#src/features/all-codes/model.ts';
import { filterByText } from '#src/components/text-filter.ts';

/** A row in which only the given facts matter. */
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
  const ADDRESSES: [string, Partial<TableState>][] = [
    ['', {}],
    ['?text=token+expired', { text: 'token expired' }],
    ['?domain=qq-platform&action=wait', { domain: 'qq-platform', action: 'wait' }],
    ['?family=oidb&retry=after-refresh&sort=code', { family: 'oidb', retry: 'after-refresh', sort: up('code') }],
    ['?sort=title&dir=desc', { sort: { column: 'title', descending: true } }],
    ['?text=%2B%26%3D%23', { text: '+&=#' }],
  ];

  it('are each other’s reverse', () => {
    expect(ADDRESSES.map(([search]) => readState(search))).toEqual(
      ADDRESSES.map(([, state]) => ({ ...NOTHING, ...state })),
    );
    expect(ADDRESSES.map(([, state]) => writeState('', { ...NOTHING, ...state }))).toEqual(
      ADDRESSES.map(([search]) => search),
    );
  });

  it('use the order of the site for an unknown column', () => {
    expect(readState('?sort=color&dir=desc').sort).toBeNull();
  });

  it('keep the parameters of others and remove filters that are no longer set', () => {
    expect(writeState('?from=ticket&text=old&dir=desc', { ...NOTHING, action: 'wait' })).toBe(
      '?from=ticket&action=wait',
    );
  });

  it('drop white space around a text', () => {
    expect(writeState('', { ...NOTHING, text: '  ' })).toBe('');
  });
});

describe('nextSort', () => {
  it('goes up, down, and back to the order of the site', () => {
    const first = nextSort('code', null);
    const second = nextSort('code', first);
    expect([first, second, nextSort('code', second)]).toEqual([up('code'), { column: 'code', descending: true }, null]);
  });

  it('starts over with another column', () => {
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

  const CASES: [Partial<TableState>, boolean[]][] = [
    [{}, [true, true, true]],
    [{ domain: 'qq-group' }, [false, true, false]],
    [{ family: 'qq' }, [true, true, false]],
    [{ action: 'wait' }, [true, false, true]],
    [{ retry: 'now' }, [false, true, false]],
    [{ family: 'qq', action: 'wait' }, [true, false, false]],
    [{ family: 'oidb', retry: 'now' }, [false, false, false]],
  ];

  it('keeps the rows that pass every filter', () => {
    expect(CASES.map(([filter]) => filterRows(rows, { ...NOTHING, ...filter }))).toEqual(
      CASES.map(([, passed]) => passed),
    );
  });
});

describe('filterByText', () => {
  const searched = [
    toSearched(
      row({ code: '-73', title: 'Access token invalid', family: 'qq', domainTitle: 'Mobile QQ platform' }),
      'Mobile QQ',
      {
        forms: [],
        messages: ['the user modify password wrong'],
      },
    ),
    toSearched(row({ code: '-1', title: 'System error', domainTitle: 'Mobile QQ platform' }), 'Mobile QQ', {
      forms: [],
    }),
    toSearched(row({ code: '-10000', title: 'Error from Mobile QQ, passed through' }), 'MSDK', { forms: [] }),
    toSearched(row({ code: '0x47', title: 'Password changed: re-authorize', domainTitle: 'OIDB 0x711' }), 'OIDB', {
      forms: ['71'],
    }),
    toSearched(row({ code: '40001', title: 'Credential invalid', family: 'wechat' }), 'WeChat', { forms: [] }),
  ];
  const found = (text: string) => [...filterByText(text, searched).entries()].flatMap(([at, is]) => (is ? [at] : []));

  /** Expects which rows each text finds. */
  const expectFound = (cases: Readonly<Record<string, number[]>>) => {
    expect(Object.fromEntries(Object.keys(cases).map((text) => [text, found(text)]))).toEqual(cases);
  };

  it('finds a code in any spelling, alone', () => {
    expectFound({
      '-73': [0],
      '-1': [1],
      '71': [3],
      '0X47': [3],
      '−73': [0],
      '４０００１': [4],
      '"ret": -73': [0],
    });
  });

  it('finds a code whose sign was left out', () => {
    expectFound({ '73': [0] });
  });

  it('finds the codes that begin with a text when none equals it', () => {
    expectFound({ '-10': [2], '100': [2] });
  });

  it('finds all words, in any order, as parts and in both spellings of re-', () => {
    expectFound({ 'invalid token': [0], passw: [0, 3], reauthorize: [3], zebra: [] });
  });

  it('finds a message as sent, alone or after its code', () => {
    expectFound({ 'the user modify password wrong': [0], '-73,the user modify password wrong': [0] });
  });

  it('finds the names of domains and families, and a code next to them', () => {
    expectFound({ oidb: [3], 'wechat 40001': [4] });
  });

  it('keeps everything that a lone minus could begin', () => {
    expect(found('-')).toHaveLength(searched.length);
  });

  it('works without what could not be loaded', () => {
    const alone = toSearched(row({ code: '0x47', title: 'Password changed' }), 'OIDB');
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
