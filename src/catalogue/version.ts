import { createHash } from 'node:crypto';

/**
 * The version of a catalogue: a short digest of everything published, so that equal data has an equal version.
 * @param data what is published, plain data
 * @returns eight hexadecimal digits
 */
export function digestOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8);
}
