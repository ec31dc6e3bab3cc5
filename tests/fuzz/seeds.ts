import { readFileSync } from 'node:fs';

/**
 * The inputs that once broke something: one a line, as a JSON string, which keeps half characters and control characters.
 * Lines that begin with `#` say what failed.
 * @param part `decoder`, `content` or `growth`
 * @throws SyntaxError when a line is no JSON string
 */
export function readSeeds(part: string): string[] {
  const lines = readFileSync(`tests/fuzz/seeds/${part}.txt`, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => JSON.parse(line) as string);
}
