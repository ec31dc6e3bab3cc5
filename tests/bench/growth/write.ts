import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES, type TextFile } from '#src/catalogue/content.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { extendLock, madeAddresses } from '#src/catalogue/lock.ts';
import { readContentFiles } from '#src/catalogue/read.ts';
import { growContent } from './synthetic.ts';

/**
 * Writes a catalogue of many times the size, with its lock, as a folder that `CONTENT_ROOT` can name.
 * @param project the project's folder
 * @param root where it is written; what was there is removed
 * @param factor how many times as many codes it gets
 * @throws Error when the content, or what is made of it, has a fault
 */
export function writeGrown(project: string, root: string, factor: number): void {
  const files = growContent(checked(readContentFiles(project)), factor);
  const lock = { path: CONTENT_FILES.lock, text: '' };
  const made = madeAddresses(checked([...files, lock]));
  rmSync(root, { recursive: true, force: true });
  for (const { path, text } of [...files, { ...lock, text: extendLock([], made) }]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Content without a fault; its lock is not looked at. */
function checked(files: readonly TextFile[]) {
  const { content, faults } = checkContent(files, { skip: ['address-kept'] });
  if (!content) throw new Error(`${String(faults.length)} faults:\n${formatFaults(faults.slice(0, 20))}`);
  return content;
}
