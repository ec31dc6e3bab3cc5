import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { entriesBySpelling } from '../spellings.ts';
import type { Question } from './judge.ts';

/** Queries in words, with what each has to find. */
const QUERIES = 'tests/search/queries.yaml';

const QUERY_LIST = z.array(
  z.object({ query: z.string(), finds: z.union([z.string(), z.array(z.string())]), kind: z.string() }),
);

/**
 * One question a spelling: it has to find every entry that has it.
 * @param catalogue the catalogue
 */
export function codeQuestions(catalogue: Catalogue): Question[] {
  const printed = new Set(catalogue.entries.map(({ code }) => code));
  return [...entriesBySpelling(catalogue)].map(([spelling, entries]) => ({
    query: spelling,
    finds: entries.map(({ id }) => id),
    kind: printed.has(spelling) ? 'code as printed' : 'other spelling',
  }));
}

/**
 * The questions in words.
 * @param catalogue the catalogue
 * @throws Error when the file is missing or broken, or names an entry that does not exist
 */
export function wordQuestions(catalogue: Catalogue): Question[] {
  if (!existsSync(QUERIES)) throw new Error(`${QUERIES} is missing: the search bench takes its queries from it.`);
  const list = QUERY_LIST.safeParse(parse(readFileSync(QUERIES, 'utf8')));
  if (!list.success) throw new Error(`${QUERIES} cannot be read:\n${z.prettifyError(list.error)}`);
  const ids = new Set(catalogue.entries.map(({ id }) => id));
  return list.data.map(({ query, finds, kind }) => {
    const targets = [finds].flat();
    const unknown = targets.find((target) => !target.startsWith('/') && !ids.has(target));
    if (unknown !== undefined) throw new Error(`${QUERIES}: “${query}” is to find ${unknown}, which is no entry.`);
    return { query, finds: targets, kind };
  });
}
