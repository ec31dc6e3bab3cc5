import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Tells a state of files from every other one: by their names, sizes and times, so that an edit is noticed whichever way
 * the clock went.
 * @param root the project's folder
 * @param folders folders with all they hold, from the root
 */
export function stampOf(root: string, folders: readonly string[]): string {
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
 * Reads what was kept.
 * @param file where
 * @param stamp the state of the files that it was made from
 * @returns null when there is nothing, or it is broken or made from another state
 */
export function readCache(file: string, stamp: string): object | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { stamp?: unknown; data?: object } | null;
    return kept?.stamp === stamp && typeof kept.data === 'object' ? kept.data : null;
  } catch {
    return null;
  }
}

/**
 * Keeps data. It appears whole or not at all; where nothing can be written, nothing is kept.
 * @param file where
 * @param stamp the state of the files that it was made from
 * @param data what to keep
 */
export function writeCache(file: string, stamp: string, data: object): void {
  const draft = `${file}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify({ stamp, data }));
    renameSync(draft, file);
  } catch {
    tryToRemove(draft);
  }
}

/** Removes a file that may not be there, or not be ours to remove. */
function tryToRemove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder is read-only, or no folder: there is no draft in it.
  }
}
