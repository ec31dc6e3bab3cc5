import { describe, expect, it } from 'vitest';
import { type Entry, meaningsBySpelling } from '#src/catalogue/catalogue.ts';
import { readCatalogue } from '#src/catalogue/read.ts';

const catalogue = readCatalogue(process.cwd());
const meanings = meaningsBySpelling(catalogue.entries);
const ids = (spelling: string, from: ReadonlyMap<string, readonly Entry[]> = meanings) =>
  from.get(spelling)?.map(({ id }) => id);

describe('meaningsBySpelling', () => {
  it('has every spelling of every code, and nothing else', () => {
    const spellings = catalogue.entries.flatMap(({ code, forms }) => [code, ...forms]);
    expect([...meanings.keys()].toSorted()).toEqual([...new Set(spellings)].toSorted());
  });

  it('names an entry once for each of its spellings', () => {
    for (const [spelling, entries] of meanings) {
      expect(new Set(entries).size, spelling).toBe(entries.length);
      expect(
        entries.every(({ code, forms }) => [code, ...forms].includes(spelling)),
        spelling,
      ).toBe(true);
    }
  });

  it('keeps the order of the site: what MSDK answers itself comes first', () => {
    expect(ids('-1')).toEqual([
      'qq-platform/-1',
      'qq-blue-diamond/-1',
      'xinyue-qq/-1',
      'wechat-platform/-1',
      'wechat-group/-1',
      'oidb/-1',
    ]);
    const order = catalogue.domains.map(({ id }) => id);
    for (const [spelling, entries] of meanings) {
      const places = entries.map(({ domain }) => order.indexOf(domain));
      expect(places, spelling).toEqual(places.toSorted((a, b) => a - b));
    }
    expect(ids('0')?.slice(0, 2)).toEqual(['msdk-access/0', 'msdk-logic/0']);
  });

  it('finds a code of OIDB by each of its spellings, and a range by each of its numbers', () => {
    expect(ids('0x47')).toEqual(['oidb-0x711/0x47']);
    expect(ids('71')).toEqual(['oidb-0x711/0x47']);
    expect(ids('-500005')).toEqual(['qq-group/-500003~-500009']);
  });

  it('puts a retired code behind those that are sent', () => {
    const retired = catalogue.entries.map((entry) =>
      entry.id === 'qq-platform/-1' ? { ...entry, retired: { note: 'Gone.', use: null } } : entry,
    );
    expect(ids('-1', meaningsBySpelling(retired))).toEqual([...(ids('-1')?.slice(1) ?? []), 'qq-platform/-1']);
  });
});
