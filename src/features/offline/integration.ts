import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CODE_PAGES, inAllLanguages, withBase } from '../../addresses.ts';
import { OFFLINE } from '../../site.ts';
import { isNamedByContent, LOST_FILE, WORKER_PATH } from './routes.ts';

/**
 * Writes the service worker that keeps the site for readers who ask for it. Has to run after every integration that writes or
 * changes files. When offline use is off, and in development, the worker's address has one that removes itself.
 */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'msdk-offline',
    hooks: {
      'astro:config:setup': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        // A build served earlier on the same port may have left its worker.
        server.middlewares.use(withBase(base, WORKER_PATH), (_, response, next) => {
          removalScript().then((script) => {
            response.setHeader('Content-Type', 'text/javascript').end(script);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (!OFFLINE) {
          await writeRemoval(folder);
          logger.info('switched off: the worker removes itself');
          return;
        }
        const { files, bytes } = await writeWorker(folder);
        logger.info(`${String(files)} files are kept for reading offline, ${String(bytes)} bytes before compression`);
      },
    },
  };
}

/** What the worker keeps. */
export interface Written {
  /** How many files. */
  files: number;
  /** Their size in bytes, before compression. */
  bytes: number;
}

/**
 * Writes the service worker into a build.
 * @param folder folder of the build, complete except for it
 * @throws Error when the build lacks something that the worker needs
 */
export async function writeWorker(folder: string): Promise<Written> {
  const files = chooseFiles(await listFiles(folder));
  await writeFile(join(folder, WORKER_PATH), await bundle('worker.ts', files.map(toKept)));
  return { files: files.length, bytes: total(files) };
}

/**
 * Writes the worker that removes itself into a build.
 */
export async function writeRemoval(folder: string): Promise<void> {
  await writeFile(join(folder, WORKER_PATH), await removalScript());
}

/** The script of the worker that removes itself. */
export function removalScript(): Promise<string> {
  return bundle('removal.ts', []);
}

/** Every file of a build with its hash. Reads one after the other: a build can have more files than can be open at once. */
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

/** Bundles a worker into one script, without Workbox's development code. */
async function bundle(entry: string, kept: readonly KeptFile[]): Promise<string> {
  // Imported only when needed, as the development server has its own.
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
  if (!script) throw new Error(`${entry} was bundled into nothing; one script was expected.`);
  return script.code;
}

/** A file that the worker keeps. */
export interface KeptFile {
  /** Its address, relative to the worker's. */
  url: string;
  /** Identifies the version of the file; null when its name does. */
  revision: string | null;
  /** The hash that the file must have; absent when it is in the name. */
  integrity?: string;
}

/** A file of the build. */
export interface BuiltFile {
  /** Its path in the folder of the build. */
  file: string;
  /** Its size in bytes. */
  size: number;
  /** Hash of its content in the form of `integrity`: `sha256-…`. */
  hash: string;
}

/** How many bytes may be kept for everybody, before compression. With more, pages of domains are kept as they are visited. */
export const MOST_BYTES = 16_000_000;

/**
 * Files that are never kept for everybody: those for other sites, programs and hosts. The table of all codes makes its CSV
 * file from the JSON of the codes.
 */
const LEFT_OUT = [
  /^previews\//,
  /^api\/(?!v1\/errors\.json$)/,
  /^opensearch\.xml$/,
  /(?:^|\/)feed\.(?:xml|json)$/,
  /\.md$/,
  /^llms\.txt$/,
  /^sitemap[^/]*\.xml$/,
  /^robots\.txt$/,
  /^[._]headers$/,
  /^_redirects$/,
  /(?:^|\/)\.[^/]*$/,
  /\.(?:gz|br|map)$/,
];

/**
 * Chooses what the worker keeps of a build, so that reading, decoding and searching work without a network.
 * @param files every file of the build
 * @returns files in an order that depends only on the files
 * @throws Error when the build lacks something that the worker needs
 */
export function chooseFiles(files: readonly BuiltFile[]): BuiltFile[] {
  for (const name of ['index.html', LOST_FILE])
    if (!files.some(({ file }) => file === name))
      throw new Error(`The build has no ${name}, without which the site cannot be read offline.`);
  const wanted = files.filter(
    ({ file }) =>
      `/${file}` !== WORKER_PATH &&
      !inAllLanguages([CODE_PAGES]).some((folder) => `/${file}`.startsWith(folder)) &&
      !LEFT_OUT.some((kind) => kind.test(file)),
  );
  const kept = total(wanted) > MOST_BYTES ? wanted.filter(({ file }) => !/(?:^|\/)errors\/./.test(file)) : wanted;
  return kept.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** The total size of files, in bytes. */
export function total(files: readonly Pick<BuiltFile, 'size'>[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/**
 * A file as the worker requests it: pages by their address, since some hosts redirect from the file's. The hash prevents
 * hosts and proxies from mixing the files of two versions.
 */
export function toKept({ file, hash }: Pick<BuiltFile, 'file' | 'hash'>): KeptFile {
  const url = `./${file.replace(/(^|\/)index\.html$/, '$1')}`;
  if (isNamedByContent(`/${file}`)) return { url, revision: null };
  return { url, revision: hash.slice(-16), integrity: hash };
}
