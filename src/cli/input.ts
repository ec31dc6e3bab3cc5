import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileKind } from '../decoder/index.ts';
import { UsageError } from './args.ts';
import { textIn } from './bytes.ts';
import type { Streams } from './output.ts';
import { quoted, visible } from './visible.ts';

/** How many characters are decoded as one text. */
export const MOST_TEXT = 64 * 1024 * 1024;

/**
 * Opens the input.
 * @param given a text, the path of a file, or `-` or nothing for standard input
 * @param isId whether a text is the id of a code, which looks like a path but is one only if the file exists
 * @returns the text, piece by piece
 * @throws UsageError when there is nothing to read
 */
export function openInput(
  given: string | undefined,
  { stdin }: Streams,
  isId: (text: string) => boolean,
): AsyncIterable<string> {
  if (given === undefined || given === '-') {
    if (given === undefined && stdin.isTTY) {
      throw new UsageError(({ usage }) => usage.nothingToRead);
    }
    return readText(stdin);
  }
  const stats = statsOf(given);
  if (stats?.isDirectory()) throw new UsageError(({ usage }) => usage.isFolder(quoted(given)));
  if (stats) return readFileText(given, stats);
  if (looksLikePath(given) && !isId(given)) {
    throw new UsageError(({ usage }) => usage.noFile(quoted(given)));
  }
  return once(given);
}

/**
 * Reads a whole input into one text.
 * @throws UsageError when it is longer than `MOST_TEXT`
 */
export async function readWhole(pieces: AsyncIterable<string>): Promise<string> {
  const read: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > MOST_TEXT) throw new UsageError(({ usage }) => usage.tooLong);
    read.push(piece);
  }
  return read.join('');
}

/** Reads a file: at once, which is several times faster, unless it is large or a named pipe. */
async function* readFileText(path: string, stats: Stats): AsyncGenerator<string> {
  try {
    if (stats.isFile() && stats.size <= MOST_TEXT) {
      const bytes = readFileSync(path);
      yield decoderFor(bytes.subarray(0, BEGINNING), 'unpackForLines').decode(bytes);
    } else yield* readText(createReadStream(path), stats.isFile() ? await beginningOf(path) : undefined);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(({ usage }) => usage.unreadable(quoted(path), visible(error.message)));
  }
}

/** The first `BEGINNING` bytes of a file. */
export async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(BEGINNING) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** How many bytes of a file are read to find out its encoding. */
const BEGINNING = 64 * 1024;

/** What the file system knows about a path; undefined if nothing. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // Too long for a path, below a file, or not permitted.
    return undefined;
  }
}

/** Yields a text as one piece. */
async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** Whether an error comes from the operating system. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

/** Endings of files that people have responses and logs in. */
const EXTENSION = /\.(?:json|jsonl|ndjson|log|txt|text|out|err|csv|tsv|xml|html?|har|md|ya?ml|gz|zip)(?:\.\d+)?$/i;

/** Characters that paths hardly ever have: white space, brackets, quotes, and the punctuation of URLs and responses. */
const TEXT = /[\s{}[\]()<>"'`,;=?&%#|*]|:\/\//;

/** No path is longer, in characters. */
const LONGEST_PATH = 4096;

/**
 * Whether a text looks like the path of a file, so that it should not be decoded as a response when there is no such file.
 */
export function looksLikePath(text: string): boolean {
  if (text.length > LONGEST_PATH || TEXT.test(text)) return false;
  return text.includes('/') || /^[a-z]:\\/i.test(text) || EXTENSION.test(text);
}

/** What is said about an archive: the name of the text. */
type Unpacking = 'unpackForLines' | 'onlyGzip';

/**
 * Decodes bytes as they arrive, in the encoding that their beginning shows.
 * @param beginning the beginning of the input, if known in advance; otherwise that of the stream is used
 * @param unpacking what is said about an archive
 * @returns the text, piece by piece, without a byte order mark
 * @throws UsageError when it is not text
 */
export function readText(
  chunks: AsyncIterable<Uint8Array>,
  beginning?: Uint8Array,
  unpacking: Unpacking = 'unpackForLines',
): AsyncGenerator<string> {
  return textIn(chunks, (head) => decoderFor(head, unpacking), beginning);
}

/** The text decoder for an input, chosen by its beginning. */
function decoderFor(head: Uint8Array, unpacking: Unpacking): TextDecoder {
  const { encoding, is } = fileKind(head);
  if (is === undefined) return new TextDecoder(encoding);
  throw new UsageError(({ usage }) => usage.notText(is, is === 'an archive' ? usage[unpacking] : usage.onlyText));
}

/** How long a line may be, in characters. */
export const LONGEST_LINE = 1024 * 1024;

/** The lines of a text that arrives piece by piece. */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  const splitter = new LineSplitter(LONGEST_LINE);
  for await (const piece of pieces) yield* splitter.push(piece);
  yield* splitter.end();
}

/** A line of a stream. */
interface Line {
  /** Its number, from 1. */
  number: number;
  /** Its text without the line break; null when it is too long. */
  text: string | null;
}

/** Cuts a stream of text into lines. Never keeps more than the longest allowed line in memory. */
export class LineSplitter {
  readonly #longest: number;
  #number = 0;
  #pieces: string[] = [];
  #length = 0;

  /** @param longest how many characters a line may have */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /**
   * Takes the next piece of the stream.
   * @returns the lines that it completes
   */
  *push(piece: string): Generator<Line> {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      this.#add(piece.slice(from, end));
      yield this.#take();
      from = end + 1;
    }
    this.#add(piece.slice(from));
  }

  /** The last line, when the stream does not end in a line break. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#take();
  }

  /** Keeps part of a line, unless the line is too long. */
  #add(part: string): void {
    this.#length += part.length;
    if (this.#length > this.#longest) this.#pieces = [];
    else if (part !== '') this.#pieces.push(part);
  }

  /** The line that was just completed. */
  #take(): Line {
    const text = this.#length > this.#longest ? null : this.#pieces.join('').replace(/\r$/, '');
    this.#pieces = [];
    this.#length = 0;
    this.#number += 1;
    return { number: this.#number, text };
  }
}
