import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { FRAGMENTS_FILE, fragmentName, WORKER_PATH } from './addresses.ts';
import { chooseFiles, toKept, total, type BuiltFile, type KeptFile } from './kept-files.ts';

/** What was written. */
export interface Written {
  /** How many files the worker keeps. */
  files: number;
  /** How many bytes they have, before compression. */
  bytes: number;
}

/**
 * Writes the service worker into a build, and the records of its full-text index in one file.
 * @param folder folder of the build, which has everything else
 * @throws Error when the build lacks what the worker counts on
 */
export async function writeWorker(folder: string): Promise<Written> {
  await writeFragments(folder);
  const files = chooseFiles(await listFiles(folder));
  await writeFile(join(folder, WORKER_PATH), await bundle('worker.ts', files.map(toKept)));
  return { files: files.length, bytes: total(files) };
}

/**
 * Writes the worker that removes itself into a build.
 * @param folder folder of the build
 */
export async function writeRemoval(folder: string): Promise<void> {
  await writeFile(join(folder, WORKER_PATH), await removalScript());
}

/** The script of the worker that removes itself. */
export function removalScript(): Promise<string> {
  return bundle('removal.ts', []);
}

/** Puts the records of the index into one file, as texts: together they compress to less than half. */
async function writeFragments(folder: string): Promise<void> {
  const records: Record<string, string> = {};
  const root = join(folder, 'pagefind/fragment');
  for (const file of (await readdir(root)).toSorted()) {
    const name = fragmentName(`/pagefind/fragment/${file}`);
    if (name !== null) records[name] = gunzipSync(await readFile(join(root, file))).toString('utf8');
  }
  await writeFile(join(folder, FRAGMENTS_FILE), JSON.stringify(records));
}

/** Every file of a build, with its hash. One after the other: a build can have more files than can be open at once. */
async function listFiles(folder: string): Promise<BuiltFile[]> {
  const files: BuiltFile[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    const file = path.slice(join(folder, sep).length).replaceAll(sep, '/');
    const hash = `sha256-${createHash('sha256').update(content).digest('base64')}`;
    files.push({ file, size: content.length, hash });
  }
  return files;
}

/** Makes one script of a worker, without the parts of workbox that are only for development. */
async function bundle(entry: string, kept: readonly KeptFile[]): Promise<string> {
  // Not before it is needed: the development server has its own.
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { KEPT_FILES: JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'worker' },
    },
  });
  const outputs = [result].flat().flatMap((bundled) => ('output' in bundled ? bundled.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (!script) throw new Error(`${entry} was bundled into nothing: one script was expected.`);
  return script.code;
}
