import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { isCompressible } from '../deploy/compression.ts';
import { isAnywhere, toAnywhere } from './anywhere.ts';

/** Where the archive is written. */
export const ZIP = '.generated/zip/msdk-errors-site.zip';

/** The folder in the archive. */
export const TOP = 'msdk-errors';

/**
 * Packs a build for any folder: the same bytes for the same files, whenever, wherever and in whatever order they were written.
 * @param folder of the build, whose sub-path is `ANYWHERE`
 */
export function packSite(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .filter(isAnywhere)
    .toSorted();
  const packed = files.map((file): [string, Uint8Array] => {
    const content = readFileSync(join(folder, file));
    return [`${TOP}/${file}`, isCompressible(file) ? Buffer.from(toAnywhere(file, content.toString())) : content];
  });
  return zipSync(Object.fromEntries(packed) satisfies Zippable, { level: 9, mtime: EARLIEST });
}

/** The earliest time that an archive can name; it is written as clocks show it, in any zone. */
const EARLIEST = new Date(1980, 0, 1);
