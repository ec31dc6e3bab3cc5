/**
 * Writes into the texts of other languages from which English texts they were made: into those that do not say it yet, and
 * into those that are named because they were brought up to date: `npm run translated qq-platform/-73 actions/retry`.
 */
import { writeFileSync } from 'node:fs';
import { checkContent } from '#src/catalogue/check.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { OTHER_LANGUAGES } from '#src/catalogue/languages.ts';
import { proposeFrom } from '#src/catalogue/near.ts';
import { readContentFiles, readTextFiles } from '#src/catalogue/read.ts';
import { sign } from '#src/catalogue/translation/sign.ts';
import { textsPath, unitsOf } from '#src/catalogue/translation/units.ts';

const named = process.argv.slice(2);
const { content, faults } = checkContent(readContentFiles(process.cwd()), { skip: ['address-kept'] });
const units = content ? unitsOf(content) : [];
const known = units.map(({ id }) => id);
const unknown = named.filter((id) => !known.includes(id));

if (!content) {
  console.error(`${formatFaults(faults)}\n\nFix the content first.`);
  process.exitCode = 1;
} else if (unknown.length > 0) {
  for (const id of unknown)
    console.error(
      `There is no text ${JSON.stringify(id)}. ${proposeFrom(id, known, 'The check names texts by their ids.')}`,
    );
  process.exitCode = 1;
} else {
  for (const language of OTHER_LANGUAGES)
    for (const { path, text } of readTextFiles(process.cwd(), language)) {
      const own = units.filter(({ file }) => textsPath(language, file) === path);
      const { text: written, signed } = sign(text, own, (id) => named.includes(id));
      if (signed.length === 0) continue;
      writeFileSync(path, written);
      console.log(`${path}: ${signed.join(', ')}`);
    }
}
