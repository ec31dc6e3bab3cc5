import { describe, expect, it } from 'vitest';
import { findSameNumbers } from '#src/catalogue/assemble.ts';

/** An entry with the spellings of its code. */
const entry = (domain: string, ...spellings: [string, ...string[]]) => ({
  id: `${domain}/${spellings[0]}`,
  domain,
  spellings,
});

describe('entries with the same number', () => {
  it('are found in other domains, in the order of the entries', () => {
    const same = findSameNumbers([entry('a', '-1'), entry('b', '-1'), entry('c', '-1'), entry('d', '-2')]);
    expect(Object.fromEntries(same)).toEqual({
      'a/-1': ['b/-1', 'c/-1'],
      'b/-1': ['a/-1', 'c/-1'],
      'c/-1': ['a/-1', 'b/-1'],
      'd/-2': [],
    });
  });

  it('are found by any spelling of either', () => {
    const same = findSameNumbers([entry('a', '-140', '0x74', '116'), entry('b', '116'), entry('c', '0x74', '116')]);
    expect(Object.fromEntries(same)).toEqual({
      'a/-140': ['c/0x74', 'b/116'],
      'b/116': ['a/-140', 'c/0x74'],
      'c/0x74': ['a/-140', 'b/116'],
    });
  });

  it('are found by each number of a range', () => {
    const same = findSameNumbers([entry('a', '10~12', '10', '11', '12'), entry('b', '11'), entry('b', '12')]);
    expect(same.get('a/10~12')).toEqual(['b/11', 'b/12']);
    expect(same.get('b/12')).toEqual(['a/10~12']);
  });

  it('are not those of the same domain', () => {
    const same = findSameNumbers([entry('a', '0x5', '5'), entry('a', '5')]);
    expect([...same.values()]).toEqual([[], []]);
  });
});
