import type { CodeList, ListedDomain } from '../../catalogue/browser-data.ts';
import { FAMILIES } from '../../catalogue/families.ts';
import { familiesIn } from '../../decoder/index.ts';
import { toText, toWords } from './words.ts';

/** Which tables a query names. */
export interface Places {
  /** How strongly each table is named, by id: 1 by what is its own, less by what several share, 0 for not at all. */
  weights: ReadonlyMap<string, number>;
  /** The words of the query that name no table and are no number. */
  others: readonly string[];
}

/**
 * Finds the tables that a query names, by platform, service, OIDB command or API path: `wechat 40013`, `0x73a 22`,
 * `/share/qqark 225005`. A name counts by how few tables have it.
 * @param text the query as typed
 * @param words its telling words
 */
export function placesIn(text: string, words: readonly string[], { domains }: CodeList): Places {
  const said = toText(text);
  const families = familiesIn(text);
  const named = domains.map((domain) =>
    namesOf(domain).filter((name) => (/[a-z]/.test(name) ? said.includes(name) : text.includes(name.trim()))),
  );
  const tablesWith = new Map<string, number>();
  for (const name of named.flat()) tablesWith.set(name, (tablesWith.get(name) ?? 0) + 1);
  const weights = domains.map(({ id, family }, index): [string, number] => {
    const byName = (named[index] ?? []).reduce((sum, name) => sum + 1 / (tablesWith.get(name) ?? 1), 0);
    return [id, byName + (families.has(family) ? 0.1 : 0)];
  });
  const naming = new Set([...tablesWith.keys()].flatMap(toWords));
  return { weights: new Map(weights), others: words.filter((word) => !naming.has(word) && !/^-?\d+$/.test(word)) };
}

/** What a table is called in a query, as `toText` writes it; a name in Chinese, which has no blanks, by itself. */
function namesOf({ id, family, names }: ListedDomain): readonly string[] {
  return [...new Set([...id.split('-'), FAMILIES[family], ...names].map(toText))].filter((name) => name.trim() !== '');
}
