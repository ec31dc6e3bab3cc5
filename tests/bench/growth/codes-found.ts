import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { toCodeList } from '#src/catalogue/browser-data.ts';
import { readQuery } from '#src/features/search/query.ts';
import { resolveCode } from '#src/features/search/resolve.ts';
import { entriesBySpelling } from '../spellings.ts';

/** How well and how fast codes are found. */
export interface CodesFound {
  /** How many spellings were asked for. */
  asked: number;
  /** How many of them gave every entry that has them, and no other. */
  right: number;
  /** How long one takes. */
  milliseconds: number;
}

/**
 * Asks the search for spellings of codes, spread over the catalogue.
 * @param catalogue the catalogue
 * @param sample how many spellings
 */
export function findCodes(catalogue: Catalogue, sample: number): CodesFound {
  const list = toCodeList(catalogue);
  const all = [...entriesBySpelling(catalogue)];
  const step = Math.max(1, Math.floor(all.length / sample));
  const asked = all.filter((_, index) => index % step === 0).slice(0, sample);
  const start = performance.now();
  const answers = asked.map(([spelling]) => resolveCode(readQuery(spelling), list)?.entries ?? []);
  const milliseconds = (performance.now() - start) / asked.length;
  const right = asked.filter(([, entries], index) => {
    const found = new Set(answers[index]?.map(({ domain, code }) => `${domain}/${code}`));
    return found.size === entries.length && entries.every(({ id }) => found.has(id));
  }).length;
  return { asked: asked.length, right, milliseconds };
}
