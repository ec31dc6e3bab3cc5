import { matchesWhere, type PlacedMatch } from './matches.ts';
import type { SourceText } from './source-text.ts';
import { type CodeText, plainCode } from './typed-code.ts';

/** What an OIDB text says, e.g. `oidb decode0x73a failed, ret:17`. */
export interface OidbText {
  /** The command in lower case, `0x73a`; null when the text names none. */
  command: string | null;
  /** The inner `ret`. */
  code: CodeText;
  /** Index of the word oidb in the text. */
  start: number;
  /** Index in the text behind the code. */
  end: number;
}

const COMMAND = /0x[0-9a-f]{2,4}/i;
const INNER =
  /(?:^|\W)ret(?:urn)?\s*[:=\uff1a]?\s*([-\u2212\uff0d]?[\d\uff10-\uff19]{1,10}|0x[0-9a-f]{1,8})(?![\w\uff10-\uff19])/i;

/** How far behind the word oidb its code may stand, in characters. */
const REACH = 200;

/**
 * Reads the OIDB texts of a message, or of any text. The word has to stand free: `b=oidb` in the address of an avatar
 * is none. Its code stands on the same line.
 * @returns each text that has a code, in order
 */
export function* readOidbTexts(source: SourceText): Generator<OidbText, void> {
  let end = 0;
  for (const { index } of matchesWhere(source.text, /oidb(?![\w.])/gi, standsFree)) {
    const found = index < end ? null : readFrom(source, index);
    if (!found) continue;
    yield found;
    end = found.end;
  }
}

/** Whether the word is none of a name, a path or an address. */
function standsFree({ match, before }: PlacedMatch): boolean {
  return !/[\w=/.]$/.test(before) || (before.endsWith('=') && /\s/.test(match.input.charAt(match.index + 4)));
}

/**
 * Reads the first OIDB text of a message.
 * @returns null when no oidb with a code is found
 */
export function readOidb(source: SourceText): OidbText | null {
  return readOidbTexts(source).next().value ?? null;
}

/** The OIDB text that begins at a place. */
function readFrom(source: SourceText, start: number): OidbText | null {
  const window = /^[^\n]*/.exec(source.text.slice(start, start + REACH))?.[0] ?? '';
  const inner = INNER.exec(window);
  if (!inner?.[1]) return null;
  const end = start + inner.index + inner[0].length;
  const at = source.slice(end - inner[1].length, end);
  const command = COMMAND.exec(window.slice(0, inner.index))?.[0].toLowerCase() ?? null;
  return { command, code: { code: plainCode(at.text), at }, start, end };
}
