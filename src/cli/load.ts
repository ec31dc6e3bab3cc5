import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Table } from '../decoder/index.ts';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** Where things are kept ready, so that a start need not parse and check the YAML. */
const FOLDER = '.generated/cli';

/** What the catalogue and the table are made from. */
const SOURCES = ['content', 'src/catalogue'];

/**
 * Loads the catalogue: as it was kept, else from the YAML, which is checked.
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

/**
 * Tells a state of files from every other one: by their names, sizes and times, so that an edit is noticed whichever way
 * the clock went.
 * @param folders folders with all they hold, from the root
 */
function stampOf(root: string, folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .sort()
    .flatMap((file) => {
      const stats = statSync(join(root, file), { throwIfNoEntry: false });
      return stats ? [`${file} ${String(stats.size)} ${String(stats.mtimeMs)}`] : [];
    })
    .join('\n');
}

/**
 * Reads what was kept.
 * @param stamp the state of the files that it was made from
 * @returns null when there is nothing, or it is broken or made from another state
 */
function readCache(file: string, stamp: string): object | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { stamp?: unknown; data?: object } | null;
    return kept?.stamp === stamp && typeof kept.data === 'object' ? kept.data : null;
  } catch {
    return null;
  }
}

/**
 * Keeps data. It appears whole or not at all; where nothing can be written, nothing is kept.
 * @param stamp the state of the files that it was made from
 */
function writeCache(file: string, stamp: string, data: object): void {
  const draft = `${file}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify({ stamp, data }));
    renameSync(draft, file);
  } catch {
    tryToRemove(draft);
  }
}

/** Removes a file that may not be there, or not be ours to remove. */
function tryToRemove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder is read-only, or no folder: there is no draft in it.
  }
}

/** The versions of the program and of the catalogue, in words. */
export async function readVersion(): Promise<string> {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>;
  const { version: catalogue } = await loadTable(ROOT);
  return `${String(name)} ${String(version)}, catalogue ${catalogue}`;
}
