import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The encodings of copies, with the suffix of their names. */
export const COPY_SUFFIXES = { gzip: '.gz', br: '.br' } as const;

/** An encoding of copies. */
export type Encoding = keyof typeof COPY_SUFFIXES;

/** Kinds of files that can get smaller. Images are already compressed. */
const EXTENSIONS: ReadonlySet<string> = new Set([
  '.css',
  '.csv',
  '.html',
  '.js',
  '.json',
  '.md',
  '.svg',
  '.txt',
  '.webmanifest',
  '.xml',
]);

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Whether a file, by its name or path, can get smaller when compressed. */
export function isCompressible(path: string): boolean {
  return EXTENSIONS.has(extname(path));
}

/** Whether a file, by its name or path, is a compressed copy of another. */
export function isCopy(path: string): boolean {
  return Object.values(COPY_SUFFIXES).some(
    (suffix) => path.endsWith(suffix) && isCompressible(path.slice(0, -suffix.length)),
  );
}

/**
 * Compresses a file as much as the encoding can, because it is sent many times. The same bytes give the same copy.
 * @returns null when the copy would not be smaller
 */
export async function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer | null> {
  const copy = encoding === 'gzip' ? await gzipped(bytes, { level: 9 }) : await brotlied(bytes, brotliOptions(bytes));
  return copy.length < bytes.length ? copy : null;
}

/** The options for brotli's best compression of text of this length. */
function brotliOptions(bytes: Buffer): { params: Record<number, number> } {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
}
