import { fileKind, isGzip } from '../../decoder/index.ts';

/** How much of a log is looked at to find out its encoding, in bytes. */
const HEAD = 64 * 1024;

/** Why a log, or the rest of it, was not read. */
export type Fault =
  | { id: 'damaged' | 'unreadable' | 'unsupported'; name: string }
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
    for await (const chunk of bytesOf(log, isUnpacked, passed)) {
      if (decoder) yield decoder.decode(chunk, { stream: true });
      else {
        head = joined(head, chunk);
        if (head.length < HEAD) continue;
        decoder = decoderFor(head, name);
        yield decoder.decode(head, { stream: true });
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

/** The bytes of a log, piece by piece. */
async function* bytesOf(
  log: File,
  isUnpacked: boolean,
  passed: (bytes: number) => void,
): AsyncGenerator<Uint8Array, undefined> {
  if (isUnpacked && !('DecompressionStream' in globalThis)) throw new LogFault({ id: 'unsupported', name: log.name });
  const counted = log.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        passed(chunk.length);
        controller.enqueue(chunk);
      },
    }),
  );
  const reader = (isUnpacked ? counted.pipeThrough(new DecompressionStream('gzip')) : counted).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops early has no use for the rest.
    reader.cancel().catch(() => undefined);
  }
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
