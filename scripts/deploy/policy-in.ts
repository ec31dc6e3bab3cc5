import { HEADERS_FILE } from '#src/build/policy/headers.ts';

/**
 * Reads the Content-Security-Policy from the headers file of a build: it holds the hashes of the pages of that build.
 * @param text the file
 * @throws Error when there is none
 */
export function policyIn(text: string): string {
  const policy = /^\s+Content-Security-Policy:[ \t]*(\S.*?)[ \t]*$/im.exec(text)?.[1];
  if (policy === undefined) throw new Error(`${HEADERS_FILE} has no line “Content-Security-Policy: …”.`);
  return policy;
}
