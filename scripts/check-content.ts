/**
 * Checks all content and prints every fault; exits with 1 if there are any. Texts of other languages that are missing or stale
 * are warned of, and are faults with `--release` alone: who changes an English text need not know the others.
 */
import { checkContent } from '#src/catalogue/check.ts';
import { type Fault, formatFaults } from '#src/catalogue/fault.ts';
import { OTHER_LANGUAGES } from '#src/catalogue/languages.ts';
import { readContentFiles, readTextFiles } from '#src/catalogue/read.ts';
import { checkTranslation } from '#src/catalogue/translation/check.ts';

const root = process.cwd();
const isRelease = process.argv.includes('--release');
const { content, faults } = checkContent(readContentFiles(root));
const checked = content
  ? OTHER_LANGUAGES.map((language) => checkTranslation(content, readTextFiles(root, language), language))
  : [];
const open = checked.flatMap(({ warnings }) => warnings);
const wrong: Fault[] = [...faults, ...checked.flatMap((each) => each.faults), ...(isRelease ? open : [])];

if (!isRelease && open.length > 0)
  console.warn(`${formatFaults(open)}\n\n${count(open.length, 'warning')}, to be dealt with before a release\n`);
if (content && wrong.length === 0) {
  console.log(`${String(content.entries.length)} entries in ${String(content.domains.length)} domains, no fault`);
} else {
  console.error(`${formatFaults(wrong)}\n\n${count(wrong.length, 'fault')} in the content`);
  process.exitCode = 1;
}

/** A count with its noun in the right number. */
function count(size: number, noun: string): string {
  return `${String(size)} ${noun}${size === 1 ? '' : 's'}`;
}
