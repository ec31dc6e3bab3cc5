import { isDeepStrictEqual } from 'node:util';
import fc, { type Arbitrary } from 'fast-check';
import { assemble } from '#src/catalogue/assemble.ts';
import { checkContent } from '#src/catalogue/check.ts';
import type { TextFile } from '#src/catalogue/content.ts';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { errorsJsonSchema, toErrorsJson } from '#src/catalogue/public-json.ts';
import { formatFaults, type Fault } from '#src/catalogue/fault.ts';
import { readContentFiles } from '#src/catalogue/read.ts';
import { FIXTURE } from '../unit/catalogue/faults/fixture.ts';
import { damage, damages } from './damage.ts';

/** All content of this project: a hundred times the work of the small content of the tests, hence seldom. */
const REAL = readContentFiles(process.cwd());

/** A damaged file of the content: its path on the first line, its text below. */
export function contentInputs(): Arbitrary<string> {
  return fc.oneof({ weight: 98, arbitrary: damagedFileOf(FIXTURE) }, { weight: 2, arbitrary: damagedFileOf(REAL) });
}

/**
 * The check of the content never throws, and says of everything that is wrong where it is.
 * @throws Error when that does not hold
 */
export function checkDamaged(input: string): void {
  const files = filesWith(input);
  const { content, faults } = checkContent(files);
  formatFaults(faults);
  for (const fault of faults) {
    const wrong = wrongWith(fault, files);
    if (wrong !== null) throw new Error(`${wrong} in ${JSON.stringify(fault)}`);
  }
  if (content) {
    const catalogue = assemble(content);
    toDecoderTable(catalogue);
    errorsJsonSchema.parse(JSON.parse(JSON.stringify(toErrorsJson(catalogue, ''))));
  }
  if (files.length <= FIXTURE.length && !isDeepStrictEqual(checkContent(files).faults, faults))
    throw new Error('the same content has other faults the second time');
}

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

/** How long a line of a report may be: longer ones are not read. */
const LONGEST = 600;

/** Texts that say that a program did not know what it said. */
const CONFUSED = /undefined|\[object |NaN|function \w*\(|are \.|\bof ,/;

/** What is wrong with a fault itself, or null. */
function wrongWith(fault: Fault, files: readonly TextFile[]): string | null {
  const misplaced = misplacedIn(fault, files);
  if (misplaced !== null) return `each fault has a place in its file: ${misplaced}`;
  const written = files.find(({ path }) => path === fault.file)?.text ?? '';
  for (const text of [fault.rule, fault.found, fault.expected, fault.fix]) {
    const unclear = unclearIn(text, written);
    if (unclear !== null) return `each fault says what was found, what was expected and how to fix it: ${unclear}`;
  }
  return /[.?…]$/.test(fault.fix) ? null : `the way to fix a fault is a sentence: ${fault.fix}`;
}

/** Where a fault stands that is outside of its file. */
function misplacedIn({ file, line, column, rule }: Fault, files: readonly TextFile[]): string | null {
  const text = files.find(({ path }) => path === file)?.text;
  if (text === undefined) return rule === 'file-missing' ? null : `${file}, which is not there`;
  const lines = text.split('\n');
  const place = `line ${String(line)} of ${String(lines.length)}, column ${String(column)}`;
  if (line < 1 || line > lines.length) return place;
  const { length } = lines[line - 1] ?? '';
  return column < 1 || column > length + 1 ? `${place} of ${String(length)}` : null;
}

/** What makes a text of a fault hard to read. */
function unclearIn(text: string, written: string): string | null {
  if (text.trim() === '') return 'nothing';
  if (text.length > LONGEST) return `${String(text.length)} characters`;
  const control = /\p{Cc}|\p{Cs}|[\u2028\u2029]/u.exec(text)?.[0];
  if (control !== undefined) return `the character ${String(control.codePointAt(0))}`;
  const confused = CONFUSED.exec(text)?.[0];
  return confused !== undefined && !written.toLowerCase().includes(confused.toLowerCase()) ? confused : null;
}
