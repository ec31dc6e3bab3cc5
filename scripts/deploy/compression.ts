import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The encodings for which copies are written, and what the name of a copy ends in. */
export const COPY_SUFFIXES = { gzip: '.gz', br: '.br' } as const;

/** An encoding for which copies are written. */
export type Encoding = keyof typeof COPY_SUFFIXES;

/** Kinds of files that may get smaller. Images, and the parts of the search index, are compressed already. */
const EXTENSIONS: ReadonlySet<string> = new Set([
  '.css',
  '.csv',
  '.html',
  '.js',
  '.json',
  '.pagefind',
  '.svg',
  '.txt',
  '.wasm',
  '.webmanifest',
  '.xml',
]);

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/**
 * Whether a file may get smaller when it is compressed.
 * @param path name or path of the file
 */
export function isCompressible(path: string): boolean {
  return EXTENSIONS.has(extname(path));
}

/**
 * Whether a file is a compressed copy of another.
 * @param path name or path of the file
 */
export function isCopy(path: string): boolean {
  return Object.values(COPY_SUFFIXES).some(
    (suffix) => path.endsWith(suffix) && isCompressible(path.slice(0, -suffix.length)),
  );
}

/**
 * Compresses a file as well as the encoding can: it is done once and sent many times. The same bytes give the same copy.
 * @param bytes the file
 * @param encoding how
 * @returns null when the copy would not be smaller
 */
export async function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer | null> {
  const copy = encoding === 'gzip' ? await gzipped(bytes, { level: 9 }) : await brotlied(bytes, brotliOptions(bytes));
  return copy.length < bytes.length ? copy : null;
}

/** The best brotli can do for text of this length. */
function brotliOptions(bytes: Buffer): { params: Record<number, number> } {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
}
