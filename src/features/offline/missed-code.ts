import { CODE_PAGES } from './addresses.ts';
import type { CodeList, ListedCode } from '../../catalogue/browser-data.ts';
import { decodeUriPart } from '../../components/decode-uri.ts';
import { lookUp } from '../../decoder/index.ts';

/** A code whose page could not be had. */
export interface MissedCode {
  /** The code as the address has it. */
  code: string;
  /** Its entries, in the order of the site. */
  entries: readonly ListedCode[];
}

/**
 * The code whose page stands at an address.
 * @param path address from the site's root, as the browser has it
 * @param list every code
 * @returns null when no code has a page there
 */
export function missedCode(path: string, list: CodeList): MissedCode | null {
  const [, written] = new RegExp(`^${CODE_PAGES}([^/]+)/?$`).exec(path) ?? [];
  if (written === undefined) return null;
  const code = decodeUriPart(written);
  const entries = lookUp(code, list.codes).filter(({ code: printed, forms }) => [printed, ...forms].includes(code));
  return entries.length === 0 ? null : { code, entries };
}
