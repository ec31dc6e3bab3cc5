import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { entryPath } from '#src/addresses.ts';
import type { Language } from '#src/catalogue/languages.ts';

/** The queries of each language. */
const FILES: Readonly<Record<Language, string>> = {
  en: 'tests/search/queries.yaml',
  'zh-cn': 'tests/search/queries.zh-cn.yaml',
};

const LIST = z.array(
  z.strictObject({ query: z.string(), finds: z.union([z.string(), z.array(z.string())]), kind: z.string() }),
);

/** What a reader types, and what has to be found. */
export interface SearchQuery {
  query: string;
  /** Ids of entries, or addresses of pages; each is equally right as the first result. */
  finds: string[];
  /** What kind of text it is: a message as sent, a symptom, a typing error. */
  kind: string;
  /**
   * The half it belongs to, by its own text, so that it stays there whatever is added. Only what is missed in the looked
   * half is ever looked at; the counted half tells what the search makes of queries that nobody tuned it to.
   */
  half: 'looked' | 'counted';
}

/**
 * The queries of readers in a language.
 * @throws Error when the file is broken
 */
export function readQueries(language: Language): SearchQuery[] {
  const file = FILES[language];
  const list = LIST.safeParse(parse(readFileSync(file, 'utf8')));
  if (!list.success) throw new Error(`${file} cannot be read:\n${z.prettifyError(list.error)}`);
  return list.data.map(({ query, finds, kind }) => ({
    query,
    finds: [finds].flat(),
    kind,
    half: (createHash('sha256').update(query).digest()[0] ?? 0) % 2 === 0 ? 'looked' : 'counted',
  }));
}

/** The address of what a query has to find. */
export function addressOf(found: string): string {
  const [domain = '', code = ''] = found.split('/');
  return found.startsWith('/') ? found : entryPath(domain, code);
}
