import { parseDocument, visit, type Document } from 'yaml';
import type { YamlFinding } from './yaml-fault.ts';

/** How many nodes may stand around another one; the content has about a dozen. */
const MOST_DEPTH = 40;

/** As many signs that open a part as may not stand around another one. */
const OPENING = new RegExp(`(?:[-?:[{][ \\t]*){${String(MOST_DEPTH)}}`);

/**
 * Parses a text.
 * @param text the content of a file
 * @returns null when it is nested so deep that the library gives up
 */
export function documentOf(text: string): Document | null {
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The first part of a document that is nested too deep.
 * @param document null when it is nested so deep that it could not be parsed: then the first run of what opens a part is found
 * @param text the content of the file
 */
export function tooDeepIn(document: Document | null, text: string): YamlFinding[] {
  let offset = document ? null : Math.max(text.search(OPENING), 0);
  if (document) {
    visit(document, {
      Node(_, node, { length }) {
        if (length <= MOST_DEPTH) return undefined;
        offset = node.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
  }
  return offset === null
    ? []
    : [{ offset, found: 'data inside of data inside of data', mend: 'Close what was opened by mistake.' }];
}
