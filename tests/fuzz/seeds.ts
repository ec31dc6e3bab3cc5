import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the seeds stand, from the project's root. */
const FOLDER = 'tests/fuzz/seeds';

/** An input that once broke something, and what it broke. */
export interface Seed {
  /** Path from the project's root. */
  file: string;
  input: string;
}

/**
 * Writes an input as a seed: lines that begin with `#` say what failed, the last line is the input as a JSON string,
 * which keeps half characters and control characters.
 * @param input the input
 * @param comment what failed: one or more lines
 */
export function formatSeed(input: string, comment: string): string {
  const lines = comment.split(/[\r\n\u2028\u2029]+/).map((line) => `# ${line}`);
  return `${lines.join('\n')}\n${JSON.stringify(input)}\n`;
}

/**
 * Reads a seed.
 * @param file path of the file, for the error
 * @param text the content of the file
 * @throws Error when the last line is no JSON string
 */
export function parseSeed(file: string, text: string): string {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  try {
    const input: unknown = JSON.parse(last);
    if (typeof input === 'string') return input;
  } catch {
    // Told below: it is the same slip.
  }
  throw new Error(
    `${file}: found ${last.slice(0, 40)} in the last line, expected the input as a JSON string; run "npm run fuzz" anew to get it.`,
  );
}

/**
 * Keeps an input as a seed.
 * @param part name of the part
 * @param input the input
 * @param comment what failed
 * @returns path of the file, from the project's root
 */
export function keepSeed(part: string, input: string, comment: string): string {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 12);
  const file = `${FOLDER}/${part}/${hash}.txt`;
  mkdirSync(join(FOLDER, part), { recursive: true });
  writeFileSync(file, formatSeed(input, comment));
  return file;
}

/**
 * The seeds of a part.
 * @param part name of the part
 * @throws Error when a file is no seed
 */
export function readSeeds(part: string): Seed[] {
  const folder = `${FOLDER}/${part}`;
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  return names.sort().map((name) => {
    const file = `${folder}/${name}`;
    return { file, input: parseSeed(file, readFileSync(file, 'utf8')) };
  });
}
