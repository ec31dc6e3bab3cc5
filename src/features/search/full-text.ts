import { entryPath } from '../../addresses.ts';
import type { CodeList } from '../../catalogue/browser-data.ts';
import { type Found, MOST_HITS, MOST_WORDS, type WordHit, excerptOf, rank, stem, toWords } from './rank.ts';
import { familiesIn } from '../../decoder/index.ts';
import { listedNames } from './resolve.ts';
import { findable } from './spelling.ts';
import type { IndexFacts, PagefindResult, TextIndex } from './text-index.ts';
import type { Query } from '../../components/typed-query.ts';
import { Wordings } from './wordings.ts';

/**
 * What mentions a code in its text.
 * @param code the code, plain spelling
 * @param facts what the build says of the index
 * @param list every code, which gives the titles
 */
export function mentionsOf(code: string, facts: IndexFacts, list: CodeList): Found[] {
  const said = teller(facts, list);
  return (facts.mentions[code] ?? [])
    .map((path) => ({ path, title: said(path).title }))
    .filter(isKnown)
    .slice(0, MOST_HITS);
}

/** Whether the list of codes, or the index, has a title for a result: a page kept from an older version may lack a newer code. */
function isKnown({ title }: Found): boolean {
  return title !== '';
}

/**
 * Finds what holds the words of a query.
 * @param list every code, which gives titles and messages
 * @returns the best, in order
 */
export async function searchText(query: Query, index: TextIndex, list: CodeList): Promise<Found[]> {
  const { facts } = index;
  const words = findable(query.words, index.vocabulary).slice(0, MOST_WORDS);
  const found = await Promise.all(words.map((word) => index.search(word)));
  const records = new Map<string, PagefindResult>();
  const hits = found.map((results) =>
    results.flatMap((result): WordHit[] => {
      const path = facts.records[result.id]?.[0];
      if (path === undefined) return [];
      records.set(path, result);
      return [{ path, score: result.score }];
    }),
  );
  const said = teller(facts, list);
  const likeness = wordingsOf(facts, list).likeness(query.text);
  const families = familiesIn(query.text);
  const preference = (path: string) => {
    const { family } = said(path);
    if (family === null) return pagePreference({ ...query, words }, facts.topics[path] ?? []);
    return families.has(family) ? NAMED : 1;
  };
  const size = Object.keys(facts.records).length;
  return rank(hits, size, (path) => ({ likeness: likeness.get(path) ?? 0, preference: preference(path) }))
    .map(({ path }) => ({ path, title: said(path).title }))
    .filter(isKnown)
    .slice(0, MOST_HITS)
    .map(({ path, title }) => {
      const record = records.get(path);
      return record
        ? {
            path,
            title,
            excerpt: async () => excerptOf((await record.data()).content, title, words, said(path).family === null),
          }
        : { path, title };
    });
}

/** By how much an entry is preferred whose platform the query names. */
const NAMED = 1.5;

/**
 * By how much a page is preferred to entries: most to one that has the words of the query for its topics, the more when
 * the query asks about errors in general. Else pages come last, for they speak of everything at length.
 */
function pagePreference({ words, isGeneral }: Query, topics: readonly string[]): number {
  const about = new Set(topics.flatMap(toWords).map(stem));
  const share = words.filter((word) => about.has(stem(word))).length / words.length;
  return isGeneral ? 0.8 + 4 * share : share > 0.5 ? 2 * share : 0.4;
}

/** Made once an index, which stays the same for as long as a page is open. */
const WORDINGS = new WeakMap<IndexFacts, Wordings>();

/** What each record is called: as the list has it, as the document prints it, the title of a page. */
function wordingsOf(facts: IndexFacts, list: CodeList): Wordings {
  const kept = WORDINGS.get(facts);
  if (kept) return kept;
  const pages = Object.values(facts.records).flatMap(([path, title]) =>
    title === undefined ? [] : [[path, title] as const],
  );
  const made = new Wordings([...listedNames(list), ...Object.entries(facts.printed), ...pages]);
  WORDINGS.set(facts, made);
  return made;
}

/** Tells what is known of a record by its address. */
function teller({ records }: IndexFacts, { codes, domains }: CodeList) {
  const families = new Map(domains.map(({ id, family }) => [id, family]));
  const entries = new Map(codes.map((entry) => [entryPath(entry.domain, entry.code), entry]));
  const pages = new Map(Object.values(records).map(([path, title]) => [path, title ?? '']));
  return (path: string) => {
    const entry = entries.get(path);
    return {
      title: entry?.title ?? pages.get(path) ?? '',
      family: (entry && families.get(entry.domain)) ?? null,
    };
  };
}
