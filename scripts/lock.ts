/** Adds new addresses to content/addresses.lock. Removes none: an address that disappears is a fault. */
import { readFileSync, writeFileSync } from 'node:fs';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { extendLock, madeAddresses } from '#src/catalogue/lock.ts';
import { readContentFiles } from '#src/catalogue/read.ts';
import { siteAddresses } from '#src/build/site-addresses.ts';
import { guideFile } from '#src/site.ts';

const files = readContentFiles(process.cwd());
const lock = files.find(({ path }) => path === CONTENT_FILES.lock)?.text ?? '';
const { content, faults } = checkContent(files, { skip: ['address-kept'] });
if (content) {
  const made = [...madeAddresses(content), ...siteAddresses((guide) => readFileSync(guideFile(guide), 'utf8'))];
  writeFileSync(CONTENT_FILES.lock, extendLock(lock.split('\n').filter(Boolean), made));
  console.log(`${CONTENT_FILES.lock}: ${String(made.length)} addresses`);
} else {
  console.error(`${formatFaults(faults)}\n\nMend the content first.`);
  process.exitCode = 1;
}
