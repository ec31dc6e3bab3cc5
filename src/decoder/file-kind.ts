/** What the beginning of a file tells: how its text is encoded, or what it is instead of a text. */
export type FileKind = { encoding: string; is?: never } | { is: string; encoding?: never };

/** How files begin that are no text, and what they are. */
const SIGNATURES: readonly (readonly [kind: string, ...beginning: number[]])[] = [
  ['a picture', 0x89, 0x50, 0x4e, 0x47],
  ['a picture', 0xff, 0xd8, 0xff],
  ['a picture', 0x47, 0x49, 0x46, 0x38, 0x39],
  ['a PDF', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['an archive', 0x50, 0x4b, 0x03, 0x04],
  ['an archive', 0x50, 0x4b, 0x05, 0x06],
  ['an archive', 0x1f, 0x8b],
  ['an archive', 0x42, 0x5a, 0x68, 0x39],
  ['an archive', 0xfd, 0x37, 0x7a, 0x58, 0x5a],
  ['an archive', 0x37, 0x7a, 0xbc, 0xaf],
  ['an archive', 0x28, 0xb5, 0x2f, 0xfd],
  ['an archive', 0x52, 0x61, 0x72, 0x21, 0x1a],
  ['a text in UTF-32', 0xff, 0xfe, 0x00, 0x00],
  ['a text in UTF-32', 0x00, 0x00, 0xfe, 0xff],
];

/** Whether bytes begin as gzip does. */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** How much of a file is looked at, in bytes. */
const LOOKED_AT = 64 * 1024;

/** From which share of control characters on a file is no text. */
const MOST_CONTROLS = 0.03;

/** How many control characters a text can have however short it is. */
const FEW = 3;

/** How many bytes tell a text in UTF-16 without a mark from one with a zero byte in it. */
const SHORTEST_WIDE = 8;

/** Which share of the runs of high bytes is of even length in a text in GB 18030, at least. */
const PAIRED = 0.7;

/**
 * Tells what a file is.
 * @param bytes the file, or its beginning
 */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = bytes.subarray(0, LOOKED_AT);
  const starts = (beginning: readonly number[]) => beginning.every((byte, place) => head[place] === byte);
  const [kind] = SIGNATURES.find(([, ...beginning]) => starts(beginning)) ?? [];
  if (kind !== undefined) return { is: kind };
  if (starts([0xff, 0xfe])) return { encoding: 'utf-16le' };
  if (starts([0xfe, 0xff])) return { encoding: 'utf-16be' };
  const [even, odd] = [0, 1].map((rest) => nulls(head, rest)) as [number, number];
  // Of a text in UTF-16 every other byte is often zero, as most characters of a log are ASCII.
  if (head.length >= SHORTEST_WIDE && Math.max(even, odd) > head.length / 5 && Math.min(even, odd) === 0)
    return { encoding: odd > even ? 'utf-16le' : 'utf-16be' };
  if (head.filter(isControl).length > Math.max(FEW, head.length * MOST_CONTROLS)) return { is: 'no text' };
  if (isIn('utf-8', head)) return { encoding: 'utf-8' };
  // Older Chinese servers write GB 18030.
  return { encoding: isChinese(head) ? 'gb18030' : 'utf-8' };
}

/** How many bytes are decoded at a time. */
const PIECE = 16 * 1024;

/**
 * Decodes the next bytes of a stream in short pieces: what is longer than 128 kB is kept by engines in a memory of its own, where
 * it stays until the next complete collection of garbage.
 */
export function* decoded(bytes: Uint8Array, decoder: TextDecoder): Generator<string> {
  for (let from = 0; from < bytes.length; from += PIECE)
    yield decoder.decode(bytes.subarray(from, from + PIECE), { stream: true });
}

/** Whether bytes are a text in GB 18030, whose characters are mostly pairs of high bytes: a damaged byte stands alone. */
function isChinese(bytes: Uint8Array): boolean {
  const runs = new TextDecoder('latin1').decode(bytes).match(/[\x80-\uffff]+/g) ?? [];
  const even = runs.filter(({ length }) => length % 2 === 0).length;
  return even > runs.length * PAIRED && isIn('gb18030', bytes);
}

/** How many of the bytes at even or odd places are zero. */
function nulls(bytes: Uint8Array, rest: number): number {
  return bytes.filter((byte, place) => byte === 0 && place % 2 === rest).length;
}

/** Whether a byte is a control character that no text has: not a tab, an end of a line or of a page, an escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
}

/** Whether bytes, which may end within a character, are a text in an encoding. */
function isIn(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
