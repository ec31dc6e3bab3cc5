import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Table } from '../decoder/index.ts';
import { readCache, stampOf, writeCache } from './cache.ts';

/** Where things are kept ready, so that a start need not parse and check the YAML. */
const FOLDER = '.generated/cli';

/** What the catalogue and the table are made from. */
const SOURCES = ['content', 'src/catalogue'];

/**
 * Loads the catalogue: as it was kept, else from the YAML, which is checked.
 * @param root the project's folder
 * @throws ContentError when the content is read and is faulty
 */
export async function loadCatalogue(root: string): Promise<Catalogue> {
  return load(root, 'catalogue', async () => {
    const { readCatalogue } = await import('../catalogue/read.ts');
    return readCatalogue(root);
  });
}

/**
 * Loads the decoder's table: as it was kept, else from the catalogue.
 * @param root the project's folder
 * @throws ContentError when the content is read and is faulty
 */
export async function loadTable(root: string): Promise<Table> {
  return load(root, 'table', async () => {
    const { toDecoderTable } = await import('../catalogue/browser-data.ts');
    return toDecoderTable(await loadCatalogue(root));
  });
}

/** What was kept under a name, else what is made and then kept. */
async function load<T extends object>(root: string, name: string, make: () => Promise<T>): Promise<T> {
  const file = join(root, FOLDER, `${name}.json`);
  const stamp = stampOf(root, SOURCES);
  const kept = readCache(file, stamp);
  if (kept) return kept as T;
  const made = await make();
  writeCache(file, stamp, made);
  return made;
}
