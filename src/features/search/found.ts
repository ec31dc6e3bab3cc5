import { entryPath } from '../../addresses.ts';
import type { CodeList } from '../../catalogue/browser-data.ts';
import type { ExcerptRun } from './excerpt.ts';

/** Something that words found. */
export interface Found {
  /** Address from the site's root. */
  path: string;
  title: string;
  /** Gives the words around the match; absent when they would show nothing. */
  excerpt?: () => Promise<ExcerptRun[]>;
}

/** The title of each entry, by the entry's address. */
export function titlesOf({ codes }: CodeList): Map<string, string> {
  return new Map(codes.map(({ domain, code, title }) => [entryPath(domain, code), title]));
}
