/** Checks the spelling and the terms of the content, the guides and the project's documents; exits with 1 if something is wrong. */
import { globSync, readFileSync } from 'node:fs';
import english from 'dictionary-en';
import nspell from 'nspell';
import { checkContent } from '#src/catalogue/check.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { readContentFiles } from '#src/catalogue/read.ts';
import { writtenTexts } from '#src/catalogue/rules/texts.ts';
import { proseOf } from './words/prose.ts';
import { checkWords } from './words/spelling.ts';

const MARKDOWN = [
  'README.md',
  'CONTRIBUTING.md',
  'LIBRARIES.md',
  'scripts/deploy/README.md',
  ...globSync('src/content/docs/**/*.mdx'),
];

const speller = nspell(Buffer.from(english.aff), Buffer.from(english.dic));
for (const word of readFileSync('scripts/words/words.txt', 'utf8').split('\n')) if (word) speller.add(word);

const { content } = checkContent(readContentFiles(process.cwd()));
// Faults in the content are for the content check to report; without valid content, only the pages are checked.
const entries = content
  ? writtenTexts(content).map(({ place, text }) => ({ place, text: text.replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, ' ') }))
  : [];
const pages = MARKDOWN.flatMap((file) => proseOf(file.replaceAll('\\', '/'), readFileSync(file, 'utf8')));
const faults = checkWords([...entries, ...pages], speller);
if (faults.length === 0) {
  console.log(`${String(entries.length)} texts and ${String(MARKDOWN.length)} pages, no wrong words`);
} else {
  console.error(`${formatFaults(faults)}\n\n${String(faults.length)} wrong words`);
  process.exitCode = 1;
}
