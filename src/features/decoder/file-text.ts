/** How large a file may be, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * What a person is told when a file is too large.
 * @param size in bytes
 * @returns null when it is not
 */
export function refuseSize(size: number): string | null {
  if (size <= LARGEST_FILE) return null;
  const megabytes = (size / 1024 / 1024).toFixed(size < LARGEST_FILE + 1024 * 1024 ? 1 : 0);
  return `This file has ${megabytes} MB; the decoder reads up to 20 MB. Cut out the lines around the failure and drop those. What was in the box is untouched.`;
}

/** How files begin that are no text, and what they are. */
const NO_TEXT: readonly (readonly [kind: string, beginning: readonly number[]])[] = [
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
  ['a picture', [0x52, 0x49, 0x46, 0x46]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['an archive', [0x50, 0x4b, 0x03, 0x04]],
  ['an archive', [0x1f, 0x8b]],
];

/**
 * What a person is told when a file is no text.
 * @param name name of the file
 * @param bytes the whole file
 * @returns null when it can be one
 */
export function refuseKind(name: string, bytes: Uint8Array): string | null {
  const [kind] = NO_TEXT.find(([, beginning]) => beginning.every((byte, place) => bytes[place] === byte)) ?? [];
  if (kind === undefined) return null;
  return `${name} is ${kind}, which the decoder cannot read. Type the code that you see in it, or drop the text. What was in the box is untouched.`;
}

/**
 * Reads the text of a file: UTF-8, UTF-16 with its mark, else GB 18030, in which older Chinese servers write.
 * @param bytes the whole file
 */
export function readText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return readChinese(bytes) ?? new TextDecoder('utf-8').decode(bytes);
  }
}

/** The text in GB 18030, or null when it is not written in it. */
function readChinese(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
