import { plainCode, type CodeText } from './code-text.ts';
import type { SourceText } from './source-text.ts';

/** What an OIDB text says, e.g. `oidb decode0x73a failed, ret:17`. */
export interface OidbText {
  /** The command in lower case, `0x73a`; null when the text names none. */
  command: string | null;
  /** The inner `ret`. */
  code: CodeText;
  /** Index in the text behind the code. */
  end: number;
}

const OIDB = /(?<![\w=/.])oidb(?![\w.])/i;
const COMMAND = /0x[0-9a-f]{2,4}/i;
const INNER = /\bret(?:urn)?\s*[:=\uff1a]?\s*([-\u2212]?\d{1,10}|0x[0-9a-f]{1,8})\b/i;

/** How far behind the word oidb its code may stand, in characters. */
const REACH = 200;

/**
 * Reads an OIDB text. The word has to stand free: `b=oidb` in the address of an avatar is none.
 * @param source a message, or any text
 * @param from where to begin
 * @returns null when no oidb with a code is found
 */
export function readOidb(source: SourceText, from = 0): OidbText | null {
  const word = OIDB.exec(source.text.slice(from));
  if (!word) return null;
  const start = from + word.index;
  const window = source.text.slice(start, start + REACH);
  const inner = INNER.exec(window);
  if (!inner?.[1]) return null;
  const offset = start + inner.index + inner[0].lastIndexOf(inner[1]);
  const command = COMMAND.exec(window.slice(0, inner.index))?.[0].toLowerCase() ?? null;
  return {
    command,
    code: { code: plainCode(inner[1]), at: source.slice(offset, offset + inner[1].length) },
    end: offset + inner[1].length,
  };
}
