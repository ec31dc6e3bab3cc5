import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { KINDS } from '#tests/logs/kinds.ts';

/** How many lines there are at least, in how many files of each kind. */
const LINES = 1_000_000;
const FILES = 2;

/** Logs of each kind, as a server rotates them; one of each kind is packed. Returns their paths by kind. */
export function writeLogs(folder: string): string[][] {
  const kinds = Object.values(KINDS);
  return kinds.map((kind, place) =>
    Array.from({ length: FILES }, (_, file) => {
      const texts: string[] = [];
      for (let lines = 0, seed = 1000 * file; lines < LINES / kinds.length / FILES; seed += 1) {
        const text = kind(seed).text();
        texts.push(text);
        lines += text.split('\n').length - 1;
      }
      const text = texts.join('');
      const path = join(folder, `kind-${String(place)}.log.${file === 0 ? '1' : '2.gz'}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, file === 0 ? text : gzipSync(text));
      return path;
    }),
  );
}
