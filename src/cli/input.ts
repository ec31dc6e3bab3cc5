import { createReadStream, statSync, type Stats } from 'node:fs';
import { looksLikePath } from './path-text.ts';
import { readText } from './text-stream.ts';
import { UsageError } from './usage-error.ts';
import { quoted } from './visible.ts';

/** How many characters are decoded as one text. */
export const MOST_TEXT = 64 * 1024 * 1024;

/**
 * Opens what is to be decoded.
 * @param given a text, the path of a file, `-` or nothing for standard input
 * @param isId whether a text is the id of a code; it looks like a path and is none, unless the file exists
 * @returns the text, piece by piece
 * @throws UsageError when there is nothing to read
 */
export function openInput(given: string | undefined, isId: (text: string) => boolean): AsyncIterable<string> {
  if (given === undefined || given === '-') {
    if (given === undefined && process.stdin.isTTY) {
      throw new UsageError('decode needs a text, a file, or something on standard input.');
    }
    return readText(process.stdin);
  }
  const stats = statsOf(given);
  if (stats?.isDirectory()) throw new UsageError(`${quoted(given)} is a folder.`);
  if (stats) return readFile(given);
  if (looksLikePath(given) && !isId(given)) {
    throw new UsageError(`There is no file ${quoted(given)}. To decode it as a text, send it through standard input.`);
  }
  return once(given);
}

/**
 * Reads a whole input.
 * @param pieces the text, piece by piece
 * @throws UsageError when it is too long to be one text
 */
export async function readWhole(pieces: AsyncIterable<string>): Promise<string> {
  const read: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > MOST_TEXT) throw new UsageError('This is too long to be one text. Read it by lines: decode --lines');
    read.push(piece);
  }
  return read.join('');
}

/** Reads a file, a pipe that has a name included. */
async function* readFile(path: string): AsyncGenerator<string> {
  try {
    yield* readText(createReadStream(path));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`${quoted(path)} cannot be read: ${error.message}`);
  }
}

/** What the disk knows of a path, or nothing. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // Too long for a path, below a file, or not to be looked at.
    return undefined;
  }
}

/** A text as one piece. */
async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** Whether the system refused something. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
