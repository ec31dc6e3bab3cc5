import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES, domainFile } from '#src/catalogue/content.ts';
import { extendLock, madeAddresses } from '#src/catalogue/lock.ts';
import { readContentFiles, readTextFiles } from '#src/catalogue/read.ts';
import { OTHER_LANGUAGES } from '#src/catalogue/languages.ts';

/** Where the changed content is written, from the project's root. */
export const CHANGED_CONTENT = '.generated/changed-content';

/** The note of the retired code. */
export const RETIRED_NOTE = 'This code has not been sent since a date that these tests made up.';

/** A title with characters that are markup in HTML. */
export const ODD_TITLE = 'Status <200 & >300';

/** The changes: a code is retired and has an odd title, and another is renamed. */
const CHANGES: readonly (readonly [string, string])[] = [
  [
    '      - code: -3008\n        title: Request returned a status other than 200\n',
    `      - code: -3008\n        title: ${ODD_TITLE}\n        retired: { note: ${RETIRED_NOTE}, use: apple-login/-3006 }\n`,
  ],
  ['      - code: -3015\n', '      - code: -3016\n        formerly: [-3015]\n'],
];

/**
 * Writes the project's content with a retired and a renamed code.
 * @param project the project's folder
 * @throws Error when a code to change no longer exists
 */
export function writeChangedContent(project: string): void {
  const root = join(project, CHANGED_CONTENT);
  rmSync(root, { recursive: true, force: true });
  cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
  const file = join(root, domainFile('apple-login'));
  const text = CHANGES.reduce(
    (changed, [from, to]) => {
      if (!changed.includes(from)) throw new Error(`${file} has no ${from.trim()}: adapt the changes to the content`);
      return changed.replace(from, to);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
  renameRelations(root);
  const files = readContentFiles(root);
  const { content } = checkContent(files, { skip: ['address-kept'] });
  const lock = readFileSync(join(root, CONTENT_FILES.lock), 'utf8').split('\n').filter(Boolean);
  if (content) writeFileSync(join(root, CONTENT_FILES.lock), extendLock(lock, madeAddresses(content)));
}

/** Updates the id of the renamed code where other files name it: in relations, and in the texts of other languages. */
function renameRelations(root: string): void {
  const texts = OTHER_LANGUAGES.flatMap((language) => readTextFiles(root, language));
  for (const { path, text } of [...readContentFiles(root), ...texts])
    if (path !== CONTENT_FILES.lock)
      writeFileSync(
        join(root, path),
        text
          .replaceAll('apple-login/-3015', 'apple-login/-3016')
          .replaceAll(path.endsWith('/apple-login.yaml') ? '"-3015":' : '\0', '"-3016":'),
      );
}
