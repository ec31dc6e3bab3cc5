import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { CONTENT_FILES, domainFile } from '../catalogue/files.ts';

/** Where the catalogue is kept ready, so that a start need not parse the YAML. */
const CACHE = '.generated/catalogue.json';

/**
 * Loads the catalogue: from the cache when no content file is newer, else from the YAML, which is checked.
 * @param root the project's folder
 * @throws ContentError when the content is read and is faulty
 */
export async function loadCatalogue(root: string): Promise<Catalogue> {
  const cached = readCache(root);
  if (cached) return cached;
  const { readCatalogue } = await import('../catalogue/read.ts');
  const catalogue = readCatalogue(root);
  const file = join(root, CACHE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(catalogue));
  return catalogue;
}

/** The cached catalogue, null when there is none or it is older than a file it was made from. */
function readCache(root: string): Catalogue | null {
  const made = modified(join(root, CACHE));
  if (made === 0) return null;
  const catalogue = JSON.parse(readFileSync(join(root, CACHE), 'utf8')) as Catalogue;
  const files = [
    ...Object.values(CONTENT_FILES),
    ...catalogue.domains.map(({ id }) => domainFile(id)),
    'src/catalogue',
  ];
  return files.every((file) => modified(join(root, file)) < made) ? catalogue : null;
}

/** When a file was written, in milliseconds; 0 for one that is not there. */
function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
