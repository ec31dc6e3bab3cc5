/** Decodes a part of an address; one that is not encoded properly stands for itself. */
export function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
