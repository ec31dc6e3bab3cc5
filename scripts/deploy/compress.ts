/**
 * Writes compressed copies beside the files of a build: `npm run compress`, or
 * `npm run compress -- .generated/site --encodings gzip`. A copy that would not be smaller is not written, and one from
 * before is removed.
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
  throw new Error(`${folder} holds no build: there is no index.html. Run npm run build first.`);
}

const files = globSync('**/*', { cwd: folder, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
for (const file of files) if (isCopy(file)) rmSync(file);

const totals = new Map<Encoding, { copies: number; from: number; to: number }>();
const left = files.filter((file) => isCompressible(file)).values();
// As many at a time as Node has threads for it.
await Promise.all(Array.from({ length: 4 }, work));
for (const [encoding, { copies, from, to }] of totals) {
  console.log(`${encoding}: ${String(copies)} copies, ${kib(from)} became ${kib(to)}`);
}

/** Takes file after file and writes its copies. */
async function work(): Promise<void> {
  for (const file of left) {
    const bytes = await readFile(file);
    for (const encoding of encodings) await writeCopy(file, bytes, encoding);
  }
}

/** Writes one copy, with the time of its original: servers make the ETag of it. */
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

/** A number of bytes in words. */
function kib(bytes: number): string {
  return `${Math.round(bytes / 1024).toLocaleString('en-US')} KiB`;
}
