import type { Entry, Link } from '#src/catalogue/catalogue.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import type { Tie } from '#src/features/relations/relations.ts';

/** The catalogue of the project. */
export const catalogue = readCatalogue(process.cwd());

const [sample] = catalogue.entries;

/**
 * An entry for tests.
 * @param id `<domain>/<code>`
 */
export function entry(id: string, related: Link[] = []): Entry {
  if (!sample) throw new Error('The catalogue is empty');
  const [domain = '', code = ''] = id.split('/');
  return { ...sample, id, domain, code, title: `Title of ${code}`, url: `/errors/${domain}/#${code}`, related };
}

/** A relation for tests. */
export function tie(from: Entry, kind: Tie['kind'], to: Entry, reason = 'Why.'): Tie {
  return { from, to, kind, reason };
}
