/** Adds new addresses to content/addresses.lock. Removes none: an address that disappears is a fault. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { GUIDE_IDS, guidePath, RELATION_SECTIONS, relationsPath, SITE_PATHS, type GuideId } from '#src/addresses.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { extendLock, madeAddresses } from '#src/catalogue/lock.ts';
import { readContentFiles } from '#src/catalogue/read.ts';

const files = readContentFiles(process.cwd());
const lock = files.find(({ path }) => path === CONTENT_FILES.lock)?.text ?? '';
const { content, faults } = checkContent(files, { skip: ['address-kept'] });
if (content) {
  const guides = GUIDE_IDS.flatMap((guide) => [guidePath(guide), ...builtHeadings(guide)]);
  const made = [...madeAddresses(content), ...SITE_PATHS, ...RELATION_SECTIONS.map(relationsPath), ...guides];
  writeFileSync(CONTENT_FILES.lock, extendLock(lock.split('\n').filter(Boolean), made));
  console.log(`${CONTENT_FILES.lock}: ${String(made.length)} addresses`);
} else {
  console.error(`${formatFaults(faults)}\n\nFix the content first.`);
  process.exitCode = 1;
}

/** The addresses of a guide's headings in the last build. Empty before a build, which only a new heading needs. */
function builtHeadings(guide: GuideId): string[] {
  const page = `dist${guidePath(guide)}index.html`;
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
  return [...html.matchAll(/sl-heading-wrapper[^>]*><h[23] id="([^"]+)"/g)].map(([, id]) => guidePath(guide, id));
}
