import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES, type TextFile } from '#src/catalogue/content.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { extendLock, madeAddresses } from '#src/catalogue/lock.ts';
import { RULES } from '#src/catalogue/rules/index.ts';

/**
 * Content with a lock that holds exactly the addresses it makes, as if it had never been otherwise.
 * @param files the content; it may break rules, but each file has the right shape
 * @returns the content with that lock
 * @throws Error with the report when a file has not the right shape: no address follows from it
 */
export function relock(files: readonly TextFile[]): TextFile[] {
  const { content, faults } = checkContent(files, { skip: RULES.map(({ name }) => name) });
  if (!content) throw new Error(formatFaults(faults));
  const text = extendLock([], madeAddresses(content));
  return files.map((file) => (file.path === CONTENT_FILES.lock ? { path: file.path, text } : file));
}
