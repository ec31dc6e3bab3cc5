import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { domainPath, entryPath } from '#src/addresses.ts';
import type { Entry } from '#src/catalogue/catalogue.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { OIDB_TRIPLES } from './oidb-triples.ts';

const { domains, entries } = readCatalogue(fileURLToPath(new URL('../../..', import.meta.url)));

/** The entry with an id. */
function entry(id: string): Entry {
  const found = entries.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

/** The entries of a domain. */
const entriesOf = (domain: string) => entries.filter((candidate) => candidate.domain === domain);

describe('the catalogue', () => {
  it('has an entry for each row of the document, the two rows of 40003 being one', () => {
    expect(entries).toHaveLength(418);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(418);
    expect(entries.filter(({ id }) => id === 'wechat-platform/40003')).toHaveLength(1);
  });

  it('has seventeen domains, each with its section, family and number of entries', () => {
    const table = domains.map(({ id, section, count, family }) => `${id} §${section} ${String(count)} ${family}`);
    expect(table.sort()).toEqual(
      [
        'msdk-access §2 24 msdk',
        'msdk-logic §3 44 msdk',
        'qq-platform §4 45 qq',
        'wechat-platform §5 47 wechat',
        'wechat-group §5.1 15 wechat',
        'qq-group §5.2 31 qq',
        'qq-game-center §6 39 qq',
        'qq-share-qzone §7.1 10 qq',
        'qq-share-qq §7.2 56 qq',
        'qq-share-ark §7.3 11 qq',
        'qq-blue-diamond §8 10 qq',
        'oidb §9.1 30 oidb',
        'oidb-0x73a §9.2 13 oidb',
        'oidb-0x711 §9.3 26 oidb',
        'xinyue-qq §10 5 qq',
        'xinyue-wechat §11 7 wechat',
        'apple-login §12 5 apple',
      ].sort(),
    );
  });

  it('counts and groups the entries of each domain', () => {
    for (const { id, count, groups } of domains) {
      expect(entriesOf(id), id).toHaveLength(count);
      expect(
        groups.flatMap((group) => group.entries),
        id,
      ).toEqual(entriesOf(id));
    }
  });

  it('gives each domain and entry its address', () => {
    expect(domains.filter(({ id, url }) => url !== domainPath(id))).toEqual([]);
    expect(entries.filter(({ domain, code, url }) => url !== entryPath(domain, code))).toEqual([]);
  });
});

describe('the numbers of the document', () => {
  /** Words that name more than one domain. */
  function shared(wordsOf: (entry: Entry) => string[]): string[] {
    const owners = new Map<string, Set<string>>();
    for (const one of entries)
      for (const word of wordsOf(one)) owners.set(word, (owners.get(word) ?? new Set()).add(one.domain));
    return [...owners].filter(([, of]) => of.size > 1).map(([word]) => word);
  }

  const printedThrice = Object.keys(OIDB_TRIPLES);

  it('are 360 different ones: codes as printed, of a triple row the signed number, a range as one', () => {
    expect(new Set(entries.map(({ code }) => code)).size).toBe(360);
  });

  it('stand in more than one table 41 times as printed: all columns, zeros that pad a hexadecimal number aside', () => {
    const columns = ({ domain, code, forms }: Entry) =>
      (printedThrice.includes(domain) ? [code, ...forms] : [code]).map((word) =>
        word.replace(/^0x0+(?=[0-9a-f])/, '0x'),
      );
    expect(shared(columns)).toHaveLength(41);
  });

  it('stand in more than one table 51 times by their value in any spelling, each code of a range by itself', () => {
    const values = ({ code, forms }: Entry) =>
      [code, ...forms].filter((word) => !word.includes('~')).map((word) => String(Number(word)));
    expect(shared(values)).toHaveLength(51);
  });

  it('give -1 six meanings', () => {
    const owners = entries.filter(({ code, forms }) => code === '-1' || forms.includes('-1'));
    expect(owners.map(({ domain }) => domain).sort()).toEqual([
      'oidb',
      'qq-blue-diamond',
      'qq-platform',
      'wechat-group',
      'wechat-platform',
      'xinyue-qq',
    ]);
    expect(new Set(owners.map(({ meaning }) => meaning)).size).toBe(6);
    for (const { id, sameNumber } of owners)
      expect([id, ...sameNumber].sort(), id).toEqual(owners.map((owner) => owner.id).sort());
  });
});

describe('an OIDB entry', () => {
  it.each(Object.entries(OIDB_TRIPLES).flatMap(([domain, rows]) => rows.map((row) => [domain, row] as const)))(
    'of %s has the three spellings %s',
    (domain, row) => {
      const [hex = '', signed = '', unsigned = ''] = row.split(' ');
      const { code, forms } = entry(`${domain}/${signed}`);
      expect(new Set([code, ...forms])).toEqual(new Set([hex, signed, unsigned]));
    },
  );

  it('stands for each row, and there is no other', () => {
    for (const [domain, rows] of Object.entries(OIDB_TRIPLES))
      expect(entriesOf(domain).map(({ code }) => code)).toHaveLength(rows.length);
  });
});

describe('a relation', () => {
  it('leads to another entry', () => {
    const ids = new Set(entries.map(({ id }) => id));
    const lost = entries.flatMap(({ id, related }) =>
      related.filter((link) => link.id === id || !ids.has(link.id)).map((link) => `${id} to ${link.id}`),
    );
    expect(lost).toEqual([]);
  });

  it('is shown at both ends', () => {
    const oneWay = entries.flatMap(({ id, related }) =>
      related
        .filter((link) => !entry(link.id).related.some((back) => back.id === id && back.reason === link.reason))
        .map((link) => `${id} to ${link.id}`),
    );
    expect(oneWay).toEqual([]);
  });

  it('leads on from each entry whose player has to sign in again', () => {
    const asking = entries.filter(({ action }) => action === 'reauthorize');
    expect(asking.length).toBeGreaterThan(0);
    expect(asking.filter(({ related }) => related.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['qq-platform/-73', 'oidb-0x711/0x47'],
    ['qq-platform/100014', 'wechat-platform/42001'],
    ['wechat-platform/42001', 'wechat-platform/42004'],
  ])('joins %s and %s', (from, to) => {
    expect(entry(from).related.map(({ id }) => id)).toContain(to);
    expect(entry(to).related.map(({ id }) => id)).toContain(from);
  });
});

describe('a pass-through code', () => {
  it.each([
    ['-10000', 'qq'],
    ['-20000', 'wechat'],
    ['-15000', 'oidb'],
    ['-103', 'oidb'],
  ])('%s carries codes of the family %s', (code, family) => {
    const { carries } = entry(`msdk-logic/${code}`);
    expect(carries.length).toBeGreaterThan(0);
    const families = domains.filter(({ id }) => carries.includes(id)).map((domain) => domain.family);
    expect(new Set(families)).toEqual(new Set([family]));
  });

  it('is each entry that carries', () => {
    expect(
      entries
        .filter(({ carries }) => carries.length > 0)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['msdk-logic/-10000', 'msdk-logic/-103', 'msdk-logic/-15000', 'msdk-logic/-20000']);
  });

  it('owns the codes around it that have no row', () => {
    expect([entry('msdk-logic/-10000').owns, entry('msdk-logic/-30000').owns]).toEqual([
      { from: -10000, to: -14999 },
      { from: -30000, to: null },
    ]);
  });
});
