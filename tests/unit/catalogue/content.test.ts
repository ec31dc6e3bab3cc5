import { describe, expect, it } from 'vitest';
import { domainPath, entryPath } from '#src/addresses.ts';
import { meaningsBySpelling, type Entry } from '#src/catalogue/catalogue.ts';
import { readCatalogue } from '#src/catalogue/read.ts';

const { domains, entries } = readCatalogue(process.cwd());
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const spelled = ({ code, forms }: Entry) => [code, ...forms];

describe('the catalogue', () => {
  it('has an id for each entry, and counts and groups the entries of each domain', () => {
    expect(byId.size).toBe(entries.length);
    for (const { id, count, groups } of domains) {
      const own = entries.filter(({ domain }) => domain === id);
      expect(own, id).toHaveLength(count);
      expect(
        groups.flatMap((group) => group.entries),
        id,
      ).toEqual(own);
    }
  });

  it('gives each domain and entry its address', () => {
    expect(domains.filter(({ id, url }) => url !== domainPath(id))).toEqual([]);
    expect(entries.filter(({ domain, code, url }) => url !== entryPath(domain, code))).toEqual([]);
  });

  it('lists for each entry exactly the entries of other domains that share a spelling', () => {
    const wrong = entries.filter((entry) => {
      const sharing = entries.filter(
        (other) =>
          other.domain !== entry.domain && spelled(other).some((spelling) => spelled(entry).includes(spelling)),
      );
      return (
        entry.sameNumber.toSorted().join() !==
        sharing
          .map(({ id }) => id)
          .toSorted()
          .join()
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('spells each OIDB code as an unsigned and as a hexadecimal byte', () => {
    const ofBytes = domains.filter(({ family }) => family === 'oidb').map(({ id }) => id);
    const wrong = entries
      .filter(({ domain, range }) => ofBytes.includes(domain) && range === null)
      .filter((entry) => {
        const unsigned = ((Number(entry.code) % 256) + 256) % 256;
        return [`0x${unsigned.toString(16)}`, String(unsigned)].some((form) => !spelled(entry).includes(form));
      });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has pass-through codes of one family each', () => {
    const familyOf = (id: string) => domains.find((domain) => domain.id === id)?.family;
    expect(entries.filter(({ carries }) => new Set(carries.map(familyOf)).size > 1).map(({ id }) => id)).toEqual([]);
  });
});

describe('a relation', () => {
  it('leads to another entry, and is shown there with the same reason', () => {
    const oneWay = entries.flatMap(({ id, related }) =>
      related
        .filter(
          (link) =>
            link.id === id || !byId.get(link.id)?.related.some((back) => back.id === id && back.reason === link.reason),
        )
        .map((link) => `${id} to ${link.id}`),
    );
    expect(oneWay).toEqual([]);
  });

  it('is there for each entry that asks for a new sign-in', () => {
    const asking = entries.filter(({ action }) => action === 'reauthorize');
    expect(asking.length).toBeGreaterThan(0);
    expect(asking.filter(({ related }) => related.length === 0).map(({ id }) => id)).toEqual([]);
  });
});

describe('the meanings of a spelling', () => {
  const meanings = meaningsBySpelling(entries);
  const order = domains.map(({ id }) => id);

  it('exist for every spelling of every code, and for nothing else', () => {
    expect([...meanings.keys()].toSorted()).toEqual([...new Set(entries.flatMap(spelled))].toSorted());
  });

  it('are the entries with that spelling, each once, in the order of the site', () => {
    const wrong = [...meanings].filter(([spelling, found]) => {
      const places = found.map(({ domain }) => order.indexOf(domain));
      return (
        new Set(found).size < found.length ||
        found.some((entry) => !spelled(entry).includes(spelling)) ||
        places.some((place, index) => place < (places[index - 1] ?? 0))
      );
    });
    expect(wrong.map(([spelling]) => spelling)).toEqual([]);
  });

  it('end with those that are retired', () => {
    const [spelling, [first, ...others] = []] = [...meanings].find(([, found]) => found.length > 1) ?? [];
    const retired = entries.map((entry) =>
      entry === first ? { ...entry, retired: { note: 'Gone.', use: null } } : entry,
    );
    const ids = meaningsBySpelling(retired)
      .get(spelling ?? '')
      ?.map(({ id }) => id);
    expect(ids).toEqual([...others, first].map((entry) => entry?.id));
  });
});
