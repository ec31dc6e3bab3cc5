/** Decodes a part of an address; one that is encoded wrongly is returned as it is. */
export function decodeUriPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
