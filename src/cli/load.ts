import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withBase } from '../addresses.ts';
import { FIRST_LANGUAGE, type Language } from '../catalogue/languages.ts';
import type { ErrorsJson } from '../catalogue/public-json.ts';
import { CHINESE, type DecoderTexts, ENGLISH, type Table } from '../decoder/index.ts';
import { BASE_PATH, SITE_URL } from '../site.ts';
import type { Sources } from './sources.ts';

/** The project's folder. */
const ROOT = join(import.meta.dirname, '../..');

/** The cache, so that the program need not parse and check the YAML each time it starts. */
const FOLDER = '.generated/cli';

/** What the catalogue and the table are made from; any change invalidates the cache. */
const SOURCES = ['content', 'src/catalogue'];

/**
 * Loads the published catalogue from the cache, else makes it from the YAML, which is checked.
 * @throws ContentError when the YAML has to be read and has faults
 */
export async function loadCatalogue(root: string, language: Language = FIRST_LANGUAGE): Promise<ErrorsJson> {
  return load(root, nameIn('catalogue', language), async () => {
    const [{ readCatalogue }, { toErrorsJson }] = await Promise.all([
      import('../catalogue/read.ts'),
      import('../catalogue/public-json.ts'),
    ]);
    return toErrorsJson(readCatalogue(root, language), '');
  });
}

/** The name of a file of the cache. */
function nameIn(name: string, language: Language): string {
  return language === FIRST_LANGUAGE ? name : `${name}.${language}`;
}

/** What the decoder says in each language. The cache does not hold it: it is code. */
const TEXTS: Readonly<Record<Language, DecoderTexts>> = { en: ENGLISH, 'zh-cn': CHINESE };

/**
 * Loads the decoder's table from the cache, else makes it from the YAML, which is checked.
 * @throws ContentError when the YAML has to be read and has faults
 */
export async function loadTable(root: string, language: Language = FIRST_LANGUAGE): Promise<Table> {
  const table = await load(root, nameIn('table', language), async () => {
    const { readDecoderTable } = await import('../catalogue/decoder-table.ts');
    return readDecoderTable(root, language);
  });
  return { ...table, texts: TEXTS[language] };
}

/** What the cache has under a name; otherwise makes it and caches it. */
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
 * A stamp for the state of files: their names, sizes and times. Times are compared for equality only, so an edit is
 * noticed even if the clock was set back.
 * @param folders paths from the root; everything in them counts
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
 * Reads a file of the cache.
 * @param stamp the current state of the sources
 * @returns null when the file is missing, broken, or made from another state
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
 * Writes a file of the cache, completely or not at all. Does nothing where it cannot write.
 * @param stamp the state of the sources that the data was made from
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

/** Removes a file, ignoring failures. */
function tryToRemove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder is read-only or not a folder, so there is no draft in it.
  }
}

/** What the commands know in a checkout. */
export function projectSources(): Sources {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return {
    version,
    site: SITE_URL === undefined ? '' : withBase(new URL(BASE_PATH, SITE_URL).href, ''),
    catalogue: (language) => loadCatalogue(ROOT, language),
    table: (language) => loadTable(ROOT, language),
  };
}
