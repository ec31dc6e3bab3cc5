import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * How heavy a file is as it is sent.
 * @param file its path
 * @returns bytes, compressed with gzip
 */
export function sentBytes(file: string): number {
  // Pagefind compresses its own files.
  return /\.pf_|\.pagefind$/.test(file) ? statSync(file).size : gzipSync(readFileSync(file), { level: 9 }).length;
}

/**
 * How heavy a page is as it is sent, without what it loads.
 * @param build folder of the build
 * @param path address of the page
 * @returns bytes, or null when the site has no such page
 */
export function pageBytes(build: string, path: string): number | null {
  const file = join(build, path, 'index.html');
  return existsSync(file) ? sentBytes(file) : null;
}

/**
 * How heavy the scripts of a name are.
 * @param build folder of the build
 * @param name what their file name begins with
 * @throws Error when there is none
 */
export function scriptBytes(build: string, name: string): number {
  const folder = join(build, '_astro');
  const found = readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && file.endsWith('.js'));
  if (found.length === 0) throw new Error(`${folder} has no ${name}.*.js: adapt the bench to what the build writes.`);
  return found.reduce((sum, file) => sum + sentBytes(join(folder, file)), 0);
}

/** What the first search loads of Pagefind, beside one part of the index: our site calls it without its worker. */
const FIRST = ['pagefind.js', 'pagefind-entry.json', 'wasm.en.pagefind', 'records.json'];

/**
 * How much the first search by words loads: the program, the facts about the index, and the largest of its parts.
 * @param build folder of the build
 */
export function firstSearchBytes(build: string): number {
  const folder = join(build, 'pagefind');
  const inFolder = (path: string, ending: string) =>
    readdirSync(join(folder, path))
      .filter((name) => name.endsWith(ending))
      .map((name) => sentBytes(join(folder, path, name)));
  const files = FIRST.map((name) => join(folder, name)).filter((file) => existsSync(file));
  return (
    files.reduce((sum, file) => sum + sentBytes(file), 0) +
    inFolder('.', '.pf_meta').reduce((sum, bytes) => sum + bytes, 0) +
    Math.max(...inFolder('index', '.pf_index'))
  );
}
