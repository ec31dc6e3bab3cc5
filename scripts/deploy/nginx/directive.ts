/** The longest text that nginx takes as one value is 4096 bytes. */
const LONGEST = 4000;

/**
 * Writes a text as a value for nginx.
 * @param text what the value is
 * @throws Error when nginx would read it otherwise: a quote, a backslash, a variable, a line break
 */
export function quoted(text: string): string {
  const found = /["\\$\r\n]/.exec(text)?.[0];
  if (found !== undefined) {
    throw new Error(`nginx would not take this text as it is, because of ${JSON.stringify(found)} in it: ${text}`);
  }
  return `"${text}"`;
}

/**
 * Cuts a text into pieces that nginx takes, as a policy with many hashes is longer than one value may be.
 * @param text the text
 * @returns the pieces in their order; one when it is short enough
 */
export function pieces(text: string): string[] {
  const cut = [];
  for (let at = 0; at < text.length; at += LONGEST) cut.push(text.slice(at, at + LONGEST));
  return cut;
}
