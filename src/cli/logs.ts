import { createReadStream, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isGzip } from '../decoder/index.ts';
import { UsageError } from './args.ts';
import { isSystemError, readText, statsOf } from './input.ts';
import { complain, type Streams } from './output.ts';
import { quoted, visible } from './visible.ts';
import type { CliTexts } from './texts.ts';

/** A log to be read. */
export interface Log {
  /** Its name, without its folder. */
  name: string;
  /** How many bytes it has; null when that is not known. */
  size: number | null;
  /**
   * Its text, piece by piece.
   * @param passed is told how many of its bytes were read
   */
  read(passed: (bytes: number) => void): AsyncIterable<string>;
}

/** How many bytes are read at a time. */
const CHUNK = 64 * 1024;

/** How much of a log is read to find out whether it is packed, and how its text is encoded, in bytes. */
const HEAD = 64 * 1024;

/**
 * Opens logs: files, packed or not, and standard input.
 * @param operands paths, or `-` for standard input; without any, standard input
 * @throws UsageError when one cannot be opened
 */
export function openLogs(operands: readonly string[], streams: Streams, texts: CliTexts): Log[] {
  const { stdin } = streams;
  if (operands.length === 0 && stdin.isTTY) throw new UsageError(({ usage }) => usage.nothingToTriage);
  if (operands.filter((operand) => operand === '-').length > 1) throw new UsageError(({ usage }) => usage.inputOnce);
  return (operands.length === 0 ? ['-'] : operands).map((path) => {
    if (path === '-') return { name: '-', size: null, read: (passed) => textOf('-', stdin, passed, streams, texts) };
    const stats = existing(path);
    return {
      name: basename(path),
      size: stats.isFile() ? stats.size : null,
      read: (passed) => textOf(path, createReadStream(path, { highWaterMark: CHUNK }), passed, streams, texts),
    };
  });
}

function existing(path: string): Stats {
  const stats = statsOf(path);
  if (!stats) throw new UsageError(({ usage }) => usage.noLog(quoted(path)));
  if (stats.isDirectory()) throw new UsageError(({ usage }) => usage.isFolder(quoted(path)));
  return stats;
}

/** The text of a log. What is damaged ends where the damage begins, and that is said. */
async function* textOf(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  passed: (bytes: number) => void,
  streams: Streams,
  texts: CliTexts,
): AsyncGenerator<string> {
  try {
    const [head, all] = await begun(counted(bytes, passed));
    // Of a stream as much is looked at as its first line, however it is cut into chunks.
    if (isGzip(head)) yield* readText(unpacked(all), undefined, 'onlyGzip');
    else yield* readText(all, path === '-' ? undefined : head, 'onlyGzip');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const told = [quoted(path), visible(error.message)] as const;
    if (!error.code?.startsWith('Z_')) throw new UsageError(({ usage }) => usage.unreadable(...told));
    complain(streams, texts.usage.damaged(...told));
  }
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  passed: (bytes: number) => void,
): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of bytes) {
    passed(chunk.length);
    yield chunk;
  }
}

/** The beginning of a stream, and all of it. A complete first line is enough of a beginning, as a log may grow slowly. */
async function begun(
  bytes: AsyncGenerator<Uint8Array, undefined>,
): Promise<[head: Uint8Array, all: AsyncIterable<Uint8Array>]> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2 || (head.length < HEAD && !head.includes(0x0a))) {
    const next = await bytes.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return [head.subarray(0, HEAD), joined(head, bytes)];
}

async function* joined(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* rest;
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK });
  // A failure shows where the bytes are read.
  const fed = pipeline(Readable.from(bytes, { objectMode: false }), gunzip).catch(() => undefined);
  yield* gunzip as AsyncIterable<Uint8Array>;
  await fed;
}
