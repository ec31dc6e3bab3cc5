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
