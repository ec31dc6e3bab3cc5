import { describe, expect, it } from 'vitest';
import {
  countByAction,
  filterCodes,
  readFilter,
  tellShown,
  toWords,
  writeFilter,
  type FilteredCode,
} from '#src/features/domain/filter.ts';
import { ENGLISH } from '#tests/unit/english.ts';

/** A code with its texts. */
const code = (spellings: string[], action: string, ...texts: string[]): FilteredCode => ({
  spellings,
  words: toWords([...spellings, ...texts]),
  action,
});

const CODES = [
  code(['-1'], 'retry', 'System error'),
  code(['-140', '0x74', '116'], 'reauthorize', 'Login state expired', 'Re-authorize ＡＢＣ'),
  code(['-14'], 'retry', 'Limit', 'the inner code -140'),
];

/** The first spelling of each code that matches. */
const found = (text: string, action = '') =>
  CODES.filter((_, place) => filterCodes(CODES, { text, action, view: 'full' })[place]).map(
    ({ spellings }) => spellings[0],
  );

describe('the filter of a page', () => {
  it('is read from the address and written to it, and keeps the parameters of others', () => {
    const filter = { text: 'a b', action: 'wait', view: 'table' } as const;
    const query = writeFilter('?from=x&view=full&text=old', filter);
    expect(readFilter(query)).toEqual(filter);
    expect(new URLSearchParams(query).get('from')).toBe('x');
  });

  it('leaves nothing in the address when it is empty', () => {
    expect(writeFilter('?text=a&action=b&view=table', { text: ' ', action: '', view: 'full' })).toBe('');
    expect(readFilter('')).toEqual({ text: '', action: '', view: 'full' });
    expect(readFilter('?view=unheard-of').view).toBe('full');
  });

  it('finds a code by any spelling before those that only begin with it', () => {
    expect(found('-1')).toEqual(['-1']);
    expect(found('0x74')).toEqual(['-140']);
    expect(found('−140')).toEqual(['-140']);
    expect(found('-1401')).toEqual([]);
  });

  it('finds all words, wherever they are', () => {
    expect(found('STATE abc')).toEqual(['-140']);
    expect(found('reauthorize')).toEqual(['-140']);
    expect(found('limit state')).toEqual([]);
  });

  it('counts what the text leaves for each action, whichever is chosen', () => {
    const counted = (text: string) => Object.fromEntries(countByAction(CODES, { text, action: 'wait', view: 'full' }));
    expect(counted('')).toEqual({ '': 3, retry: 2, reauthorize: 1 });
    expect(counted('limit')).toEqual({ '': 1, retry: 1 });
    expect(counted('unheard of')).toEqual({ '': 0 });
  });

  it('combines action and text', () => {
    expect(found('', 'retry')).toEqual(['-1', '-14']);
    expect(found('system', 'retry')).toEqual(['-1']);
    expect(found('system', 'wait')).toEqual([]);
    expect(found(' ')).toHaveLength(3);
  });
});

describe('tellShown', () => {
  it('counts what is shown', () => {
    expect(tellShown({ fitting: 56, all: 56, isFiltered: false, kept: null }, ENGLISH.t)).toBe('56 codes');
    expect(tellShown({ fitting: 12, all: 56, isFiltered: true, kept: null }, ENGLISH.t)).toBe('12 of 56 codes');
    expect(tellShown({ fitting: 12, all: 56, isFiltered: true, kept: '-73' }, ENGLISH.t)).toBe(
      '12 of 56 codes, and -73, which the address names',
    );
  });
});
