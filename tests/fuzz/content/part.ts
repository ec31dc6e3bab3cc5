import { isDeepStrictEqual } from 'node:util';
import fc, { type Arbitrary } from 'fast-check';
import { assemble } from '#src/catalogue/assemble.ts';
import { checkContent, type CheckedContent } from '#src/catalogue/check.ts';
import type { Content, TextFile } from '#src/catalogue/content.ts';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { errorsJsonSchema, toErrorsJson } from '#src/catalogue/public-json.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { readContentFiles } from '#src/catalogue/read.ts';
import { FIXTURE } from '../../unit/catalogue/faults/fixture.ts';
import { Violation, withoutThrowing, type Part } from '../part.ts';
import { damage, damages } from './damage.ts';
import { wrongWith } from './faults.ts';

/** All content of this project: a hundred times the work of the small content of the tests, hence seldom. */
const REAL = readContentFiles(process.cwd());

/**
 * The checker of the content: it never throws, and says of everything that is wrong where it stands. An input is a file:
 * its path on the first line, its text below.
 */
export const contentPart: Part = {
  name: 'content',
  inputs: 20_000,
  generate: () =>
    fc.oneof({ weight: 98, arbitrary: damagedFileOf(FIXTURE) }, { weight: 2, arbitrary: damagedFileOf(REAL) }),
  check,
  // The other files are read with it.
  sizeOf: (input) => filesWith(input).reduce((sum, { text }) => sum + text.length, 0),
  work: (input) => {
    checkContent(filesWith(input));
  },
};

/** A file of some content with damages, as an input. */
function damagedFileOf(files: readonly TextFile[]): Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...files), damages())
    .map(([{ path, text }, slips]) => `${path}\n${damage(text, slips)}`);
}

/** The content that an input is a file of, with the file in it; the small content for a file of neither. */
function filesWith(input: string): TextFile[] {
  const end = input.includes('\n') ? input.indexOf('\n') : input.length;
  const path = input.slice(0, end);
  const damaged = { path, text: input.slice(end + 1) };
  const has = (files: readonly TextFile[]) => files.some((file) => file.path === path);
  const world = has(FIXTURE) || !has(REAL) ? FIXTURE : REAL;
  return [...world.filter((file) => file.path !== path), ...(has(world) ? [damaged] : [])];
}

/** What has to hold of an input. @throws Violation when something does not */
function check(input: string): void {
  const files = filesWith(input);
  const { content, faults }: CheckedContent = withoutThrowing('the check ends without an error', () =>
    checkContent(files),
  );
  withoutThrowing('faults can be printed', () => formatFaults(faults));
  for (const fault of faults) {
    const wrong = wrongWith(fault, files);
    if (wrong) throw new Violation(wrong.property, `${wrong.found} in ${JSON.stringify(fault)}`);
  }
  if (content) checkAccepted(content);
  if (files.length <= FIXTURE.length && !isDeepStrictEqual(checkContent(files).faults, faults)) {
    throw new Violation('the same content has the same faults', 'others the second time');
  }
}

/** What has to hold of content without a fault: everything can be made of it. @throws Violation when something cannot */
function checkAccepted(content: Content): void {
  withoutThrowing('a site can be made of what is accepted', () => {
    const catalogue = assemble(content);
    toDecoderTable(catalogue);
    errorsJsonSchema.parse(JSON.parse(JSON.stringify(toErrorsJson(catalogue, ''))));
  });
}
