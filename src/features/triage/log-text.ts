import { Gunzip } from 'fflate';
import { decoded, fileKind, isGzip } from '../../decoder/index.ts';

/** How much of a log is looked at to find out its encoding, in bytes. */
const HEAD = 64 * 1024;

/** Why a log, or the rest of it, was not read. */
export type Fault =
  | { id: 'damaged' | 'unreadable'; name: string }
  /** It is no text, but a picture, an archive and the like. */
  | { id: 'no-text'; name: string; is: string };

/** Thrown where a log cannot be read any further. */
export class LogFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.id);
    this.fault = fault;
  }
}

/**
 * Reads the text of a log, packed or not, in the encoding that its beginning shows.
 * @param passed is told how many bytes of the file were read
 * @throws LogFault where it cannot be read any further
 */
export async function* textOf(log: File, passed: (bytes: number) => void): AsyncGenerator<string, undefined> {
  const { name } = log;
  let isUnpacked = false;
  let decoder: TextDecoder | null = null;
  let head: Uint8Array = new Uint8Array();
  try {
    isUnpacked = isGzip(new Uint8Array(await log.slice(0, 2).arrayBuffer()));
    const stored = storedIn(log, passed);
    for await (const chunk of isUnpacked ? unpacked(stored) : stored) {
      if (decoder) yield* decoded(chunk, decoder);
      else {
        head = joined(head, chunk);
        if (head.length < HEAD) continue;
        decoder = decoderFor(head, name);
        yield* decoded(head, decoder);
      }
    }
  } catch (error) {
    if (error instanceof LogFault) throw error;
    // What came before the damage counts.
    if (!decoder && head.length > 0) yield decoderFor(head, name).decode(head);
    throw new LogFault({ id: isUnpacked ? 'damaged' : 'unreadable', name });
  }
  yield decoder ? decoder.decode() : decoderFor(head, name).decode(head);
}

/** The bytes of a log as they are stored, piece by piece. */
async function* storedIn(log: File, passed: (bytes: number) => void): AsyncGenerator<Uint8Array, undefined> {
  const reader = log.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      passed(value.length);
      yield value;
    }
  } finally {
    // Whoever stops early has no use for the rest.
    reader.cancel().catch(() => undefined);
  }
}

/**
 * Unpacks gzip, also of several members in a row, which the browser's own stream takes for damage.
 * @throws Error at damage, once all that stands before it is passed on
 */
async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  const parts: Uint8Array[] = [];
  const gunzip = new Gunzip((part) => parts.push(part));
  const push = function* (piece: Uint8Array, isLast: boolean) {
    try {
      gunzip.push(piece, isLast);
    } finally {
      yield* parts.splice(0);
    }
  };
  for await (const piece of packed) yield* push(piece, false);
  yield* push(new Uint8Array(), true);
}

/** The text decoder for a log, chosen by its beginning. */
function decoderFor(head: Uint8Array, name: string): TextDecoder {
  const { encoding, is } = fileKind(head);
  if (is === undefined) return new TextDecoder(encoding);
  throw new LogFault({ id: 'no-text', name, is });
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
