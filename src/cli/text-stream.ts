/** Marks at the beginning of a text that tell its encoding. */
const MARKS: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** How many bytes a mark needs. */
const MARK_SIZE = 2;

/**
 * Decodes bytes as they come: UTF-16 when a byte order mark says so, else UTF-8. What is damaged becomes U+FFFD.
 * @param chunks bytes, cut anywhere
 * @returns the text, piece by piece, without the mark
 */
export async function* readText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let head: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < MARK_SIZE) continue;
    decoder = new TextDecoder(encodingOf(head));
    yield decoder.decode(head, { stream: true });
  }
  yield decoder ? decoder.decode() : new TextDecoder().decode(head);
}

/** The encoding of a text, by how it begins. */
function encodingOf(head: Uint8Array): string {
  return MARKS.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))?.encoding ?? 'utf-8';
}
