import { decoded } from '../decoder/index.ts';

/** How many bytes of a stream are read to find out its encoding. A complete first line is enough, as a log may grow slowly. */
const HEAD = 4096;
const LINE_END = 0x0a;

/**
 * Decodes bytes as they arrive. Damaged ones become U+FFFD.
 * @param chunks what is text already is passed on
 * @param decoderFor makes the decoder for bytes that begin so
 * @param beginning the beginning of the input, if known in advance; otherwise that of the stream is used
 * @returns the text, piece by piece, without a byte order mark
 */
export async function* textIn(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  decoderFor: (head: Uint8Array) => TextDecoder,
  beginning?: Uint8Array,
): AsyncGenerator<string> {
  let decoder = beginning ? decoderFor(beginning) : null;
  let head = new Uint8Array();
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') yield chunk;
    else if (decoder) yield* decoded(chunk, decoder);
    else {
      head = joined(head, chunk);
      if (head.length < HEAD && !head.includes(LINE_END)) continue;
      decoder = decoderFor(firstOf(head));
      yield* decoded(head, decoder);
    }
  }
  if (decoder) yield decoder.decode();
  else if (head.length > 0) yield decoderFor(firstOf(head)).decode(head);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The part of a stream's beginning that is examined, the same however the stream was cut into chunks. */
function firstOf(head: Uint8Array): Uint8Array {
  const end = head.indexOf(LINE_END);
  return head.subarray(0, end < 0 ? HEAD : Math.min(end + 1, HEAD));
}
