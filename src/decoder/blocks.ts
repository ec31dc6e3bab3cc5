import { beginsWithTime, outlineOf, Shapes } from './shapes.ts';

/** A part of an input that is read by itself. */
export interface Block<Named> {
  from: number;
  to: number;
  /** What the lines in front of it name, since the response before. */
  named: Named | null;
}

/** How far in front of a block a line can name what it is about, in characters. */
const NEAR = 1500;

/** How long a block is at most, in characters, and in lines. */
const LONGEST = 16_000;
const MOST_LINES = 300;

/** What a line has that can hold a response: a word that announces a code or a text, or what tokens are announced by. */
const TELLING =
  /ret|err|code|msg|oidb|session_key|invalid|token|sign|码|碼|错|錯|返回|报|エラー|에러|오류|lỗi|ошиб|fehler/i;

/** A number in front of a text, which needs no word. */
const LEADING = /[-−]\d{2,}\s*[,，:：]|(?:^|["'“|])\s*\d{1,7}\s*[,，]\s*\p{L}/u;

/** What a line is good for by itself. */
export interface Line<Named> {
  /** Whether a response can stand in it. */
  isTelling: boolean;
  /** What it names that a response behind it can be about. */
  named: Named | null;
}

/**
 * Cuts a log into blocks, in the order of the input: the lines in which a response can stand, each with those that its
 * brackets hold together. Other lines are passed over at once.
 * @param look looks at a line; one without an object stands for all that differ from it in numbers and ids alone
 * @param read reads a block, and tells what it leaves to the responses behind it: what it names, if it holds no response
 */
export function readBlocks<Named>(
  input: string,
  look: (line: string) => Line<Named>,
  read: (block: Block<Named>) => Named | null,
): void {
  const lines = new Shapes<Line<Named> & { opens: boolean }>();
  let named: Named | null = null;
  let namedAt = 0;
  let brace = input.indexOf('{');
  for (let line = 0; line < input.length;) {
    const end = endOfLine(input, line);
    if (end - line > LONGEST) {
      for (const piece of pieces(input, line, end)) read({ ...piece, named: null });
      line = end + 1;
      continue;
    }
    if (brace >= 0 && brace < line) brace = input.indexOf('{', line);
    // What stands in an object is different in each line: its outline would be, too.
    const outline = brace >= line && brace < end ? null : outlineOf(input, line, end);
    let seen = outline ? lines.get(outline) : undefined;
    if (!seen) {
      const text = input.slice(line, end);
      const { isTelling, named } = look(text);
      seen = { isTelling, named, opens: !isTelling && /[{[]$/.test(text.trimEnd().slice(-1)) };
      if (outline) lines.set(outline, seen);
    }
    const to = seen.isTelling || seen.opens ? endOfBlock(input, line, end) : end;
    if (seen.isTelling || (seen.opens && isWorthALook(input.slice(line, to)))) {
      named = read({ from: line, to, named: line - namedAt <= NEAR ? named : null });
      namedAt = line;
    } else if (seen.named !== null) {
      named = seen.named;
      namedAt = line;
    }
    line = to + 1;
  }
}

/** Whether a text has any of the words and signs without which there is no response. */
export function isWorthALook(text: string): boolean {
  // The word that most responses have is found fastest by itself.
  return text.includes('ret') || TELLING.test(text) || LEADING.test(text);
}

/** The pieces of a line that is very long, cut behind what closes an object where there is one. */
function* pieces(input: string, from: number, to: number): Generator<{ from: number; to: number }> {
  for (let at = from; at < to;) {
    const limit = Math.min(at + LONGEST, to);
    const text = limit < to ? input.slice(at, limit) : '';
    const brace = Math.max(text.lastIndexOf('},'), text.lastIndexOf('} ')) + 1;
    const end = brace > LONGEST / 2 ? at + brace : limit;
    yield { from: at, to: end };
    at = end;
  }
}

/** A message or a code on a line of its own, as people and exceptions write them, or what closes a bracket. */
const GOES_ON = /^\s*(?:["'[<(]?\s*(?:err|ret|msg|message|error)\w*|\}|\]|\))/i;

/** Where a block ends: with its line, or with the line that closes what it opened. */
function endOfBlock(input: string, start: number, firstEnd: number): number {
  // The next entry of the log is no part of this one, whatever brackets are open.
  if (beginsWithTime(input, firstEnd + 1)) return firstEnd;
  let depth = depthOf(input, start, firstEnd);
  let end = firstEnd;
  for (let lines = 1; lines < MOST_LINES && end < input.length; lines += 1) {
    const next = end + 1;
    if (beginsWithTime(input, next) || (depth === 0 && isDigit(input.charCodeAt(next)))) break;
    const nextEnd = endOfLine(input, next);
    const goesOn = depth > 0 || GOES_ON.test(input.slice(next, Math.min(nextEnd, next + 40)));
    if (!goesOn || nextEnd - start > LONGEST) break;
    depth = Math.max(0, depth + depthOf(input, next, nextEnd));
    end = nextEnd;
  }
  return end;
}

/** How many more brackets a line opens than it closes; brackets in strings count as well, which does little harm. */
function depthOf(input: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const code = input.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return depth;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function endOfLine(input: string, from: number): number {
  const end = input.indexOf('\n', from);
  return end < 0 ? input.length : end;
}
