import type { CodeList, ListedDomain } from '../../catalogue/browser-data.ts';
import { FAMILIES } from '../../catalogue/families.ts';
import { familiesIn } from '../../decoder/index.ts';
import { isHan, partScripts } from '../../components/chinese.ts';
import { toWords } from './words.ts';

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
    namesOf(domain).filter((name) => said.includes(isHan(name) ? name : ` ${name} `)),
  );
  const tablesWith = new Map<string, number>();
  for (const name of named.flat()) tablesWith.set(name, (tablesWith.get(name) ?? 0) + 1);
  const weights = domains.map(({ id, family }, index): [string, number] => {
    const byName = (named[index] ?? []).reduce((sum, name) => sum + 1 / (tablesWith.get(name) ?? 1), 0);
    return [id, byName + (families.has(family) ? 0.1 : 0)];
  });
  const naming = [...tablesWith.keys()];
  const others = words.flatMap((word) => (isHan(word) ? withoutNames(word, naming.filter(isHan)) : [word]));
  const plain = new Set(naming.flatMap((name) => name.split(' ')));
  return { weights: new Map(weights), others: others.filter((word) => !plain.has(word) && !/^-?\d+$/.test(word)) };
}

/** What is left of Chinese characters without some names. */
function withoutNames(word: string, names: readonly string[]): string[] {
  return names.reduce((parts, name) => parts.flatMap((part) => part.split(name)), [word]).filter((part) => part !== '');
}

/** A text as words between single blanks, one at each end, each word in one script. */
function toText(text: string): string {
  return ` ${partsOf(text).join(' ')} `;
}

function partsOf(text: string): string[] {
  return toWords(text).flatMap(partScripts);
}

/** What a table is called in a query; of a Chinese title each part. */
function namesOf({ id, family, title, names }: ListedDomain): readonly string[] {
  const named = [...id.split('-'), FAMILIES[family], ...names].map((name) => partsOf(name).join(' '));
  return [...new Set([...named, ...partsOf(title).filter(isHan)])].filter((name) => name !== '');
}
