/** Adds the addresses of new codes to content/anchors.lock. Removes none: a removed address is a fault of the content. */
import { writeFileSync } from 'node:fs';
import { checkContent } from '../src/catalogue/check.ts';
import { CONTENT_FILES } from '../src/catalogue/files.ts';
import { formatFaults } from '../src/catalogue/fault.ts';
import { extendLock } from '../src/catalogue/lock.ts';
import { readContentFiles } from '../src/catalogue/read.ts';
import { anchorsOf } from '../src/catalogue/rules/anchor-kept.ts';

const files = readContentFiles(process.cwd());
const lock = files.find(({ path }) => path === CONTENT_FILES.lock)?.text ?? '';
const { content, faults } = checkContent(files, { skip: ['anchor-kept'] });
if (content) {
  const made = anchorsOf(content);
  writeFileSync(CONTENT_FILES.lock, extendLock(lock.split('\n').filter(Boolean), made));
  console.log(`${CONTENT_FILES.lock}: ${String(made.length)} addresses`);
} else {
  console.error(`${formatFaults(faults)}\n\nMend the content first.`);
  process.exitCode = 1;
}
