/** Adds new addresses to content/addresses.lock. Removes none: an address that disappears is a fault. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  GUIDE_IDS,
  guidePath,
  type GuideId,
  inAllLanguages,
  inLanguage,
  RELATION_SECTIONS,
  relationsPath,
  SITE_PATHS,
} from '#src/addresses.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { type Language, LANGUAGES } from '#src/catalogue/languages.ts';
import { extendLock, madeAddresses } from '#src/catalogue/lock.ts';
import { readContentFiles } from '#src/catalogue/read.ts';
import { guideFile } from '#src/site.ts';

const files = readContentFiles(process.cwd());
const lock = files.find(({ path }) => path === CONTENT_FILES.lock)?.text ?? '';
const { content, faults } = checkContent(files, { skip: ['address-kept'] });
if (content) {
  const made = [
    ...madeAddresses(content),
    ...inAllLanguages([...SITE_PATHS, ...RELATION_SECTIONS.map(relationsPath)]),
    ...LANGUAGES.flatMap((language) => GUIDE_IDS.flatMap((guide) => guideAddresses(guide, language))),
  ];
  writeFileSync(CONTENT_FILES.lock, extendLock(lock.split('\n').filter(Boolean), made));
  console.log(`${CONTENT_FILES.lock}: ${String(made.length)} addresses`);
} else {
  console.error(`${formatFaults(faults)}\n\nFix the content first.`);
  process.exitCode = 1;
}

/**
 * The addresses of a guide and its headings in the last build. No headings before a build, which only a new one needs, and none
 * of a guide that is shown in English because the language does not have it yet.
 */
function guideAddresses(guide: GuideId, language: Language): string[] {
  const address = inLanguage(language, guidePath(guide));
  const page = `dist${address}index.html`;
  const html = existsSync(guideFile(guide, language)) && existsSync(page) ? readFileSync(page, 'utf8') : '';
  const headings = html.matchAll(/sl-heading-wrapper[^>]*><h[23] id="([^"]+)"/g);
  return [address, ...[...headings].map(([, id]) => `${address}#${id ?? ''}`)];
}
