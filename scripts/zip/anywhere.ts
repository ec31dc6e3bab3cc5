/** The sub-path of a build whose addresses are to be made relative: no text has it otherwise. */
export const ANYWHERE = '/__any-folder__';

/** Files that need to know where the site is, or are for hosts that do. */
const LEFT_OUT: ReadonlySet<string> = new Set(['404.html', '_headers', 'opensearch.xml']);

/** Whether a file of the build is of use in any folder. */
export function isAnywhere(file: string): boolean {
  return !LEFT_OUT.has(file);
}

/**
 * Makes the addresses in a text of that build relative to its file. Scripts compose addresses of their own, and find out from
 * where they were loaded. Nothing else in scripts inside pages changes, so that the hashes of their policy stay right.
 * @param file path in the folder of the build
 * @throws Error when the sub-path is left somewhere
 */
export function toAnywhere(file: string, text: string): string {
  const root = rootOf(file);
  const made = file.endsWith('.js')
    ? text.replace(LITERAL, (_, quote: string, path: string) => {
        return `(new URL("${root}",import.meta.url).pathname+${quote}${path}${quote})`;
      })
    : text.replaceAll(`${ANYWHERE}/`, root);
  const left = made.indexOf(ANYWHERE);
  if (left >= 0)
    throw new Error(`${file}: an address is not relative: “${made.slice(Math.max(0, left - 40), left + 40)}”`);
  return made;
}

/** A text in a script that begins with the sub-path. */
const LITERAL = new RegExp(`([\`'"])${ANYWHERE}/([^\`'"]*)\\1`, 'g');

/** The way from a file to the root of the site. */
function rootOf(file: string): string {
  return '../'.repeat(file.split('/').length - 1) || './';
}
