/**
 * Writes compressed copies next to the files of a build: `npm run compress`, or
 * `npm run compress -- .generated/site --encodings gzip`. Copies that would not be smaller are not written, and older copies
 * are removed.
 */
import { existsSync, globSync, rmSync } from 'node:fs';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compress, COPY_SUFFIXES, isCompressible, isCopy, type Encoding } from './compression.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { encodings: { type: 'string', default: Object.keys(COPY_SUFFIXES).join(',') } },
});
const folder = positionals[0] ?? 'dist';
const encodings = values.encodings.split(',').map(encodingNamed);
if (!existsSync(join(folder, 'index.html'))) {
  throw new Error(`${folder} is not a build: it has no index.html. Run npm run build first.`);
}

const files = globSync('**/*', { cwd: folder, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
for (const file of files) if (isCopy(file)) rmSync(file);

const totals = new Map<Encoding, { copies: number; from: number; to: number }>();
const left = files.filter((file) => isCompressible(file)).values();
// Node compresses in four threads by default.
await Promise.all(Array.from({ length: 4 }, work));
for (const [encoding, { copies, from, to }] of totals) {
  console.log(`${encoding}: ${String(copies)} copies, ${kib(from)} became ${kib(to)}`);
}

/** Writes the copies of one file after the other. */
async function work(): Promise<void> {
  for (const file of left) {
    const bytes = await readFile(file);
    for (const encoding of encodings) await writeCopy(file, bytes, encoding);
  }
}

/** Writes one copy with the time of the original, from which servers make the ETag. */
async function writeCopy(file: string, bytes: Buffer, encoding: Encoding): Promise<void> {
  const copy = await compress(bytes, encoding);
  if (!copy) return;
  const target = file + COPY_SUFFIXES[encoding];
  await writeFile(target, copy);
  const { atime, mtime } = await stat(file);
  await utimes(target, atime, mtime);
  const { copies, from, to } = totals.get(encoding) ?? { copies: 0, from: 0, to: 0 };
  totals.set(encoding, { copies: copies + 1, from: from + bytes.length, to: to + copy.length });
}

/** The encoding that an option names. */
function encodingNamed(name: string): Encoding {
  const encoding = (Object.keys(COPY_SUFFIXES) as Encoding[]).find((known) => known === name);
  if (!encoding) {
    throw new Error(`There is no encoding “${name}”. Encodings: ${Object.keys(COPY_SUFFIXES).join(', ')}.`);
  }
  return encoding;
}

/** A number of bytes in KiB, in words. */
function kib(bytes: number): string {
  return `${Math.round(bytes / 1024).toLocaleString('en-US')} KiB`;
}
